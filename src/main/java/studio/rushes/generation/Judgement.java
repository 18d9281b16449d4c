package studio.rushes.generation;

/**
 * What the producer thinks of a take.
 *
 * @param stars 1 to 5, or 0 for none
 * @param rejected out of sight and out of the film; its clip and its price stay
 * @param confirmed whether the producer said that its block plays it, which a take that only came
 *     first was never told
 */
public record Judgement(int stars, boolean rejected, boolean confirmed) {
    public static final int MOST_STARS = 5;

    /** Nobody said anything yet. */
    public static final Judgement NONE = new Judgement(0, false, false);

    public Judgement {
        if (stars < 0 || stars > MOST_STARS) {
            throw new IllegalArgumentException("a take has 0 to 5 stars, not " + stars);
        }
        if (rejected && confirmed) {
            throw new IllegalArgumentException("a take is rejected or confirmed, and not both");
        }
    }

    public Judgement withStars(int count) {
        return new Judgement(count, rejected, confirmed);
    }

    public Judgement asConfirmed() {
        return new Judgement(stars, false, true);
    }

    public Judgement asRejected() {
        return new Judgement(stars, true, false);
    }

    /** Neither confirmed nor rejected. */
    public Judgement asOpen() {
        return new Judgement(stars, false, false);
    }
}

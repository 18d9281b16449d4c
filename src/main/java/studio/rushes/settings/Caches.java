package studio.rushes.settings;

/**
 * How much of what can be made again is kept of each project, in MiB.
 *
 * @param pieces rendered pieces of films
 * @param looks small pictures of clips
 */
public record Caches(int pieces, int looks) {
    public static final int SMALLEST = 64;

    /** One TiB. */
    public static final int LARGEST = 1 << 20;

    /**
     * About two hours of film at 720p, whose pieces are made anew in minutes, and about a thousand
     * clips of eight seconds.
     */
    public static final Caches DEFAULT = new Caches(4096, 1024);

    public Caches {
        check(pieces);
        check(looks);
    }

    private static void check(int size) {
        if (!fits(size)) {
            throw new IllegalArgumentException(
                    "a cache holds %d to %d MiB, was %d".formatted(SMALLEST, LARGEST, size));
        }
    }

    public static boolean fits(int size) {
        return size >= SMALLEST && size <= LARGEST;
    }

    public long pieceBytes() {
        return (long) pieces << 20;
    }

    public long lookBytes() {
        return (long) looks << 20;
    }

    public Caches withPieces(int value) {
        return new Caches(value, looks);
    }

    public Caches withLooks(int value) {
        return new Caches(pieces, value);
    }
}

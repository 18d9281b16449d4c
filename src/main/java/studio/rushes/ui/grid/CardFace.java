package studio.rushes.ui.grid;

import static studio.rushes.ui.fx.Texts.text;
import static studio.rushes.ui.problem.Problems.words;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.rushes.generation.Money;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeState;
import studio.rushes.media.MediaInfo;
import studio.rushes.problem.Problem;
import studio.rushes.problem.ProblemWords;

/**
 * A card in words, made anew whenever its block or the second changes.
 *
 * @param place such as {@code B03 · 8 s}
 * @param take such as {@code take 2/3}; empty before the first
 * @param generator who made the take; empty before the first
 * @param price what the block cost so far and what is reserved; empty where it cost nothing
 * @param cost the same in a sentence
 * @param detail what stands beside the state: time running, how far, what it cost
 * @param progress of the running take, where its generator tells one
 * @param sentence a line of the script, or what happened and what to do
 * @param problem what the producer has to answer
 * @param hitch what holds up a take that goes on by itself
 * @param chips small facts of a finished clip
 * @param line whether the take said its line, where somebody listened
 * @param seam how it follows the block before, where that is known
 * @param louder LU by which it stands out from the others, where it does
 * @param prices of the verbs that cost something
 */
public record CardFace(
        CardStatus status,
        String place,
        String take,
        String generator,
        String price,
        String cost,
        String detail,
        OptionalDouble progress,
        String sentence,
        Optional<Problem> problem,
        Optional<Problem> hitch,
        List<String> chips,
        Optional<LineFace> line,
        Optional<SeamWords> seam,
        OptionalDouble louder,
        List<Verb> verbs,
        Map<Verb, Money> prices) {

    /** Letters in three lines of a narrow card. */
    private static final int ROOM = 85;

    /** Where nothing costs anything. */
    public static CardFace of(BlockCardData data, Instant now) {
        return of(data, now, PriceList.FREE);
    }

    public static CardFace of(BlockCardData data, Instant now, PriceList prices) {
        CardStatus status = CardStatus.of(data);
        Optional<Take> take = data.take();
        Optional<Problem> trouble = take.flatMap(shown -> shown.state().trouble());
        Optional<Problem> problem = trouble.filter(_ -> status.needsYou());
        Optional<Problem> hitch = trouble.filter(_ -> !status.needsYou());
        return new CardFace(
                status,
                text("grid.place", place(data.number()), data.seconds()),
                take.map(shown -> ordinal(shown, data.takes())).orElse(""),
                take.map(shown -> prices.model(shown).replaceAll(" \\(.*\\)$", "")).orElse(""),
                CostWords.of(data.figures().cost()),
                CostWords.whole(data.figures().cost()),
                take.map(shown -> detail(shown, data, status, now)).orElse(""),
                take.map(shown -> progress(shown.state())).orElse(OptionalDouble.empty()),
                sentence(data, status, trouble, now),
                problem,
                hitch,
                take.map(shown -> chips(shown.state(), data)).orElse(List.of()),
                status == CardStatus.LEFT_OUT ? Optional.empty() : line(data),
                status == CardStatus.LEFT_OUT ? Optional.empty() : SeamWords.of(data.film()),
                status == CardStatus.LEFT_OUT ? OptionalDouble.empty() : data.figures().louder(),
                status.verbs(data),
                prices(data, status, prices));
    }

    private static Map<Verb, Money> prices(BlockCardData data, CardStatus status, PriceList list) {
        Map<Verb, Money> prices = new EnumMap<>(Verb.class);
        status.verbs(data)
                .forEach(verb -> list.of(verb, data).ifPresent(price -> prices.put(verb, price)));
        return prices;
    }

    /** What the button of a verb says on the card, with its price. */
    public String label(Verb verb) {
        return priced(verb, verb.label());
    }

    private String priced(Verb verb, String words) {
        Money price = prices.get(verb);
        return price == null ? words : text("grid.verb.price", words, price);
    }

    /** What is to be said in full: what has to be answered or holds it up, else its sentence. */
    public String told() {
        return problem.or(() -> hitch).map(CardFace::whole).orElse(sentence);
    }

    private static String whole(Problem problem) {
        ProblemWords told = words(problem);
        return String.join("\n", told.headline(), told.meaning(), told.remedy(), told.code());
    }

    /** What a screen reader says of the card. */
    public String spoken() {
        return Stream.of(
                        place,
                        status.word(),
                        detail,
                        take,
                        generator,
                        price,
                        sentence,
                        seam.map(SeamWords::name).orElse(""))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    /** A block's name, such as {@code B03}. */
    public static String place(int number) {
        return String.format(Locale.ROOT, "B%02d", number);
    }

    /** Time as {@code m:ss}. */
    public static String clock(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    private static String ordinal(Take take, int takes) {
        return takes > 1
                ? text("grid.take.of", take.ordinal(), takes)
                : text("grid.take", take.ordinal());
    }

    private static String detail(Take take, BlockCardData data, CardStatus status, Instant now) {
        return switch (take.state()) {
            case TakeState.Queued _ when data.following().waits() ->
                    text("chain.detail.waits", place(data.following().before()));
            case TakeState.Queued queued when queued.notBefore().isAfter(now) ->
                    text("grid.detail.again", clock(Duration.between(now, queued.notBefore())));
            case TakeState.Queued _ -> QueueWords.of(data.figures().place());
            case TakeState.Submitting state -> clock(Duration.between(state.since(), now));
            case TakeState.Generating state ->
                    Expiry.detail(data.standing(), false, now)
                            .or(() -> left(data.figures(), now))
                            .orElseGet(() -> clock(Duration.between(state.since(), now)));
            case TakeState.Downloading state ->
                    Expiry.detail(data.standing(), state.reason().isPresent(), now)
                            .orElseGet(() -> clock(Duration.between(state.since(), now)));
            case TakeState.Ready _ when status == CardStatus.STALE ->
                    data.following().cutOff()
                            ? text("chain.detail.cut-off", place(data.following().before()))
                            : text("grid.detail.stale");
            case TakeState.Ready state ->
                    text(
                            "grid.detail.length",
                            (double) Math.round(state.clip().seconds() * 10) / 10);
            case TakeState.Failed _ when data.standing().billed() -> charged(data.standing());
            case TakeState.Failed _ ->
                    take.attempts() > 1 ? text("grid.detail.attempts", take.attempts()) : "";
            case TakeState.Filtered _ -> charged(data.standing());
            case TakeState.Unconfirmed _ when status == CardStatus.UNCONFIRMED ->
                    data.standing().billed() ? charged(data.standing()) : "";
            case TakeState.Unconfirmed _ ->
                    data.standing()
                            .deadline()
                            .map(end -> Expiry.left(Duration.between(now, end)))
                            .orElse("");
            case TakeState.Expired _, TakeState.Cancelled _ ->
                    data.standing().billed() ? charged(data.standing()) : "";
        };
    }

    /** Nothing where it takes longer than usual. */
    private static Optional<String> left(Figures figures, Instant now) {
        return figures.ready()
                .filter(now::isBefore)
                .map(then -> text("grid.detail.left", clock(Duration.between(now, then))));
    }

    /** What counts for a take that brought no clip. */
    private static String charged(Standing standing) {
        return standing.bill().counts().isZero()
                ? text("grid.detail.free")
                : text("grid.detail.perhaps", standing.bill().counts());
    }

    private static OptionalDouble progress(TakeState state) {
        return state instanceof TakeState.Generating running
                ? running.fraction()
                : OptionalDouble.empty();
    }

    private static String sentence(
            BlockCardData data, CardStatus status, Optional<Problem> trouble, Instant now) {
        String left =
                data.standing()
                        .deadline()
                        .map(end -> Expiry.left(Duration.between(now, end)))
                        .orElse("");
        if (data.standing().stopping()) {
            return text("grid.sentence.stopping", data.standing().bill().reserved());
        }
        return switch (status) {
            case LOOKING ->
                    left.isEmpty()
                            ? text("grid.sentence.looking.on")
                            : text("grid.sentence.looking", left);
            case UNCONFIRMED -> text("grid.sentence.unconfirmed");
            case STALE ->
                    data.following().cutOff()
                            ? text("chain.sentence.cut-off", data.following().before())
                            : text("grid.sentence.stale");
            case REJECTED -> text("review.sentence.rejected");
            case LEFT_OUT -> data.line();
            case QUEUED -> queued(data, trouble);
            case DOWNLOADING ->
                    trouble.map(reason ->
                                    text("grid.sentence.kept", words(reason).headline(), left))
                            .orElse(data.line());
            default -> trouble.map(CardFace::brief).orElse(data.line());
        };
    }

    private static String queued(BlockCardData data, Optional<Problem> trouble) {
        Following before = data.following();
        return switch (before.state()) {
            case WAITS -> text("chain.sentence.waits", before.before());
            case WAITS_IN_VAIN -> text("chain.sentence.in-vain", before.before());
            case FREE, CUT_OFF ->
                    trouble.map(reason -> text("grid.sentence.again", words(reason).headline()))
                            .orElse(data.line());
        };
    }

    /**
     * What to do is said too where a card has room; the buttons and the inspector say it anyway.
     */
    private static String brief(Problem problem) {
        ProblemWords told = words(problem);
        String whole = told.headline() + " " + told.remedy();
        return whole.length() <= ROOM ? whole : told.headline();
    }

    private static Optional<LineFace> line(BlockCardData data) {
        return data.take().filter(Take::isReady).flatMap(_ -> data.spoken()).map(LineFace::of);
    }

    private static List<String> chips(TakeState state, BlockCardData data) {
        if (!(state instanceof TakeState.Ready ready)) {
            return List.of();
        }
        MediaInfo clip = ready.clip();
        List<String> chips = new ArrayList<>();
        // A narrow card has room for two; the size stands under the player too.
        boolean badged = data.film().seam().isPresent() || data.figures().louder().isPresent();
        if (data.spoken().isEmpty() && !badged) {
            chips.add(clip.size().width() + "×" + clip.size().height());
        }
        if (!clip.hasSound()) {
            chips.add(text("grid.chip.silent"));
        }
        return List.copyOf(chips);
    }
}

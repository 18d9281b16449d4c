package studio.rushes.ui.grid;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.IntStream;
import studio.rushes.generation.AttemptId;
import studio.rushes.generation.Chain;
import studio.rushes.generation.ClipLocation;
import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.GeneratorId;
import studio.rushes.generation.Judgement;
import studio.rushes.generation.ModelId;
import studio.rushes.generation.OperationName;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.generation.TakeState;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;
import studio.rushes.media.MediaInfo;
import studio.rushes.problem.Phrase;
import studio.rushes.problem.Problem;
import studio.rushes.script.Block;
import studio.rushes.script.BlockId;
import studio.rushes.script.Extras;
import studio.rushes.script.Link;
import studio.rushes.script.Script;

/** Scripts and takes to show. */
public final class Scenes {
    public static final Instant NOW = Instant.parse("2026-11-22T12:41:00Z");
    public static final Problem FAILURE = Problem.of("STORE-FULL").with("file", "rushes.db");
    public static final Problem REFUSAL =
            Problem.of("VEO-FILTERED")
                    .with("what", Phrase.of("filter.sound"))
                    .with("remedy", Phrase.of("filter.sound.remedy"));
    private static final String[] LINES = {
        "Saviez-vous que le miel ne se périme jamais, même après trois mille ans ?",
        "Dans une tombe égyptienne, Théophane Desrosiers a trouvé des jarres encore pleines.",
        "Son secret : presque pas d’eau, beaucoup de sucre, et une enzyme des abeilles.",
        "Aucune bactérie ne peut y vivre, elle s’y dessèche en quelques heures.",
        "On l’a donc goûté…",
        "Il était encore doux, et il sentait le thym.",
        "Et la prochaine fois que vous en verrez un pot, pensez aux pharaons.",
        "Abonnez-vous pour la suite : demain, le sel."
    };

    private Scenes() {}

    public static Script script(int blocks) {
        List<Block> list =
                IntStream.range(0, blocks)
                        .mapToObj(i ->
                                new Block(
                                        new BlockId("b" + (i + 1)),
                                        LINES[i % LINES.length],
                                        "Extreme macro of a golden honeycomb, raking light",
                                        i % 3 == 2 ? 6 : 8,
                                        Extras.NONE))
                        .toList();
        return new Script("les-secrets-du-miel", "Les secrets du miel", list, Extras.NONE);
    }

    public static Take take(int block, int ordinal, TakeState state, boolean chosen) {
        ClipRequest request =
                new ClipRequest(
                        new BlockId("b" + block),
                        block,
                        "Extreme macro of a golden honeycomb, raking light, a drop forming. The"
                                + " narrator says: "
                                + LINES[(block - 1) % LINES.length],
                        LINES[(block - 1) % LINES.length],
                        "Extreme macro of a golden honeycomb",
                        Locale.FRENCH,
                        8,
                        FrameSize.PORTRAIT_720);
        return new Take(
                new TakeId(new UUID(block, ordinal)),
                request,
                GeneratorId.ANIMATIC,
                ordinal,
                "block_" + block + "-take_" + ordinal + ".mp4",
                NOW.minusSeconds(60),
                state,
                1,
                1,
                chosen);
    }

    /** The same take, made on Vertex AI. */
    public static Take paid(Take take, ModelId model) {
        return new Take(
                take.id(),
                take.request()
                        .booked(
                                new ClipRequest.Booking(
                                        model, "honey-2026/us-central1", Optional.empty())),
                new GeneratorId("vertex"),
                take.ordinal(),
                take.fileName(),
                take.createdAt(),
                take.state(),
                take.attempts(),
                take.version(),
                take.chosen(),
                take.judgement());
    }

    /** The same take, thought of like this. */
    public static Take judged(Take take, Judgement judgement) {
        return new Take(
                take.id(),
                take.request(),
                take.generator(),
                take.ordinal(),
                take.fileName(),
                take.createdAt(),
                take.state(),
                take.attempts(),
                take.version() + 1,
                (take.chosen() && !judgement.rejected()) || judgement.confirmed(),
                judgement);
    }

    /** The same take, from now on the one its block plays or another. */
    public static Take playing(Take take, boolean chosen) {
        return new Take(
                take.id(),
                take.request(),
                take.generator(),
                take.ordinal(),
                take.fileName(),
                take.createdAt(),
                take.state(),
                take.attempts(),
                take.version() + 1,
                chosen,
                chosen
                        ? take.judgement()
                        : new Judgement(
                                take.judgement().stars(), take.judgement().rejected(), false));
    }

    /** The same take, going on from the block before; from this clip of it, or still waiting. */
    public static Take following(Take take, Optional<TakeId> clip) {
        Chain chain =
                Chain.waiting(Link.LAST_FRAME, new BlockId("b" + (take.request().number() - 1)));
        Optional<Chain> with =
                Optional.of(
                        clip.map(of ->
                                        chain.from(
                                                new Chain.Source(
                                                        of,
                                                        192,
                                                        Path.of("end.png"),
                                                        Optional.empty(),
                                                        NOW)))
                                .orElse(chain));
        return new Take(
                take.id(),
                take.request().chained(with),
                take.generator(),
                take.ordinal(),
                take.fileName(),
                take.createdAt(),
                take.state(),
                take.attempts(),
                take.version(),
                take.chosen());
    }

    /** The same take later on. */
    public static Take later(Take take, TakeState state) {
        return new Take(
                take.id(),
                take.request(),
                take.generator(),
                take.ordinal(),
                take.fileName(),
                take.createdAt(),
                state,
                take.attempts(),
                take.version() + 1,
                take.chosen(),
                take.judgement());
    }

    public static TakeState queued() {
        return new TakeState.Queued(NOW);
    }

    public static TakeState submitting() {
        return new TakeState.Submitting(attempt(), NOW.minusSeconds(2));
    }

    public static TakeState generating(double fraction) {
        return new TakeState.Generating(
                attempt(),
                new OperationName("operation"),
                NOW.minusSeconds(12),
                NOW,
                fraction < 0 ? OptionalDouble.empty() : OptionalDouble.of(fraction));
    }

    public static TakeState downloading() {
        return new TakeState.Downloading(
                attempt(), new ClipLocation("clip"), NOW.minusSeconds(3), NOW);
    }

    public static TakeState ready() {
        return new TakeState.Ready(
                NOW.minusSeconds(8),
                new MediaInfo(FrameSize.PORTRAIT_720, 192, 192, 0, FrameRate.FILM, true, 8.0));
    }

    public static TakeState failed() {
        return new TakeState.Failed(NOW, FAILURE);
    }

    public static TakeState filtered() {
        return new TakeState.Filtered(NOW, REFUSAL);
    }

    public static TakeState unconfirmed() {
        return new TakeState.Unconfirmed(
                attempt(), NOW.minusSeconds(30), NOW, Problem.of("VEO-ANSWER-LOST"));
    }

    public static TakeState expired() {
        return new TakeState.Expired(NOW, Problem.of("TAKE-EXPIRED"));
    }

    public static TakeState cancelled() {
        return new TakeState.Cancelled(NOW);
    }

    private static AttemptId attempt() {
        return new AttemptId(new UUID(1, 1));
    }
}

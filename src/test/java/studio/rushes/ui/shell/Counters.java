package studio.rushes.ui.shell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import studio.rushes.generation.BackEnd;
import studio.rushes.generation.Budget;
import studio.rushes.generation.Caps;
import studio.rushes.generation.GeneratorChoice;
import studio.rushes.generation.GeneratorId;
import studio.rushes.generation.ModelCatalogue;
import studio.rushes.generation.Money;
import studio.rushes.generation.Spending;
import studio.rushes.problem.Phrase;
import studio.rushes.problem.Problem;
import studio.rushes.script.BlockId;
import studio.rushes.settings.VideoCloud;
import studio.rushes.ui.launch.MakerOffer;

/** Counters of the launch desk with the catalogue's own models on them. */
public final class Counters {
    public static final GeneratorId VERTEX = new GeneratorId("vertex");
    public static final GeneratorId GEMINI = new GeneratorId("gemini");
    public static final Problem NOT_SET_UP = Problem.of("CLI-PROJECT");
    public static final Problem NO_KEY = Problem.of("CLI-KEY");
    public static final Problem OVER_CAP =
            Problem.of("BUDGET-PROJECT")
                    .with("price", Money.dollars("4.40").phrase())
                    .with("cap", Money.dollars("5.00").phrase())
                    .with("counts", Money.dollars("0.80").phrase());
    public static final Problem NO_SIGN_IN =
            Problem.of("VEO-SIGN-IN").with("standing", Phrase.of("standing.free"));
    public static final Problem TOO_LONG =
            Problem.of("MODEL-DURATION")
                    .with("label", "Veo 3.1 Fast")
                    .with("seconds", 12)
                    .with("resolution", "720p")
                    .with("choices", Phrase.either(List.of(4, 6, 8)));

    private Counters() {}

    /** Three generators, with Vertex AI set up. */
    public static List<MakerOffer> makers(Optional<Problem> vertexLacks) {
        ModelCatalogue models = ModelCatalogue.shipped();
        return List.of(
                new MakerOffer(GeneratorId.ANIMATIC, List.of(), Optional.empty()),
                new MakerOffer(VERTEX, models.behind(BackEnd.VERTEX), vertexLacks),
                new MakerOffer(GEMINI, models.behind(BackEnd.GEMINI), Optional.of(NO_KEY)));
    }

    /** Sets a desk up so that so many blocks are missing and each costs 80 cents on Vertex AI. */
    public static void setUp(FakeLaunchDesk desk, int blocks) {
        desk.makers = makers(Optional.empty());
        desk.missing =
                IntStream.rangeClosed(1, blocks).mapToObj(i -> new BlockId("b" + i)).toList();
        desk.price = Money.dollars("0.80");
        desk.changeCloud(
                new VideoCloud(
                        Optional.of("honey-2026"),
                        Optional.of("us-central1"),
                        Optional.of("honey-clips")));
        desk.changeCaps(
                new Caps(Optional.of(Money.dollars("15")), Optional.of(Money.dollars("20"))));
        desk.budget = Optional.of(spent("5.76", desk.caps()));
    }

    /** The same, with Vertex AI as the usual choice. */
    public static void paid(FakeLaunchDesk desk, int blocks) {
        setUp(desk, blocks);
        desk.makeUsual(GeneratorChoice.of(VERTEX));
    }

    public static void overTheCap(FakeLaunchDesk desk) {
        desk.changeCaps(Caps.perProject(Money.dollars("5")));
        desk.budget = Optional.of(spent("0.80", desk.caps()));
        desk.refusal = Optional.of(OVER_CAP);
    }

    public static void notSetUp(FakeLaunchDesk desk) {
        desk.makers = makers(Optional.of(NOT_SET_UP));
        desk.changeCloud(VideoCloud.NONE);
        desk.price = Money.ZERO;
    }

    public static void checkFails(FakeLaunchDesk desk) {
        desk.rehearsal = CompletableFuture.completedFuture(Optional.of(NO_SIGN_IN));
        desk.objections = Map.of(new BlockId("b3"), TOO_LONG);
    }

    private static Budget spent(String amount, Caps caps) {
        Spending spending = new Spending(Money.ZERO, Money.dollars(amount), Money.ZERO, 8);
        return new Budget(caps, spending, spending);
    }
}

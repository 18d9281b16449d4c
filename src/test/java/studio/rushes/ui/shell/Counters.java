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
import studio.rushes.problem.Problem;
import studio.rushes.script.BlockId;
import studio.rushes.settings.VideoCloud;
import studio.rushes.ui.launch.MakerOffer;

/** Counters of the launch desk with the catalogue's own models on them. */
public final class Counters {
    public static final GeneratorId VERTEX = new GeneratorId("vertex");
    public static final GeneratorId GEMINI = new GeneratorId("gemini");
    public static final Problem NOT_SET_UP =
            new Problem(
                    "CLI-PROJECT",
                    "Vertex AI needs a project of Google Cloud, which pays.",
                    "Nothing was sent and nothing was charged.",
                    "Enter it here; a bucket is wise too.");
    public static final Problem NO_KEY =
            new Problem(
                    "CLI-KEY",
                    "The Gemini API needs a key.",
                    "Nothing was sent and nothing was charged.",
                    "Set GEMINI_API_KEY in the environment and start Rushes again.");
    public static final Problem OVER_CAP =
            new Problem(
                    "BUDGET-PROJECT",
                    "$4.40 more would pass the cap of $5.00 for this project; $0.80 of it is"
                            + " spent or set aside.",
                    "It was not submitted, and nothing was charged for it.",
                    "Raise the cap, then try again.");
    public static final Problem NO_SIGN_IN =
            new Problem(
                    "VEO-SIGN-IN",
                    "Google does not accept the sign-in.",
                    "Nothing was made and nothing was charged.",
                    "Sign in again with gcloud auth application-default login.");
    public static final Problem TOO_LONG =
            new Problem(
                    "MODEL-DURATION",
                    "Veo 3.1 Fast does not make 12 s at 720p.",
                    "Nothing was charged.",
                    "Choose 4, 6 or 8 s.");

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

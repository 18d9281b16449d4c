package studio.rushes.ui.cloud;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import studio.rushes.generation.Budget;
import studio.rushes.generation.Caps;
import studio.rushes.generation.Money;
import studio.rushes.generation.Spending;
import studio.rushes.problem.Problem;
import studio.rushes.script.Block;
import studio.rushes.script.Script;
import studio.rushes.sharing.CloudKind;
import studio.rushes.sharing.CloudListing;
import studio.rushes.sharing.CloudOffer;
import studio.rushes.sharing.CloudRow;
import studio.rushes.sharing.CloudState;
import studio.rushes.sharing.CloudVideo;
import studio.rushes.sharing.Conflict;
import studio.rushes.sharing.DocumentName;
import studio.rushes.sharing.MirrorStanding;
import studio.rushes.sharing.Revision;
import studio.rushes.sharing.Running;
import studio.rushes.sharing.TheirChange;
import studio.rushes.sharing.VideoBucket;
import studio.rushes.ui.grid.Scenes;

/** Videos in a cloud that nobody connects to. */
public final class CloudScenes {
    public static final String OWNER = "rushes/3f2a91c0-77aa-4b2e-9a65-7f0f9a1e7c11";
    public static final Instant UNTIL = Scenes.NOW.plusSeconds(90);
    public static final Path HERE = Path.of("videos", "harbour-teaser");
    public static final Problem REFUSED =
            Problem.of("MIRROR-REFUSED").with("reason", "This sign-in may not write documents.");

    private CloudScenes() {}

    /** A video that can be opened. */
    public static CloudRow row(
            String id, String theme, CloudKind kind, CloudState state, int done, int all) {
        Instant updated = Scenes.NOW.minusSeconds(3600L * (id.length() + 2));
        CloudVideo video =
                new CloudVideo(
                        id,
                        kind,
                        state,
                        "word",
                        "clips",
                        Optional.of(Scenes.script(2)),
                        List.of(),
                        Optional.empty(),
                        updated,
                        Optional.empty(),
                        document(id),
                        new Revision(updated),
                        Scenes.NOW,
                        List.of());
        return new CloudRow(
                id,
                kind,
                state,
                "word",
                theme,
                updated,
                done,
                all,
                Optional.of(video),
                Optional.empty());
    }

    private static DocumentName document(String id) {
        return new DocumentName("v2_veo_operations", id);
    }

    /** A document that cannot be understood. */
    public static CloudRow odd() {
        return new CloudRow(
                "untitled-7",
                CloudKind.PARALLEL,
                new CloudState.Unknown(),
                "generating_dreams",
                "",
                Scenes.NOW.minusSeconds(90_000),
                0,
                0,
                Optional.empty(),
                Optional.of(
                        Problem.of("CLOUD-NO-BLOCKS").with("document", document("untitled-7"))));
    }

    public static CloudDesk.Listing listing() {
        List<CloudRow> rows = new ArrayList<>();
        rows.add(
                row(
                        "secrets-du-miel",
                        "Les secrets du miel",
                        CloudKind.PARALLEL,
                        new CloudState.Running(),
                        5,
                        8));
        rows.add(
                row(
                        "harbour",
                        "The harbour at night",
                        CloudKind.CHAINED,
                        new CloudState.Done("harbour/final.mp4"),
                        10,
                        10));
        rows.add(odd());
        rows.add(
                row(
                        "volcan-2026",
                        "Volcan",
                        CloudKind.PARALLEL,
                        new CloudState.Assembling(),
                        6,
                        6));
        rows.add(
                row(
                        "lamp",
                        "The lamp keeper and the longest night of the year, in eleven parts",
                        CloudKind.PARALLEL,
                        new CloudState.Failed(Optional.of("quota")),
                        3,
                        11));
        rows.add(row("salt", "", CloudKind.OLD, new CloudState.Done("final_salt.mp4"), 4, 4));
        return new CloudDesk.Listing(
                new CloudListing(rows, List.of()), Map.of(document("harbour"), HERE));
    }

    public static CompletableFuture<CloudDesk.Listing> answered() {
        return CompletableFuture.completedFuture(listing());
    }

    public static ShareStanding.Shared shared(MirrorStanding mirror, Running running) {
        return new ShareStanding.Shared(
                "les-secrets-du-miel",
                mirror,
                running,
                List.of(),
                Optional.empty(),
                ShareStanding.Doubts.NONE);
    }

    public static ShareStanding.Shared fine() {
        return shared(new MirrorStanding.UpToDate(), new Running.Here());
    }

    public static ShareStanding.Shared elsewhere() {
        return shared(
                new MirrorStanding.UpToDate(), new Running.Elsewhere(OWNER, Optional.of(UNTIL)));
    }

    public static ShareStanding.Shared waiting() {
        return shared(
                new MirrorStanding.Waiting(3, Scenes.NOW.minusSeconds(480), Optional.empty()),
                new Running.Here());
    }

    public static ShareStanding.Shared stopped() {
        return shared(new MirrorStanding.Stopped(REFUSED), new Running.Here());
    }

    public static Conflict conflict(Conflict.Kind kind) {
        return new Conflict(kind, Scenes.NOW, Path.of("mine"), Path.of("theirs"), 0);
    }

    /** Both sides changed the words, and the words were also changed there only. */
    public static ShareStanding.Shared disputed() {
        return new ShareStanding.Shared(
                "les-secrets-du-miel",
                new MirrorStanding.UpToDate(),
                new Running.Here(),
                List.of(conflict(Conflict.Kind.FILM)),
                Optional.of(new TheirChange.Words(List.of())),
                ShareStanding.Doubts.NONE);
    }

    /** What of a document could not be understood. */
    public static List<Problem> troubles() {
        return List.of(
                Problem.of("CLOUD-SCRIPTS-DIFFER")
                        .with("video", "les-secrets-du-miel")
                        .with("document", document("les-secrets-du-miel"))
                        .with("kept", "script_v2.bucket.json"),
                Problem.of("CLOUD-CLIP-MISSING")
                        .with("number", 4)
                        .with("video", "les-secrets-du-miel"));
    }

    /** A film was made there only, and blocks wait that may be made twice. */
    public static ShareStanding.Shared offered() {
        return new ShareStanding.Shared(
                "les-secrets-du-miel",
                new MirrorStanding.UpToDate(),
                new Running.Here(),
                List.of(),
                Optional.of(
                        new TheirChange.Film(
                                new VideoBucket.Entry(
                                        "les-secrets-du-miel/final.mp4",
                                        9_000_000,
                                        3,
                                        Optional.empty(),
                                        Scenes.NOW))),
                new ShareStanding.Doubts(List.of(3, 5), troubles()));
    }

    public static Versions words(Script mine) {
        List<Block> blocks = new ArrayList<>(mine.blocks());
        Block first = blocks.getFirst();
        blocks.set(0, first.withDialogue(first.dialogue() + " And nobody ever told them."));
        Block second = blocks.get(1);
        blocks.set(
                1,
                second.withVisual("A quite different view, from far above the sea.")
                        .withSeconds(6));
        blocks.removeLast();
        return new Versions.Words(mine, mine.withBlocks(blocks));
    }

    public static Versions films() {
        return new Versions.Films(
                new Versions.Film(18_400_000, Scenes.NOW.minusSeconds(900)),
                new Versions.Film(21_950_000, Scenes.NOW.minusSeconds(300)));
    }

    public static CloudOffer offer(Optional<Problem> refusal) {
        return new CloudOffer(
                IntStream.rangeClosed(1, 8)
                        .mapToObj(i -> new CloudOffer.Line(i, Money.dollars("3.20")))
                        .toList(),
                Money.dollars("25.60"),
                refusal,
                Optional.of(
                        new Budget(
                                Caps.dollars(
                                        Optional.of(new java.math.BigDecimal("40")),
                                        Optional.empty()),
                                Spending.NOTHING,
                                Spending.NOTHING)));
    }
}

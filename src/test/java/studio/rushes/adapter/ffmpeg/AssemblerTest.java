package studio.rushes.adapter.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.assembly.Assembler;
import studio.rushes.assembly.AssemblyListener;
import studio.rushes.assembly.AssemblyStep;
import studio.rushes.assembly.Captions;
import studio.rushes.assembly.Cut;
import studio.rushes.assembly.EncoderSettings;
import studio.rushes.assembly.Film;
import studio.rushes.assembly.Finding;
import studio.rushes.assembly.Footage;
import studio.rushes.assembly.Glimpse;
import studio.rushes.assembly.Look;
import studio.rushes.assembly.PieceCache;
import studio.rushes.assembly.Preparation;
import studio.rushes.assembly.RenderHistory;
import studio.rushes.assembly.Shot;
import studio.rushes.assembly.Soundtrack;
import studio.rushes.assembly.Stage;
import studio.rushes.assembly.Transition;
import studio.rushes.captions.CaptionLook;
import studio.rushes.captions.CaptionTrack;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;

/** The assembler over the real renderers, with real clips. */
class AssemblerTest {
    private static final FrameSize SIZE = new FrameSize(96, 160);
    private static final Look LOOK =
            new Look(SIZE, FrameRate.FILM, CaptionLook.standard(), EncoderSettings.STANDARD);

    @TempDir static Path clips;
    @TempDir Path project;

    private static Path usual;
    private static Path wide;
    private static Path silent;

    private final WatchedMakers watched = new WatchedMakers();
    private Path cache;
    private Path film;
    private Assembler assembler;

    @BeforeAll
    static void makeClips() {
        Fixtures fixtures = new Fixtures(clips);
        usual = fixtures.usual("usual.mp4", "96x160", 1);
        wide = fixtures.wideMono();
        silent = fixtures.silent();
    }

    @BeforeEach
    void openTheProject() {
        cache = project.resolve("cache").resolve("pieces");
        film = project.resolve("final.mp4");
        assembler = assembler(1L << 30);
    }

    private Assembler assembler(long bound) {
        return new Assembler(
                watched.makers(),
                new FfmpegFilm(),
                new PieceCache(cache, () -> bound, InstantSource.system()),
                new RenderHistory(project.resolve("cache").resolve("history.json")),
                InstantSource.system());
    }

    private Film assemble(Cut cut) throws InterruptedException {
        watched.rendered.clear();
        return assembler.assemble(cut, film, AssemblyListener.NONE);
    }

    @Test
    void aFilmOfDifferentClipsHasAllTheirFrames() throws Exception {
        Film made = assemble(cut(24, 40, 20));

        assertThat(made.frames()).isEqualTo(84);
        assertThat(made.seconds()).isEqualTo(3.5);
        assertThat(made.rendered()).isEqualTo(9);
        assertThat(made.reused()).isZero();
        assertThat(new FfmpegProbe().inspect(film).frames()).isEqualTo(84);
        assertThat(new FfmpegProbe().inspect(film).size()).isEqualTo(SIZE);
        try (Stream<Path> files = Files.list(project)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("cache", "final.mp4");
        }
    }

    @Test
    void onlyWhatChangedIsRenderedAgain() throws Exception {
        assemble(cut(24, 40, 20));
        Film second = assemble(cut(24, 41, 20));

        assertThat(watched.rendered("picture")).containsExactly("picture wide.mp4");
        assertThat(watched.rendered("sound")).contains("sound wide.mp4");
        assertThat(second.frames()).isEqualTo(85);
    }

    @Test
    void nothingChangedRendersNothing() throws Exception {
        assemble(cut(24, 40, 20));
        assertThat(assemble(cut(24, 40, 20)).rendered()).isZero();
        assertThat(watched.rendered).isEmpty();
    }

    @Test
    void anotherLoudnessLeavesThePicturesAlone() throws Exception {
        Cut cut = cut(24, 40, 20);
        assemble(cut);
        assemble(
                new Cut(
                        cut.shots(),
                        LOOK,
                        new Soundtrack(Optional.empty(), Optional.empty()),
                        Captions.BURNED,
                        "fr",
                        false));
        assertThat(watched.rendered("picture")).isEmpty();
        assertThat(watched.rendered("sound")).isNotEmpty();
    }

    @Test
    void blocksThatChangePlacesKeepTheirPictures() throws Exception {
        assemble(cut(List.of(shot(1, usual, 24), shot(2, wide, 40))));
        assemble(cut(List.of(shot(1, wide, 40), shot(2, usual, 24))));
        assertThat(watched.rendered("picture")).isEmpty();
        assertThat(watched.rendered("sound")).isEmpty();
    }

    @Test
    void aJointIsAPieceOfItsOwnAndShortensTheFilm() throws Exception {
        Transition dissolve = new Transition(Transition.Kind.DISSOLVE, 6);
        Film made = assemble(cut(List.of(shot(1, usual, 24), shot(2, wide, 40, dissolve))));

        assertThat(made.frames()).isEqualTo(58);
        assertThat(watched.rendered("joint")).containsExactly("joint usual.mp4");
        assertThat(new FfmpegProbe().inspect(film).frames()).isEqualTo(58);
    }

    @Test
    void theCacheMayBeEmptiedAtAnyTime() throws Exception {
        assemble(cut(24, 40, 20));
        for (Path piece : pieces()) {
            Files.delete(piece);
        }
        assertThat(assemble(cut(24, 40, 20)).frames()).isEqualTo(84);
        assertThat(watched.rendered("picture")).hasSize(3);
    }

    @Test
    void aTornPieceIsNotUsed() throws Exception {
        assemble(cut(24, 40, 20));
        for (Path torn : pieces()) {
            byte[] bytes = Files.readAllBytes(torn);
            Files.write(torn, Arrays.copyOf(bytes, bytes.length / 2));
        }
        assertThat(assemble(cut(24, 40, 20)).frames()).isEqualTo(84);
        assertThat(watched.rendered("picture")).hasSize(3);
        assertThat(watched.rendered("mix")).hasSize(3);
        assertThat(watched.rendered("sound")).hasSize(3);
    }

    /** Sounds too: they are looked at because the packets made of them have to be made anew. */
    @Test
    void aPieceWithOneOtherByteIsNotUsed() throws Exception {
        assemble(cut(24, 40, 20));
        for (Path flipped : pieces()) {
            byte[] bytes = Files.readAllBytes(flipped);
            bytes[bytes.length / 2] ^= 0x5a;
            Files.write(flipped, bytes);
        }

        assemble(cut(24, 40, 20));
        assertThat(watched.rendered("picture")).hasSize(3);
        assertThat(watched.rendered("mix")).hasSize(3);
        assertThat(watched.rendered("sound")).hasSize(3);
        assertThat(new FfmpegProbe().inspect(film).damagedFrames()).isZero();
    }

    @Test
    void aPieceThatOnlyTheWriterFindsWantingIsMadeAnew() throws Exception {
        assemble(cut(24, 40, 20));
        List<Path> all = pieces();
        for (Path piece : all) {
            // Whole by their seals, but not the pieces their names say.
            Files.copy(all.getFirst(), piece.resolveSibling("x"), REPLACE);
            Files.move(piece.resolveSibling("x"), piece, REPLACE);
            Files.copy(seal(all.getFirst()), piece.resolveSibling("y"), REPLACE);
            Files.move(piece.resolveSibling("y"), seal(piece), REPLACE);
        }
        assertThat(assemble(cut(24, 40, 20)).frames()).isEqualTo(84);
        assertThat(new FfmpegProbe().inspect(film).frames()).isEqualTo(84);
    }

    private static final StandardCopyOption REPLACE = StandardCopyOption.REPLACE_EXISTING;

    private static Path seal(Path piece) {
        return piece.resolveSibling(piece.getFileName() + ".seal");
    }

    @Test
    void whatWasRenderedAheadIsKnownWithoutRenderingAndTellsWhatTheFilmTells() throws Exception {
        Cut cut = cut(24, 40, 20);
        assertThat(assembler.glimpse(cut).joints()).isEmpty();
        assertThat(assembler.glimpse(cut).whole()).isFalse();
        WatchedMakers ahead = new WatchedMakers();
        assembler.ahead(cut).prepare(1, ahead.makers());
        assertThat(assembler.glimpse(cut).lufs()).hasSize(1);
        assertThat(assembler.glimpse(cut).joints()).isEmpty();
        assembler.ahead(cut).prepare(2, ahead.makers());
        List<String> rendered = List.copyOf(ahead.rendered);

        Glimpse some = assembler.glimpse(cut);
        assertThat(some.joints()).hasSize(1);
        assertThat(ahead.rendered).isEqualTo(rendered);
        assertThat(watched.rendered).isEmpty();

        assertThat(assemble(cut).report().seams()).contains(some.joints().getFirst().seam());
        assertThat(assembler.glimpse(cut).whole()).isTrue();
        assertThat(assembler.glimpse(cut).joints()).hasSize(2);
    }

    /** Round and round until nothing is left to be rendered. */
    private void prepareAll(Cut cut, WatchedMakers ahead) throws InterruptedException {
        Preparation preparation = assembler.ahead(cut);
        boolean more = true;
        while (more) {
            more = false;
            for (int shot = 0; shot < cut.shots().size(); shot++) {
                more |= preparation.prepare(shot, ahead.makers());
            }
        }
    }

    @Test
    void aShotPreparedBeforeIsNotRenderedAgain() throws Exception {
        Cut cut = cut(24, 40, 20);
        WatchedMakers ahead = new WatchedMakers();
        assertThat(assembler.ahead(cut).prepare(1, ahead.makers())).isTrue();
        assertThat(assembler.ahead(cut).prepare(1, ahead.makers())).isFalse();
        assertThat(ahead.rendered).containsExactly("picture wide.mp4", "sound wide.mp4");
        prepareAll(cut, ahead);

        assemble(cut);
        assertThat(watched.rendered).isEmpty();
    }

    @Test
    void aCacheAboveItsBoundKeepsWhatTheFilmNeeds() throws Exception {
        assembler = assembler(1);
        assemble(cut(24, 40, 20));
        int needed = pieces().size();
        assemble(cut(24, 41, 20));

        assertThat(pieces()).hasSize(needed);
        assertThat(assemble(cut(24, 41, 20)).rendered()).isZero();
    }

    @Test
    void aBadClipLeavesTheEarlierFilm() throws Exception {
        Files.writeString(film, "the earlier film");
        Path bad = Files.writeString(project.resolve("block_2.mp4"), "{\"error\": 1}");

        assertThatThrownBy(() -> assemble(cut(List.of(shot(1, usual, 24), shot(2, bad, 24)))))
                .hasMessageContaining("MEDIA-NOT-A-VIDEO")
                .hasMessageContaining("block_2.mp4");
        assertThat(film).hasContent("the earlier film");
        assertThat(pieces()).hasSize(1);
    }

    @Test
    void aClipThatIsGoneIsNamed() {
        Path gone = project.resolve("block_1.mp4");
        assertThatThrownBy(() -> assemble(cut(List.of(shot(1, gone, 24)))))
                .hasMessageContaining("ASSEMBLY-CLIP-MISSING")
                .hasMessageContaining("block_1.mp4");
    }

    @Test
    void anInterruptedAssemblyLeavesTheEarlierFilmAndKeepsItsPieces() throws Exception {
        Files.writeString(film, "the earlier film");
        AssemblyListener stop =
                step -> {
                    if (watched.rendered.size() == 2) {
                        Thread.currentThread().interrupt();
                    }
                };

        assertThatThrownBy(() -> assembler.assemble(cut(24, 40, 20), film, stop))
                .isInstanceOf(InterruptedException.class);
        assertThat(film).hasContent("the earlier film");
        assertThat(pieces()).hasSize(1);
        try (Stream<Path> files = Files.list(project)) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".part"));
        }
    }

    @Test
    void progressNeverGoesBackGoesThroughTheStagesAndEndsAtOne() throws Exception {
        List<AssemblyStep> steps = new ArrayList<>();
        assembler.assemble(cut(24, 40, 20), film, steps::add);

        assertThat(steps.stream().map(AssemblyStep::whole)).isSorted();
        assertThat(steps.getLast().whole()).isEqualTo(1);
        assertThat(steps.stream().map(AssemblyStep::stage).distinct())
                .containsExactly(Stage.PICTURES, Stage.SOUND, Stage.JOINING);
    }

    @Test
    void whatIsDoneAlreadyIsExpectedToTakeNoTime() throws Exception {
        Cut cut = cut(24, 40, 20);
        Duration before = assembler.expect(cut);
        assemble(cut);

        assertThat(before).isGreaterThan(Duration.ZERO);
        assertThat(assembler.expect(cut)).isLessThan(before);
    }

    @Test
    void theReportTellsOfSilenceAndOfEachSeam() throws Exception {
        Shot mute =
                new Shot(5, new Footage(silent, 0, 96), CaptionTrack.EMPTY, true, Transition.CUT);
        Film made = assemble(cut(List.of(shot(4, usual, 48), mute)));

        assertThat(made.report().seams()).hasSize(1);
        assertThat(made.report().seams().getFirst().block()).isEqualTo(5);
        assertThat(made.report().findings())
                .contains(
                        new Finding(Finding.Kind.SILENT, 5, 2, 6),
                        new Finding(Finding.Kind.NO_CAPTIONS, 5, 2, 6));
    }

    private List<Path> pieces() throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.filter(file -> !file.toString().endsWith(".seal")).sorted().toList();
        }
    }

    private static Cut cut(long first, long second, long third) {
        return cut(List.of(shot(1, usual, first), shot(2, wide, second), shot(3, silent, third)));
    }

    private static Cut cut(List<Shot> shots) {
        return new Cut(shots, LOOK, Soundtrack.STANDARD, Captions.BURNED, "fr", false);
    }

    private static Shot shot(int number, Path clip, long frames) {
        return shot(number, clip, frames, Transition.CUT);
    }

    private static Shot shot(int number, Path clip, long frames, Transition entry) {
        return new Shot(number, new Footage(clip, 0, frames), CaptionTrack.EMPTY, false, entry);
    }
}

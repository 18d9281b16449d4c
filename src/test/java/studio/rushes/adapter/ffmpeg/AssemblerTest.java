package studio.rushes.adapter.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.assembly.Assembler;
import studio.rushes.assembly.Cut;
import studio.rushes.assembly.EncoderSettings;
import studio.rushes.assembly.Film;
import studio.rushes.assembly.JoinPlan;
import studio.rushes.assembly.Renderer;
import studio.rushes.assembly.SegmentCache;
import studio.rushes.assembly.SegmentPlan;
import studio.rushes.assembly.Shot;
import studio.rushes.captions.CaptionImage;
import studio.rushes.captions.CaptionStyle;
import studio.rushes.captions.CaptionTrack;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;
import studio.rushes.media.Progress;

/** The assembler over the real renderer, with real clips. */
class AssemblerTest {
    private static final FrameSize SIZE = new FrameSize(96, 160);

    @TempDir static Path clips;
    @TempDir Path project;

    private static Path usual;
    private static Path wide;
    private static Path silent;

    private final List<String> rendered = new ArrayList<>();
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
        cache = project.resolve("cache").resolve("segments");
        film = project.resolve("final.mp4");
        assembler = new Assembler(new Watched(), new SegmentCache(cache), EncoderSettings.STANDARD);
    }

    @Test
    void aFilmOfDifferentClipsHasAllTheirFrames() throws Exception {
        Film made = assembler.assemble(cut(24, 40, 20), film, Progress.UNHEARD);

        assertThat(made).isEqualTo(new Film(film, 84, 3.5, 3, 0));
        assertThat(new FfmpegProbe().inspect(film).frames()).isEqualTo(84);
        assertThat(new FfmpegProbe().inspect(film).size()).isEqualTo(SIZE);
        try (Stream<Path> files = Files.list(project)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("cache", "final.mp4");
        }
    }

    @Test
    void onlyWhatChangedIsRenderedAgain() throws Exception {
        assembler.assemble(cut(24, 40, 20), film, Progress.UNHEARD);
        rendered.clear();
        Film second = assembler.assemble(cut(24, 41, 20), film, Progress.UNHEARD);

        assertThat(rendered).containsExactly("wide.mp4");
        assertThat(second).isEqualTo(new Film(film, 85, 85 / 24.0, 1, 2));
    }

    @Test
    void theCacheMayBeEmptiedAtAnyTime() throws Exception {
        assembler.assemble(cut(24, 40, 20), film, Progress.UNHEARD);
        for (Path segment : segments()) {
            Files.delete(segment);
        }
        assertThat(assembler.assemble(cut(24, 40, 20), film, Progress.UNHEARD).reusedSegments())
                .isZero();
    }

    @Test
    void aTornSegmentIsNotUsed() throws Exception {
        assembler.assemble(cut(24, 40, 20), film, Progress.UNHEARD);
        Path torn = segments().getFirst();
        byte[] bytes = Files.readAllBytes(torn);
        Files.write(torn, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        rendered.clear();

        assertThat(assembler.assemble(cut(24, 40, 20), film, Progress.UNHEARD).frames())
                .isEqualTo(84);
        assertThat(rendered).hasSize(1);
    }

    @Test
    void aSegmentWithOneOtherByteIsNotUsed() throws Exception {
        assembler.assemble(cut(24, 40, 20), film, Progress.UNHEARD);
        Path flipped = segments().getFirst();
        byte[] bytes = Files.readAllBytes(flipped);
        bytes[bytes.length / 2] ^= 0x5a;
        Files.write(flipped, bytes);
        rendered.clear();

        Film again = assembler.assemble(cut(24, 40, 20), film, Progress.UNHEARD);

        assertThat(rendered).hasSize(1);
        assertThat(Files.readAllBytes(flipped)).isNotEqualTo(bytes);
        assertThat(again.frames()).isEqualTo(84);
    }

    @Test
    void aSegmentThatOnlyTheJoinFindsWantingIsMadeAnew() throws Exception {
        assembler.assemble(cut(24, 40, 20), film, Progress.UNHEARD);
        List<Path> segments = segments();
        // Whole as a file, but not the segment its name says.
        Files.copy(
                segments.get(0),
                segments.get(1),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        Film again = assembler.assemble(cut(24, 40, 20), film, Progress.UNHEARD);

        assertThat(again.frames()).isEqualTo(84);
        assertThat(new FfmpegProbe().inspect(film).frames()).isEqualTo(84);
    }

    @Test
    void aShotPreparedBeforeIsNotRenderedAgain() throws Exception {
        Cut cut = cut(24, 40, 20);
        assertThat(assembler.prepare(cut, cut.shots().get(1), Progress.UNHEARD)).isTrue();
        assertThat(assembler.prepare(cut, cut.shots().get(1), Progress.UNHEARD)).isFalse();

        assertThat(assembler.assemble(cut, film, Progress.UNHEARD).reusedSegments()).isEqualTo(1);
    }

    @Test
    void aBadClipLeavesTheEarlierFilm() throws Exception {
        Files.writeString(film, "the earlier film");
        Path bad = Files.writeString(project.resolve("block_2.mp4"), "{\"error\": 1}");
        Cut cut =
                new Cut(
                        List.of(shot(1, usual, 24), shot(2, bad, 24)),
                        SIZE,
                        FrameRate.FILM,
                        CaptionStyle.STANDARD);

        assertThatThrownBy(() -> assembler.assemble(cut, film, Progress.UNHEARD))
                .hasMessageContaining("MEDIA-NOT-A-VIDEO")
                .hasMessageContaining("block_2.mp4");
        assertThat(film).hasContent("the earlier film");
        assertThat(segments()).hasSize(1);
    }

    @Test
    void aClipThatIsGoneIsNamed() {
        Cut cut =
                new Cut(
                        List.of(shot(1, project.resolve("block_1.mp4"), 24)),
                        SIZE,
                        FrameRate.FILM,
                        CaptionStyle.STANDARD);

        assertThatThrownBy(() -> assembler.assemble(cut, film, Progress.UNHEARD))
                .hasMessageContaining("ASSEMBLY-CLIP-MISSING")
                .hasMessageContaining("block_1.mp4");
    }

    @Test
    void anInterruptedAssemblyLeavesTheEarlierFilmAndKeepsItsSegments() throws Exception {
        Files.writeString(film, "the earlier film");
        Progress stop =
                fraction -> {
                    if (fraction > 0.5) {
                        Thread.currentThread().interrupt();
                    }
                };

        assertThatThrownBy(() -> assembler.assemble(cut(24, 40, 20), film, stop))
                .isInstanceOf(InterruptedException.class);
        assertThat(film).hasContent("the earlier film");
        assertThat(segments()).hasSize(1);
    }

    @Test
    void progressNeverGoesBackAndEndsAtOne() throws Exception {
        double[] last = {0};
        assembler.assemble(
                cut(24, 40, 20),
                film,
                fraction -> {
                    assertThat(fraction).isBetween(last[0], 1.0);
                    last[0] = fraction;
                });
        assertThat(last[0]).isEqualTo(1);
    }

    private List<Path> segments() throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.filter(file -> file.toString().endsWith(".mov")).sorted().toList();
        }
    }

    private static Cut cut(long first, long second, long third) {
        return new Cut(
                List.of(shot(1, usual, first), shot(2, wide, second), shot(3, silent, third)),
                SIZE,
                FrameRate.FILM,
                CaptionStyle.STANDARD);
    }

    private static Shot shot(int number, Path clip, long frames) {
        return new Shot(number, clip, frames, CaptionTrack.EMPTY);
    }

    /** The real renderer, keeping a list of what it rendered. */
    private final class Watched implements Renderer {
        private final Renderer real =
                new FfmpegRenderer(_ -> (_, _) -> new CaptionImage(0, 0, 0, 0, new int[0]));

        @Override
        public void segment(SegmentPlan plan, Path target, Progress progress)
                throws InterruptedException {
            rendered.add(plan.shot().clip().getFileName().toString());
            real.segment(plan, target, progress);
        }

        @Override
        public void join(JoinPlan plan, Path target, Progress progress)
                throws InterruptedException {
            real.join(plan, target, progress);
        }
    }
}

package studio.rushes.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import studio.rushes.adapter.worker.WorkerCommand;
import studio.rushes.assembly.Film;
import studio.rushes.assembly.Finding;
import studio.rushes.assembly.Shot;
import studio.rushes.problem.StudioException;

/** What people hand in and where they want it, through the assembler and a real worker. */
@Timeout(300)
class BadInputTest {
    private static final String EARLIER = "the earlier film";
    private static final long FRAMES = 48;
    static final List<String> USABLE = OddClips.usable();
    static final List<String> USELESS = OddClips.useless();

    @TempDir static Path clips;
    @TempDir static Path cache;

    private static OddClips odd;
    private static FilmStudio studio;

    @TempDir Path project;
    private Path film;

    @BeforeAll
    static void open() {
        odd = new OddClips(clips);
        studio = new FilmStudio(cache);
    }

    @AfterAll
    static void close() {
        studio.close();
    }

    @BeforeEach
    void anEarlierFilm() throws IOException {
        film = Files.writeString(project.resolve("final.mp4"), EARLIER);
    }

    @ParameterizedTest
    @FieldSource("USABLE")
    void aClipThatCanBeShownIsInTheFilm(String name) throws Exception {
        Path clip = odd.of(name);
        assertThat(studio.probe().inspect(clip).frames()).isPositive();

        Film made = studio.assemble(FilmStudio.cut(after(clip, 0)), film);

        assertThat(made.frames()).isEqualTo(24 + FRAMES);
        assertThat(framesIn(film)).isEqualTo(24 + FRAMES);
        assertNothingHalf();
    }

    @ParameterizedTest
    @FieldSource("USELESS")
    void aClipThatCannotBeShownIsRefusedAndTheEarlierFilmStays(String name) throws Exception {
        Path clip = odd.of(name);

        StudioException looked =
                catchThrowableOfType(StudioException.class, () -> studio.probe().inspect(clip));
        assertThat(looked.problem().code()).startsWith("MEDIA-");
        if (!name.equals(OddClips.TOO_SMALL)) {
            // Where the clip was too small to be taken in, a film could still be made of it.
            assertRefused(clip);
        }
    }

    @Test
    void flippedBitsAreShownAsTheyAreAndToldOrRefused() throws Exception {
        int told = 0;
        for (int seed = 0; seed < 4; seed++) {
            Path clip = odd.flipped(seed);
            try {
                Film made = studio.assemble(FilmStudio.cut(after(clip, 0)), film);
                assertThat(framesIn(film)).isEqualTo(24 + FRAMES);
                assertThat(made.report().findings())
                        .anyMatch(found ->
                                found.kind() == Finding.Kind.DAMAGED && found.block() == 2);
            } catch (StudioException e) {
                assertThat(e.problem().code()).startsWith("MEDIA-");
            }
            told++;
            assertNothingHalf();
        }
        assertThat(told).isEqualTo(4);
    }

    @Test
    void ofAFourHourFileOnlyThePartAskedForIsRead() throws Exception {
        Path long4 = fourHours();
        studio.assemble(FilmStudio.cut(after(odd.usual(), 0)), film);
        long size = Files.size(long4);

        long before = bytesRead();
        studio.assemble(FilmStudio.cut(after(long4, 0)), film);
        long atStart = bytesRead() - before;
        assertThat(framesIn(film)).isEqualTo(24 + FRAMES);
        studio.assemble(FilmStudio.cut(after(long4, 3 * 3600 * 24L)), film);
        long late = bytesRead() - before - atStart;

        assertThat(framesIn(film)).isEqualTo(24 + FRAMES);
        assertThat(size).isGreaterThan(40_000_000);
        assertThat(atStart).as("bytes read at its start, of " + size).isLessThan(size / 4);
        assertThat(late).as("bytes read after 3 hours, of " + size).isLessThan(size / 4);
    }

    private static Path fourHours() {
        Path ten =
                Ffmpeg.make(
                        clips.resolve("ten.mp4"),
                        "-f lavfi -i testsrc2=size=96x160:rate=1:duration=10"
                                + " -f lavfi -i sine=frequency=300:sample_rate=48000:d=10"
                                + " -vf noise=alls=60:allf=t -c:v libx264 -preset ultrafast -g 1"
                                + " -crf 20 -pix_fmt yuv420p -c:a aac -b:a 32k -ac 1");
        return Ffmpeg.make(
                clips.resolve("four-hours.mp4"),
                "-stream_loop 1439 -i " + ten + " -c copy -movflags +faststart");
    }

    /** By the worker, whatever it was for. */
    private static long bytesRead() throws IOException {
        Path io = Path.of("/proc", pid(), "io");
        assumeTrue(Files.isReadable(io), "this system does not count what is read");
        try (Stream<String> lines = Files.lines(io)) {
            return lines.filter(line -> line.startsWith("rchar:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        }
    }

    private static String pid() {
        return Long.toString(studio.worker().process().orElseThrow().pid());
    }

    @Test
    void aFilmThatPlaysElsewhereIsReplacedAndPlaysOn() throws Exception {
        try (RandomAccessFile player = new RandomAccessFile(film.toFile(), "r")) {
            studio.assemble(FilmStudio.cut(after(odd.usual(), 0)), film);

            byte[] heard = new byte[EARLIER.length()];
            player.readFully(heard);
            assertThat(heard).asString().isEqualTo(EARLIER);
        }
        assertThat(framesIn(film)).isEqualTo(24 + FRAMES);
        assertNothingHalf();
    }

    @Test
    void whatCannotBeReplacedStaysAndNothingLiesBesideIt() throws Exception {
        Files.delete(film);
        Path inside = Files.createDirectories(film).resolve("somebody's.txt");
        Files.writeString(inside, "own");

        StudioException refused = refusal(odd.usual());

        assertThat(refused.problem().code()).isEqualTo("ASSEMBLY-SAVE");
        assertThat(inside).hasContent("own");
        assertNothingHalf();
    }

    @Test
    void aFolderThatMayNotBeWrittenIsAProblem() throws Exception {
        assumeTrue(Files.getFileStore(project).supportsFileAttributeView("posix"));
        Path locked = Files.createDirectory(project.resolve("locked"));
        Path there = Files.writeString(locked.resolve("final.mp4"), EARLIER);
        List<String> meek = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            meek.addAll(List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search"));
        }
        assertThat(locked.toFile().setWritable(false, false)).isTrue();
        try (FilmStudio other = new FilmStudio(project.resolve("cache"), after(meek))) {
            StudioException refused =
                    catchThrowableOfType(
                            StudioException.class,
                            () -> other.assemble(FilmStudio.cut(after(odd.usual(), 0)), there));
            assertThat(refused.problem().code()).isIn("MEDIA-WRITE", "ASSEMBLY-SAVE");
            assertThat(refused.problem().remedy()).contains("folder");
            assertThat(there).hasContent(EARLIER);
            assertThat(locked).isDirectoryContaining(file -> true);
            try (Stream<Path> files = Files.list(locked)) {
                assertThat(files).containsExactly(there);
            }
        } finally {
            assertThat(locked.toFile().setWritable(true, true)).isTrue();
        }
    }

    @Test
    void aFileThatMayNotGrowAnyMoreIsAProblem() throws Exception {
        // In blocks of 512 bytes: room for pictures and for fonts, but not for the sound.
        List<String> bounded = List.of("sh", "-c", "ulimit -f 700; exec \"$@\"", "sh");
        try (FilmStudio other = new FilmStudio(project.resolve("cache"), after(bounded))) {
            StudioException refused =
                    catchThrowableOfType(
                            StudioException.class,
                            () -> other.assemble(FilmStudio.cut(after(odd.usual(), 0)), film));
            assertThat(refused.problem().code())
                    .as(refused.problem().meaning())
                    .startsWith("MEDIA-");
            assertThat(film).hasContent(EARLIER);
            assertNothingHalf();
        }
    }

    /** A worker started by these words. */
    private static WorkerCommand after(List<String> words) {
        List<String> line = new ArrayList<>(words);
        line.addAll(WorkerCommand.likeThisProcess(WorkerCommand.MAIN).line());
        return new WorkerCommand(line);
    }

    private void assertRefused(Path clip) throws Exception {
        StudioException refused = refusal(clip);
        assertThat(refused.problem().code()).matches("(MEDIA|ASSEMBLY-CLIP)-[A-Z-]+");
        assertThat(refused.problem().headline()).contains(clip.getFileName().toString());
        assertThat(film).hasContent(EARLIER);
        assertNothingHalf();
        // The studio lives.
        assertThat(studio.assemble(FilmStudio.cut(after(odd.usual(), 0)), film).frames())
                .isEqualTo(24 + FRAMES);
    }

    private StudioException refusal(Path clip) {
        return catchThrowableOfType(
                StudioException.class, () -> studio.assemble(FilmStudio.cut(after(clip, 0)), film));
    }

    /** The clip behind one that is as it should be. */
    private static List<Shot> after(Path clip, long from) {
        return List.of(
                FilmStudio.shot(1, odd.usual(), 0, 24), FilmStudio.shot(2, clip, from, FRAMES));
    }

    private static long framesIn(Path file) {
        return Long.parseLong(
                Ffmpeg.probe(
                                file,
                                "-count_frames",
                                "-select_streams",
                                "v",
                                "-show_entries",
                                "stream=nb_read_frames")
                        .getFirst());
    }

    private void assertNothingHalf() throws IOException {
        for (Path place : List.of(project, cache)) {
            try (Stream<Path> files = Files.walk(place)) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .noneMatch(name -> name.endsWith(".part") || name.endsWith(".next"));
            }
        }
    }
}

package studio.rushes.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bytedeco.javacpp.Loader;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.captions.SafeZone;
import studio.rushes.media.FrameSize;

/** The whole way through as a person types it: one project, looked at step by step. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProduceTest {
    private static final Path MIEL = Path.of("assets/samples/miel/script_v2.json");
    private static final int WIDTH = 360;
    private static final int HEIGHT = 640;
    private static final int FRAMES = 864;

    @TempDir static Path folder;

    @Test
    @Order(1)
    void theSampleBecomesAFilmOfExactlyItsFrames() throws Exception {
        CommandRun run = produce(MIEL, "miel");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out().lines().toList().getLast()).startsWith("FILM  864 frames, 36.00 s  ");
        String streams =
                probe(
                        "-count_packets",
                        "-show_entries",
                        "stream=codec_name,r_frame_rate,nb_read_packets,width,height,sample_rate",
                        "-of",
                        "default=noprint_wrappers=1",
                        film("miel").toString());
        assertThat(streams)
                .contains("codec_name=h264", "r_frame_rate=24/1", "nb_read_packets=" + FRAMES)
                .contains("width=360", "height=640", "codec_name=aac", "sample_rate=48000");
        for (String ending : List.of("ass", "srt", "vtt", "json")) {
            assertThat(project("miel").resolve("captions." + ending)).isNotEmptyFile();
        }
        assertThat(blockFiles("miel")).hasSize(5);
    }

    @Test
    @Order(2)
    void captionsCanBeSeenInEveryBlockAndNothingElseOfThePictureChanges() throws Exception {
        byte[] with = luma(film("miel"));
        Map<String, FileTime> takes = takes("miel");
        CommandRun run = produce(MIEL, "miel", "--no-captions");
        assertThat(run.code()).as(run.err()).isZero();
        byte[] without = luma(film("miel"));

        assertThat(with).hasSameSizeAs(without).hasSize(FRAMES * WIDTH * HEIGHT);
        assertThat(takes("miel")).isEqualTo(takes);
        int start = 0;
        for (int frames : blockFrames()) {
            int most = 0;
            for (int frame = start; frame < start + frames; frame += 6) {
                most = Math.max(most, changed(with, without, frame, true));
                assertThat(changed(with, without, frame, false)).as("frame " + frame).isZero();
            }
            assertThat(most).as("block at frame " + start).isGreaterThan(WIDTH * HEIGHT / 200);
            start += frames;
        }
        assertThat(start).isEqualTo(FRAMES);
    }

    @Test
    @Order(3)
    void runAgainItMakesNothingNewAndAChangedBlockIsTheOnlyOneMadeAgain() throws Exception {
        Path script = write("three.txt", "un", "deux", "trois");
        assertThat(produce(script, "three").code()).isZero();
        Map<String, FileTime> first = takes("three");
        assertThat(first).hasSize(3);
        byte[] film = Files.readAllBytes(film("three"));

        assertThat(produce(script, "three").code()).isZero();
        assertThat(takes("three")).isEqualTo(first);
        assertThat(film("three")).hasBinaryContent(film);

        assertThat(produce(write("three.txt", "un", "dos", "trois"), "three").code()).isZero();
        assertThat(takes("three")).hasSize(4).containsAllEntriesOf(first);
        assertThat(project("three").resolve("captions.srt")).content().contains("dos");

        // Back again, in another order: every clip is there already, and the film follows.
        assertThat(produce(write("three.txt", "trois", "un", "deux"), "three").code()).isZero();
        assertThat(project("three").resolve("captions.srt")).content().contains("deux");
        assertThat(project("three").resolve("captions.srt")).content().doesNotContain("dos");

        assertThat(produce(write("three.txt", "trois"), "three").code()).isZero();
        assertThat(blockFiles("three")).hasSize(1);
    }

    @Test
    @Order(4)
    void aClipThatWasDeletedIsNoticedAndMadeAgain() throws Exception {
        Path script = write("two.txt", "un", "deux");
        assertThat(produce(script, "two").code()).isZero();
        Path kept = project("two").resolve("takes/block_2-take_1.mp4");
        FileTime before = Files.getLastModifiedTime(kept);
        Files.delete(project("two").resolve("takes/block_1-take_1.mp4"));

        CommandRun run = produce(script, "two");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(project("two").resolve("takes/block_1-take_2.mp4")).exists();
        assertThat(Files.getLastModifiedTime(kept)).isEqualTo(before);
        assertThat(run("status", project("two").toString()).out().lines())
                .anyMatch(line -> line.matches("B01  READY .*takes/block_1-take_2.mp4"))
                .anyMatch(line -> line.matches("B02  READY .*takes/block_2-take_1.mp4"))
                .anyMatch(line -> line.startsWith("FILM  "))
                .anyMatch(line -> line.matches("CHECK -?[0-9.]+ LUFS, true peak .*"));
        assertThat(run("status", project("two").toString(), "--json").out())
                .contains("\"event\":\"final\"", "\"frames\":", "\"findings\":[");
    }

    @Test
    @Order(5)
    void filesThatAreNotOursAreKept() throws Exception {
        Path project = project("foreign");
        Files.createDirectories(project.resolve("takes"));
        for (String name : List.of("final.mp4", "block_1.mp4", "takes/block_1-take_1.mp4")) {
            Files.writeString(project.resolve(name), "mine " + name);
        }
        assertThat(produce(write("one.txt", "un"), "foreign").code()).isZero();

        assertThat(project.resolve("final (2).mp4")).hasContent("mine final.mp4");
        assertThat(project.resolve("block_1 (2).mp4")).hasContent("mine block_1.mp4");
        assertThat(project.resolve("takes/block_1-take_1.mp4"))
                .hasContent("mine takes/block_1-take_1.mp4");
    }

    @Test
    @Order(6)
    void whatCannotBeUsedIsRefusedInOneLineAndNothingIsMade() throws Exception {
        Path good = write("good.txt", "un");
        Path bad = Files.writeString(folder.resolve("bad.json"), "{\"blocks\":[]}");
        String out = folder.resolve("never").toString();

        refused("SCRIPT-NO-BLOCKS", 2, "produce", bad.toString(), "--out", out);
        refused("SCRIPT-NOT-FOUND", 2, "produce", out + ".json", "--out", out);
        refused("CLI-USAGE", 2, "produce", good.toString());
        refused("CLI-USAGE", 2, "produce", good.toString(), "--out", "");
        refused("CLI-USAGE", 2, "produce", good.toString(), "--out", out, "--bogus");
        refused("CLI-SIZE", 2, "produce", good.toString(), "--out", out, "--size", "721x1280");
        refused("CLI-GENERATOR", 2, "produce", good.toString(), "--out", out, "--generator", "veo");
        refused("PROJECT-NOT-FOUND", 2, "status", out);
        refused("PROJECT-NOT-FOUND", 2, "assemble", out);
        refused("PROJECT-NOT-WRITABLE", 1, "produce", good.toString(), "--out", bad.toString());
        assertThat(Path.of(out)).doesNotExist();

        Path other = write("other.txt", "autre chose");
        Map<String, FileTime> before = takes("two");
        byte[] script = Files.readAllBytes(project("two").resolve("script_v2.json"));
        refused(
                "PROJECT-OTHER-VIDEO",
                2,
                "produce",
                other.toString(),
                "--out",
                project("two").toString());
        assertThat(takes("two")).isEqualTo(before);
        assertThat(project("two").resolve("script_v2.json")).hasBinaryContent(script);
    }

    private static void refused(String code, int exit, String... arguments) throws IOException {
        CommandRun run = run(arguments);
        assertThat(run.err()).as(String.join(" ", arguments)).startsWith(code + ": ");
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(exit);
    }

    private static CommandRun produce(Path script, String name, String... more) throws IOException {
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of("produce", script.toString(), "--out", project(name).toString()));
        arguments.addAll(List.of("--size", WIDTH + "x" + HEIGHT));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private static CommandRun run(String... arguments) {
        return CommandRun.of(folder.resolve("home"), arguments);
    }

    private static Path project(String name) {
        return folder.resolve(name);
    }

    private static Path film(String name) {
        return project(name).resolve("final.mp4");
    }

    private static Path write(String name, String... dialogues) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < dialogues.length; i++) {
            text.append("BLOC ").append(i + 1).append(" (1s):\nDIALOGUE: \"");
            text.append(dialogues[i]).append("\"\nVISUEL: Une vague.\n\n");
        }
        return Files.writeString(folder.resolve(name), text);
    }

    private static Map<String, FileTime> takes(String name) throws IOException {
        Map<String, FileTime> times = new TreeMap<>();
        try (var files = Files.newDirectoryStream(project(name).resolve("takes"))) {
            for (Path file : files) {
                times.put(file.getFileName().toString(), Files.getLastModifiedTime(file));
            }
        }
        return times;
    }

    private static List<Path> blockFiles(String name) throws IOException {
        try (var files = Files.newDirectoryStream(project(name), "block_*.mp4")) {
            List<Path> found = new ArrayList<>();
            files.forEach(found::add);
            return found;
        }
    }

    private static List<Integer> blockFrames() throws Exception {
        List<Integer> frames = new ArrayList<>();
        for (int block = 1; block <= 5; block++) {
            String count =
                    probe(
                            "-select_streams",
                            "v",
                            "-count_packets",
                            "-show_entries",
                            "stream=nb_read_packets",
                            "-of",
                            "csv=p=0",
                            project("miel").resolve("block_" + block + ".mp4").toString());
            frames.add(Integer.parseInt(count.strip()));
        }
        return frames;
    }

    /** Pixels of one frame that differ clearly, inside the safe zone or outside it. */
    private static int changed(byte[] with, byte[] without, int frame, boolean inside) {
        Rectangle2D zone = SafeZone.standard().within(new FrameSize(WIDTH, HEIGHT));
        int count = 0;
        int base = frame * WIDTH * HEIGHT;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int at = base + y * WIDTH + x;
                int difference = Math.abs((with[at] & 0xff) - (without[at] & 0xff));
                if (difference > 60 && zone.contains(x, y) == inside) {
                    count++;
                }
            }
        }
        return count;
    }

    private static String probe(String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Loader.load(org.bytedeco.ffmpeg.ffprobe.class));
        command.addAll(List.of("-v", "error"));
        command.addAll(List.of(arguments));
        return new String(output(command), StandardCharsets.UTF_8);
    }

    /** The brightness of every pixel of every frame. */
    private static byte[] luma(Path film) throws Exception {
        return output(
                List.of(
                        Loader.load(org.bytedeco.ffmpeg.ffmpeg.class),
                        "-v",
                        "error",
                        "-i",
                        film.toString(),
                        "-f",
                        "rawvideo",
                        "-pix_fmt",
                        "gray",
                        "-"));
    }

    private static byte[] output(List<String> command) throws Exception {
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        byte[] bytes = process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).isZero();
        return bytes;
    }
}

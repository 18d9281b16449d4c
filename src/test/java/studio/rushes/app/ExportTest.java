package studio.rushes.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.bytedeco.javacpp.Loader;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Films for other places, as a person asks for them on the command line. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExportTest {
    private static final String OWN =
            """
            {"profiles": [{"id": "tiny", "name": "Tiny", "size": "270x480", "rate": 30,
              "maxBitRate": 100000, "lufs": -18, "truePeak": -2, "quality": "draft",
              "source": "a test"},
             {"id": "thin", "name": "Thin", "size": "180x320", "rate": 24,
              "maxBitRate": 100000, "lufs": -14, "truePeak": -1, "quality": "draft",
              "source": "a test"}]}
            """;

    @TempDir static Path folder;

    @Test
    @Order(1)
    void beforeAFilmStandsHowLongItTakesAndBesideItEverythingElse() throws Exception {
        Files.writeString(
                folder.resolve("sea.txt"),
                """
                BLOC 1 (2s):
                DIALOGUE: "Le port s'éveille."
                VISUEL: Une vague.

                BLOC 2 (1s):
                DIALOGUE: "Voilà."
                VISUEL: Un phare.
                """);
        CommandRun run =
                run(
                        "produce",
                        folder.resolve("sea.txt").toString(),
                        "--out",
                        project().toString(),
                        "--size",
                        "180x320");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out().lines()).anyMatch(line -> line.matches("TIME  about \\d+ (s|min)"));
        assertThat(run.out().lines().toList()).anyMatch(line -> line.startsWith("FILM  72 frames"));
        BufferedImage poster = ImageIO.read(project().resolve("poster.jpg").toFile());
        assertThat(poster.getWidth()).isEqualTo(180);
        assertThat(poster.getHeight()).isEqualTo(320);
        JsonNode report = json(project().resolve("final.report.json"));
        assertThat(report.get("film").asText()).isEqualTo("final.mp4");
        assertThat(report.get("captions").asText()).isEqualTo("burned");
        assertThat(report.get("frames").asLong()).isEqualTo(72);
        assertThat(report.get("seams")).hasSize(1);
        JsonNode video = json(project().resolve("final.otio")).at("/tracks/children/0/children");
        assertThat(video).hasSize(2);
        for (JsonNode clip : video) {
            String url = clip.at("/media_references/DEFAULT_MEDIA/target_url").asText();
            assertThat(project().resolve(url)).isRegularFile();
        }
        assertThat(project().resolve("exports")).doesNotExist();
    }

    @Test
    @Order(2)
    void withoutCaptionsEqualClipsAreCopiedPacketByPacket() throws Exception {
        List<String> burned = packets(film());

        assertThat(assemble("--captions", "none").code()).isZero();

        List<String> takes = new ArrayList<>();
        takes.addAll(packets(project().resolve("takes/block_1-take_1.mp4")));
        takes.addAll(packets(project().resolve("takes/block_2-take_1.mp4")));
        assertThat(packets(film())).isEqualTo(takes).hasSize(72).isNotEqualTo(burned);
        // What was seen while the same clips were rendered with captions holds for them, too.
        assertThat(json(project().resolve("final.report.json")).get("seams")).hasSize(1);
        assertThat(streams(film())).doesNotContain("subtitle");
        assertThat(project().resolve("captions.srt")).content().contains("port");
    }

    @Test
    @Order(3)
    void softCaptionsAreATrackOfTheFilmAndNotInItsPictures() throws Exception {
        List<String> none = packets(film());

        assertThat(assemble("--captions", "soft").code()).isZero();

        assertThat(packets(film())).isEqualTo(none);
        assertThat(streams(film())).contains("mov_text");
        String track =
                ffmpeg("-i", film().toString(), "-map", "0:s:0", "-f", "srt", "-")
                        .replace('\n', ' ');
        assertThat(track).contains("port", "éveille", "Voilà");
    }

    @Test
    @Order(4)
    void aProfileSaysSizeRateAndBoundAndTheFilmItselfStays() throws Exception {
        Files.writeString(
                Files.createDirectories(folder.resolve("home")).resolve("profiles.json"), OWN);
        byte[] before = Files.readAllBytes(film());

        CommandRun run = assemble("--profile", "tiny", "--json");

        assertThat(run.code()).as(run.err()).isZero();
        Path export = project().resolve("exports/" + video() + "-tiny.mp4");
        assertThat(run.out()).contains("\"event\":\"expected\"", export.toString());
        assertThat(streams(export)).contains("width=270", "height=480", "r_frame_rate=30/1");
        assertThat(Integer.parseInt(value(export, "bit_rate"))).isBetween(10_000, 130_000);
        assertThat(Files.readAllBytes(film())).isEqualTo(before);
        for (String ending : List.of(".srt", ".jpg", ".report.json", ".otio")) {
            assertThat(project().resolve("exports/" + video() + "-tiny" + ending)).isNotEmptyFile();
        }
        JsonNode report = json(project().resolve("exports/" + video() + "-tiny.report.json"));
        assertThat(report.get("profile").asText()).isEqualTo("tiny");
        assertThat(report.get("quality").asText()).isEqualTo("draft");
        assertThat(report.get("lufs").asDouble()).isBetween(-18.5, -17.5);
        JsonNode otio = json(project().resolve("exports/" + video() + "-tiny.otio"));
        assertThat(
                        otio.at(
                                        "/tracks/children/0/children/0/media_references"
                                                + "/DEFAULT_MEDIA/target_url")
                                .asText())
                .isEqualTo("../takes/block_1-take_1.mp4");
        // Clips that fit in all but their bit rate are not copied past a profile's bound.
        assertThat(assemble("--profile", "thin", "--captions", "none").code()).isZero();
        Path thin = project().resolve("exports/" + video() + "-thin.mp4");
        assertThat(packets(thin))
                .doesNotContainAnyElementsOf(
                        packets(project().resolve("takes/block_1-take_1.mp4")));
        // An export of the same name without captions leaves none of the earlier one's behind.
        assertThat(assemble("--profile", "tiny", "--captions", "none").code()).isZero();
        assertThat(project().resolve("exports/" + video() + "-tiny.srt")).doesNotExist();
    }

    @Test
    @Order(5)
    void aHostileNameStaysInTheFolderOfTheExports() throws Exception {
        String far = "../../out/" + "x".repeat(300);
        CommandRun run = assemble("--name", far, "--captions", "none", "--quality", "draft");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(folder.resolve("out")).doesNotExist();
        try (Stream<Path> films = Files.list(project().resolve("exports"))) {
            assertThat(films.map(file -> file.getFileName().toString()))
                    .anyMatch(name -> name.matches("out-x+\\.mp4"))
                    .noneMatch(name -> name.endsWith(".next") || name.endsWith(".part"));
        }
    }

    @Test
    @Order(6)
    void whatIsNotKnownIsRefusedWithWhatIs() throws Exception {
        refused(
                "EDITION-PROFILE",
                "tiktok, reels, shorts, master, tiny, thin",
                "--profile",
                "vine");
        refused("CLI-ENCODER", "libx264", "--encoder", "h264_imaginary");
        refused("CLI-QUALITY", "draft, standard, master", "--preset", "best");
        refused("CLI-CAPTIONS", "burned, soft, none", "--captions", "loud");
        refused("CLI-CAPTIONS", "contradict", "--captions", "soft", "--no-captions");
        refused("EDITION-NAME", "{vidoe}", "--name", "{vidoe}");
    }

    @Test
    @Order(7)
    void theListOfProfilesNamesAPersonsOwnAndWhatIsWrongWithThem() throws Exception {
        CommandRun run = run("profiles");
        assertThat(run.code()).isZero();
        assertThat(run.out().lines())
                .anyMatch(line -> line.startsWith("PROFILE  tiktok    TikTok            1080x1920"))
                .anyMatch(line -> line.startsWith("PROFILE  tiny "))
                .anyMatch(line -> line.equals("ENCODER  libx264"));

        Files.writeString(folder.resolve("home/profiles.json"), "{");
        CommandRun broken = run("profiles", "--json");
        assertThat(broken.code()).isZero();
        assertThat(broken.err()).startsWith("PROFILES-UNREADABLE: ");
        assertThat(broken.out()).contains("\"id\":\"tiktok\"").doesNotContain("tiny");
        Files.delete(folder.resolve("home/profiles.json"));
    }

    @Test
    @Order(8)
    void aFolderThatCannotBeMadeIsToldAndNothingIsLeftBehind() throws Exception {
        Path exports = project().resolve("exports");
        Path kept = Files.move(exports, project().resolve("kept"));
        Files.writeString(exports, "mine");

        CommandRun run = assemble("--profile", "master");

        assertThat(run.err()).startsWith("EXPORT-FOLDER: ");
        assertThat(run.code()).isEqualTo(1);
        assertThat(exports).hasContent("mine");
        Files.delete(exports);
        Files.move(kept, exports);
    }

    @ParameterizedTest
    @Order(9)
    @ValueSource(strings = {"size=16k", "ro"})
    void aDiskThatIsFullOrReadOnlyIsToldAndLeavesNothingHalfWritten(String disk) throws Exception {
        Path exports = project().resolve("exports");
        Path kept = Files.move(exports, project().resolve("kept"));
        Files.createDirectories(exports);
        try {
            // Only somebody who may mount one has such a disk at hand.
            assumeTrue(ends("mount", "-t", "tmpfs", "-o", disk, "tmpfs", exports.toString()));
            CommandRun run = assemble("--profile", "master");

            assertThat(run.code()).as(run.out()).isEqualTo(1);
            assertThat(run.err())
                    .containsPattern("^(MEDIA-DISK-FULL|EXPORT-FOLDER): ")
                    .hasLineCount(1);
            assertThat(exports).isEmptyDirectory();
        } finally {
            ends("umount", exports.toString());
            Files.delete(exports);
            Files.move(kept, exports);
        }
    }

    @Test
    @Order(10)
    void aShippedProfileIsWhatItsPlaceAsksFor() throws Exception {
        CommandRun run = assemble("--profile", "tiktok", "--quality", "draft");

        assertThat(run.code()).as(run.err()).isZero();
        Path export = project().resolve("exports/" + video() + "-tiktok.mp4");
        assertThat(streams(export)).contains("width=1080", "height=1920", "r_frame_rate=24/1");
        assertThat(Integer.parseInt(value(export, "bit_rate"))).isLessThan(10_000_000);
    }

    private static void refused(String code, String told, String... arguments) throws IOException {
        CommandRun run = assemble(arguments);
        assertThat(run.err()).startsWith(code + ": ").contains(told).hasLineCount(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(2);
    }

    private static CommandRun assemble(String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("assemble", project().toString()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private static CommandRun run(String... arguments) {
        return CommandRun.of(folder.resolve("home"), arguments);
    }

    private static Path project() {
        return folder.resolve("project");
    }

    private static Path film() {
        return project().resolve("final.mp4");
    }

    private static String video() throws IOException {
        return json(project().resolve("script_v2.json")).get("video_id").asText();
    }

    private static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }

    /** The sum of every packet of the pictures. */
    private static List<String> packets(Path film) throws Exception {
        return ffmpeg("-i", film.toString(), "-map", "0:v:0", "-c", "copy", "-f", "framemd5", "-")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(line.lastIndexOf(',') + 1).strip())
                .toList();
    }

    private static String streams(Path film) throws Exception {
        return probe(film, "stream=codec_name,codec_type,width,height,r_frame_rate");
    }

    private static String value(Path film, String field) throws Exception {
        return probe(film, "stream=" + field).lines().findFirst().orElseThrow().split("=")[1];
    }

    private static String probe(Path film, String entries) throws Exception {
        return output(
                Loader.load(org.bytedeco.ffmpeg.ffprobe.class),
                List.of(
                        "-v",
                        "error",
                        "-show_entries",
                        entries,
                        "-of",
                        "default=noprint_wrappers=1",
                        film.toString()));
    }

    private static String ffmpeg(String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of("-v", "error"));
        all.addAll(List.of(arguments));
        return output(Loader.load(org.bytedeco.ffmpeg.ffmpeg.class), all);
    }

    private static String output(String program, List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(arguments);
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        byte[] bytes = process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).isZero();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static boolean ends(String... command) throws Exception {
        return new ProcessBuilder(command).start().waitFor() == 0;
    }
}

package studio.rushes.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A producer's machine dies at the worst moments; what was finished stays finished. */
@Tag("full")
@EnabledOnOs({OS.LINUX, OS.MAC})
class ProduceKillTest {
    private static final int KILLS = Integer.getInteger("rushes.kills", 20);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir Path folder;

    @Test
    void killedAtAnyMomentItGoesOnAndMakesNoFinishedBlockAgain() throws Exception {
        Path script = folder.resolve("script.txt");
        Files.writeString(script, script());
        Path project = folder.resolve("video");
        List<String> produce =
                List.of(
                        "produce",
                        script.toString(),
                        "--out",
                        project.toString(),
                        "--size",
                        "180x320",
                        "--json");
        long seed = Long.getLong("rushes.seed", System.nanoTime());
        Random random = new Random(seed);
        Map<String, FileTime> finished = new TreeMap<>();
        Map<Integer, String> ready = new TreeMap<>();
        long longest = 9_000;

        for (int kill = 0; kill < KILLS; kill++) {
            try (ProgramRun run = ProgramRun.start(folder.resolve("home"), folder, produce)) {
                boolean ended = run.endsWithin(300 + random.nextLong(longest));
                List<ProcessHandle> started = run.descendants();
                run.killGroup();
                for (ProcessHandle handle : started) {
                    handle.onExit().get(10, TimeUnit.SECONDS);
                }
                assertThat(madeAgain(finished, project)).as("seed " + seed).isEmpty();
                assertSameTakes(ready, run.output(), seed);
                finished.putAll(takeFiles(project));
                if (ended && finished.size() >= 6) {
                    // All is done: start a new video, so that every kill has something to hit.
                    project = folder.resolve("video-" + kill);
                    produce =
                            List.of(
                                    "produce",
                                    script.toString(),
                                    "--out",
                                    project.toString(),
                                    "--size",
                                    "180x320",
                                    "--json");
                    finished.clear();
                    ready.clear();
                }
            }
        }

        try (ProgramRun last = ProgramRun.start(folder.resolve("home"), folder, produce)) {
            assertThat(last.await()).as("seed %d: %s", seed, last.errors()).isZero();
            JsonNode end = JSON.readTree(last.output().lines().toList().getLast());
            assertThat(end.path("event").asText()).isEqualTo("final");
            assertThat(end.path("frames").asLong()).isEqualTo(6 * 24);
            assertThat(madeAgain(finished, project)).as("seed " + seed).isEmpty();
            assertSameTakes(ready, last.output(), seed);
            assertThat(takeFiles(project)).hasSize(6);
            assertThat(ready).hasSize(6);
        }
    }

    @Test
    void theWorkerDoesNotOutliveTheProgram() throws Exception {
        Path script = folder.resolve("script.txt");
        Files.writeString(script, script());
        List<String> produce =
                List.of(
                        "produce",
                        script.toString(),
                        "--out",
                        folder.resolve("video").toString(),
                        "--size",
                        "720x1280");
        try (ProgramRun run = ProgramRun.start(folder.resolve("home"), folder, produce)) {
            List<ProcessHandle> children = List.of();
            long bound = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (children.isEmpty() && System.nanoTime() < bound) {
                run.endsWithin(100);
                children = run.descendants();
            }
            assertThat(children).isNotEmpty();
            run.killAlone();
            for (ProcessHandle child : children) {
                child.onExit().get(20, TimeUnit.SECONDS);
            }
        }
    }

    /** A block that was ready is ready with the same take for ever; each run names them all. */
    private static void assertSameTakes(Map<Integer, String> ready, String output, long seed)
            throws IOException {
        for (String line : output.lines().filter(l -> l.endsWith("}")).toList()) {
            JsonNode event = JSON.readTree(line);
            if (event.path("state").asText().equals("READY")) {
                int block = event.path("block").asInt();
                String id = event.path("id").asText();
                String before = ready.putIfAbsent(block, id);
                assertThat(before == null || before.equals(id))
                        .as("block %d was made again, seed %d", block, seed)
                        .isTrue();
            }
        }
    }

    /** Finished takes whose file is gone or was written again. */
    private static List<String> madeAgain(Map<String, FileTime> finished, Path project)
            throws IOException {
        Map<String, FileTime> now = takeFiles(project);
        return finished.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(now.get(entry.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, FileTime> takeFiles(Path project) throws IOException {
        Map<String, FileTime> times = new TreeMap<>();
        Path takes = project.resolve("takes");
        if (Files.isDirectory(takes)) {
            try (var files = Files.newDirectoryStream(takes, "*.mp4")) {
                for (Path file : files) {
                    times.put(file.getFileName().toString(), Files.getLastModifiedTime(file));
                }
            }
        }
        return times;
    }

    private static String script() {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 6; i++) {
            text.append("BLOC ").append(i).append(" (1s):\nDIALOGUE: \"Bloc ").append(i);
            text.append("\"\nVISUEL: Une vague.\n\n");
        }
        return text.toString();
    }
}

package studio.rushes.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import studio.rushes.generation.TinyClip;
import studio.rushes.veo.Call;
import studio.rushes.veo.Door;
import studio.rushes.veo.Fault;
import studio.rushes.veo.VeoServer;

/** A whole run leaves neither the key nor the token in any file, even where a server says it. */
@Tag("full")
@EnabledOnOs({OS.LINUX, OS.MAC})
class VeoSecretsTest {
    private static final int BLOCKS = 4;

    /** Every line of every library goes to the log, so that nothing is hidden by being quiet. */
    private static final String LOUD =
            """
            <configuration>
              <appender name="FILE" class="ch.qos.logback.core.FileAppender">
                <file>${rushes.logs}/rushes.log</file>
                <encoder><pattern>%d %-5level %logger %msg%n%ex{full}</pattern></encoder>
              </appender>
              <root level="TRACE"><appender-ref ref="FILE"/></root>
            </configuration>
            """;

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource(Door.class)
    void noFileOfAWholeRunHoldsASecret(Door door) throws Exception {
        Path log = Files.writeString(folder.resolve("loud.xml"), LOUD);
        Path script = VeoStudio.script(folder.resolve("script.txt"), BLOCKS);
        Path video = folder.resolve("video");
        try (VeoServer server = new VeoServer(TinyClip.BYTES, 0, InstantSource.system())) {
            VeoStudio studio =
                    VeoStudio.in(folder.resolve("home"), server, door)
                            .withDayCap("100")
                            .hurried(1, 3);
            studio = studio.with(studio.options() + " -Dlogback.configurationFile=" + log);
            server.faults()
                    .nextOf(Call.SUBMIT, VeoStudio.mark(1), Fault.INVALID)
                    .nextOf(Call.POLL, VeoStudio.mark(2), Fault.INVALID)
                    .nextOf(Call.DOWNLOAD, VeoStudio.mark(3), Fault.INVALID)
                    .nextOf(Call.LIST, VeoStudio.mark(4), Fault.INVALID, Fault.INVALID)
                    .next(Call.MODEL, Fault.INVALID)
                    .nextOf(Call.SUBMIT, VeoStudio.mark(4), Fault.DROP_AFTER_ACCEPTING);
            try (ProgramRun run = studio.produce(script, video)) {
                assertThat(run.await()).as("what a free check finds ends the run").isEqualTo(1);
            }
            try (ProgramRun run = studio.produce(script, video)) {
                boolean ended = false;
                while (!server.heard(Call.POLL, VeoStudio.mark(2)) && !ended) {
                    ended = run.endsWithin(50);
                }
                // Killed, it leaves what a clean end would have put away.
                run.killGroup();
            }
            Map<String, byte[]> killed = files();
            assertThat(killed.keySet()).contains("video/rushes.db-wal", "home/ledger.db-wal");
            assertClean(killed, door);
            try (ProgramRun run = studio.produce(script, video, "--on-unconfirmed", "forget")) {
                run.await();
            }
            assertThat(server.echoes()).as("how often the server said it").isGreaterThan(2);
        }
        Map<String, byte[]> left = files();
        assertThat(left.keySet())
                .contains("video/rushes.db", "home/ledger.db", "home/settings.json")
                .contains("video/script_v2.json", "home/logs/rushes.log");
        assertThat(
                        text(left.getOrDefault("video/rushes.db", new byte[0]))
                                .contains(VeoStudio.mark(1)))
                .as("what is searched can be found at all")
                .isTrue();
        assertThat(left.values().stream().anyMatch(bytes -> text(bytes).contains("Not with")))
                .as("what the server said came as far as a file")
                .isTrue();
        assertClean(left, door);
    }

    private static void assertClean(Map<String, byte[]> files, Door door) {
        String secret = door == Door.GEMINI ? Door.KEY : Door.TOKEN;
        assertThat(
                        files.entrySet().stream()
                                .filter(file -> text(file.getValue()).contains(secret))
                                .map(Map.Entry::getKey))
                .as("files with the secret of " + door)
                .isEmpty();
    }

    /** Whatever lies anywhere in the test's folder, with packed logs unpacked. */
    private Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> found = all.filter(Files::isRegularFile).toList();
            for (Path file : found) {
                files.put(folder.relativize(file).toString(), bytes(file));
            }
        }
        return files;
    }

    private static byte[] bytes(Path file) {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}

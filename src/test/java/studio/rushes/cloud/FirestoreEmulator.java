package studio.rushes.cloud;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import studio.rushes.adapter.firestore.FirestoreDocuments;

/**
 * Google's own Firestore, in memory, one for all tests of a JVM; it ends with it. A test takes a
 * project of its own and then sees nobody else's documents. Where Google's Cloud SDK is missing the
 * test is skipped, and says so.
 */
public final class FirestoreEmulator {
    private static final String MAIN =
            "com.google.cloud.datastore.emulator.firestore.CloudFirestore";
    private static final Path USUAL = Path.of("/usr/lib/google-cloud-sdk");
    private static final Path JAR =
            Path.of("platform", "cloud-firestore-emulator", "cloud-firestore-emulator.jar");
    private static final Duration START = Duration.ofMinutes(1);

    /** Connecting for the first time takes seconds on a busy machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final class Once {
        private static final Optional<FirestoreEmulator> RUNNING =
                jar().map(FirestoreEmulator::start);
    }

    private final int port;

    private FirestoreEmulator(int port) {
        this.port = port;
    }

    /** The one that runs; starts it, which takes seconds. */
    public static FirestoreEmulator running() {
        Optional<FirestoreEmulator> running = Once.RUNNING;
        Assumptions.assumeTrue(
                running.isPresent(),
                "Google's Cloud SDK with its Firestore emulator is not on this machine: skipped");
        return running.orElseThrow();
    }

    public int port() {
        return port;
    }

    /** As {@code FIRESTORE_EMULATOR_HOST} names it. */
    public String host() {
        return "127.0.0.1:" + port;
    }

    /** The name of a project that nobody else has. */
    public static String project() {
        return "demo-" + UUID.randomUUID();
    }

    /** The studio's own door to a project. */
    public FirestoreDocuments open(String project) {
        return open(project, host());
    }

    /** The same through something that stands before the emulator. */
    public static FirestoreDocuments open(String project, String host) {
        return new FirestoreDocuments(project, Optional.empty(), Optional.of(host), PATIENCE);
    }

    private static Optional<Path> jar() {
        Optional<Path> usual = Optional.of(USUAL.resolve(JAR)).filter(Files::exists);
        return usual.isPresent()
                ? usual
                : told().map(root -> root.resolve(JAR)).filter(Files::exists);
    }

    private static Optional<Path> told() {
        try {
            Path answer = Files.createTempFile("gcloud", ".txt");
            Process gcloud =
                    new ProcessBuilder("gcloud", "info", "--format=value(installation.sdk_root)")
                            .redirectErrorStream(true)
                            .redirectOutput(answer.toFile())
                            .start();
            boolean ended = gcloud.waitFor(20, TimeUnit.SECONDS);
            gcloud.destroyForcibly();
            String root = Files.readString(answer).strip();
            Files.deleteIfExists(answer);
            return ended && !root.isEmpty() && !root.contains("\n")
                    ? Optional.of(Path.of(root))
                    : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static FirestoreEmulator start(Path jar) {
        int port = freePort();
        try {
            Path log = Files.createTempFile("firestore-emulator", ".log");
            log.toFile().deleteOnExit();
            Process process =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-Xmx256m",
                                    "-Duser.language=en",
                                    "-cp",
                                    jar.toString(),
                                    MAIN,
                                    "start",
                                    "--host=127.0.0.1",
                                    "--port=" + port)
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            awaitOk(process, port, log);
            return new FirestoreEmulator(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitOk(Process process, int port, Path log) throws IOException {
        HttpRequest question =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                        .timeout(Duration.ofSeconds(5))
                        .build();
        long end = System.nanoTime() + START.toNanos();
        try (HttpClient line = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end) {
                if (isOk(line, question)) {
                    return;
                }
                if (process.waitFor(200, TimeUnit.MILLISECONDS)) {
                    break;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        process.destroyForcibly();
        throw new IllegalStateException(
                "the Firestore emulator did not start: "
                        + Files.readString(log, StandardCharsets.UTF_8));
    }

    private static boolean isOk(HttpClient line, HttpRequest question) throws InterruptedException {
        try {
            return line.send(question, BodyHandlers.ofString()).body().contains("Ok");
        } catch (IOException _) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package studio.rushes.veo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import studio.rushes.generation.TinyClip;

/** The test server by hand; docs/veo-test-server.md says how. */
final class VeoServerMain {
    private VeoServerMain() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        int port = 8086;
        byte[] clip = TinyClip.BYTES;
        Duration delay = Duration.ZERO;
        VeoServer.Limits limits = new VeoServer.Limits(0, 0);
        Faults planned = new Faults();
        for (String arg : args) {
            String[] pair = arg.split("=", 2);
            String value = pair.length == 2 ? pair[1] : "";
            switch (pair[0]) {
                case "port" -> port = Integer.parseInt(value);
                case "clip" -> clip = Files.readAllBytes(Path.of(value));
                case "delay" -> delay = Duration.ofMillis(Long.parseLong(value));
                case "a-minute" ->
                        limits = new VeoServer.Limits(Integer.parseInt(value), limits.inFlight());
                case "in-flight" ->
                        limits = new VeoServer.Limits(limits.aMinute(), Integer.parseInt(value));
                case "submit", "poll", "download", "list", "model", "write" ->
                        plan(planned, pair[0], value);
                default -> throw new IllegalArgumentException("unknown: " + arg);
            }
        }
        VeoServer server = new VeoServer(clip, port, InstantSource.system(), planned);
        server.delay(delay);
        server.limit(limits);
        System.out.println("GOOGLE_VERTEX_BASE_URL=" + server.uri());
        System.out.println("GOOGLE_GEMINI_BASE_URL=" + server.uri());
        System.out.println("STORAGE_EMULATOR_HOST=" + server.uri());
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> System.out.println("charges: " + server.charges())));
        new CountDownLatch(1).await();
    }

    private static void plan(Faults faults, String call, String names) {
        for (String name : names.split(",", -1)) {
            faults.next(word(Call.class, call), word(Fault.class, name));
        }
    }

    private static <E extends Enum<E>> E word(Class<E> type, String name) {
        return Enum.valueOf(type, name.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

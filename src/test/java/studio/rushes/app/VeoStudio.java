package studio.rushes.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import studio.rushes.generation.ModelCatalogue;
import studio.rushes.veo.Door;
import studio.rushes.veo.VeoServer;

/** A studio's own folder, and how its program reaches a test server through one of the doors. */
public record VeoStudio(Path home, VeoServer server, Door door, String options) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A program that lives for seconds is not worth the second compiler. */
    private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    public static VeoStudio in(Path home, VeoServer server, Door door) throws IOException {
        return new VeoStudio(Files.createDirectories(home), server, door, SHORT_LIVED);
    }

    /**
     * @param next options of the program's own machine
     */
    public VeoStudio with(String next) {
        return new VeoStudio(home, server, door, next);
    }

    /** Looks often and gives up soon, so that a test need not wait as a person would. */
    public VeoStudio hurried(int pollSeconds, int latencySeconds) throws IOException {
        return catalogue(
                Map.of(
                        "pollSeconds",
                        pollSeconds,
                        "maximumLatencySeconds",
                        latencySeconds,
                        "requestsAMinute",
                        1_000));
    }

    /** With these numbers in every row of the catalogue. */
    public VeoStudio catalogue(Map<String, Integer> numbers) throws IOException {
        try (InputStream shipped = ModelCatalogue.class.getResourceAsStream("models.json")) {
            JsonNode models = JSON.readTree(Objects.requireNonNull(shipped));
            for (JsonNode model : models.path("models")) {
                numbers.forEach((name, number) -> ((ObjectNode) model).put(name, number));
            }
            Files.write(home.resolve("models.json"), JSON.writeValueAsBytes(models));
        }
        return this;
    }

    public VeoStudio withDayCap(String dollars) throws IOException {
        Files.writeString(home.resolve("settings.json"), "{\"dayCap\": " + dollars + "}");
        return this;
    }

    public Path ledger() {
        return home.resolve("ledger.db");
    }

    public Map<String, String> environment() {
        String address = server.uri().toString();
        String secret = door == Door.GEMINI ? "GEMINI_API_KEY" : "RUSHES_ACCESS_TOKEN";
        return Map.of(
                "JDK_JAVA_OPTIONS",
                options,
                secret,
                door == Door.GEMINI ? Door.KEY : Door.TOKEN,
                "GOOGLE_VERTEX_BASE_URL",
                address,
                "GOOGLE_GEMINI_BASE_URL",
                address,
                "STORAGE_EMULATOR_HOST",
                address);
    }

    /** Starts {@code produce}; its output is kept beside the studio's folder. */
    public ProgramRun produce(Path script, Path video, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("produce", script.toString()));
        arguments.addAll(List.of("--out", video.toString(), "--size", "180x320", "--json"));
        arguments.addAll(
                switch (door) {
                    case VERTEX_BUCKET ->
                            List.of(
                                    "--generator",
                                    "vertex",
                                    "--project",
                                    "film",
                                    "--bucket",
                                    "rushes");
                    case VERTEX_INLINE -> List.of("--generator", "vertex", "--project", "film");
                    case GEMINI -> List.of("--generator", "gemini");
                });
        arguments.addAll(List.of(more));
        Path logs = Objects.requireNonNull(home.toAbsolutePath().getParent());
        return ProgramRun.start(home, logs, environment(), arguments);
    }

    /** A script whose prompts each hold the mark of their block. */
    public static Path script(Path file, int blocks) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int block = 1; block <= blocks; block++) {
            text.append("BLOC ").append(block).append(" (4s):\nDIALOGUE: \"Bloc ").append(block);
            text.append("\"\nVISUEL: ").append(mark(block)).append(" Une vague.\n\n");
        }
        return Files.writeString(file, text);
    }

    public static String mark(int block) {
        return "[block " + block + "]";
    }
}

package studio.rushes.app.window;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptReader;

/** The scripts that travel with the program. */
final class Samples {
    private static final Map<String, String> FILES = new LinkedHashMap<>();

    static {
        FILES.put("miel", "/assets/samples/miel/script_v2.json");
        FILES.put("harbour", "/assets/samples/harbour/script_v2.json");
        FILES.put("volcan", "/assets/samples/volcan/script_raw.txt");
    }

    private Samples() {}

    static List<String> names() {
        return List.copyOf(FILES.keySet());
    }

    static Script read(String name) {
        String file = FILES.get(name);
        try (InputStream in = file == null ? null : Samples.class.getResourceAsStream(file)) {
            if (in == null) {
                throw missing(name);
            }
            return ScriptReader.paste(new String(in.readAllBytes(), StandardCharsets.UTF_8), name);
        } catch (IOException e) {
            throw new StudioException(missing(name).problem(), e);
        }
    }

    private static StudioException missing(String name) {
        return new StudioException(Problem.of("APP-NO-SAMPLE").with("name", name));
    }
}

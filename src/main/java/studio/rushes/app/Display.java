package studio.rushes.app;

import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** Whether there is a display to open a window on. */
final class Display {
    private Display() {}

    /** Refuses plainly where the toolkit would fail with a stack trace. */
    static void require(Map<String, String> environment, UnaryOperator<String> property) {
        if (!isNamed(environment, property)) {
            throw new StudioException(Problem.of("APP-NO-DISPLAY"));
        }
    }

    /** Whether one is named, where one has to be; it may refuse all the same. */
    static boolean isNamed(Map<String, String> environment, UnaryOperator<String> property) {
        String system = String.valueOf(property.apply("os.name")).toLowerCase(Locale.ROOT);
        boolean needsOne = !system.contains("mac") && !system.contains("win");
        String platform = property.apply("glass.platform");
        boolean real = platform == null || platform.isBlank() || platform.equalsIgnoreCase("gtk");
        String display = environment.getOrDefault("DISPLAY", "");
        return !needsOne || !real || !display.isBlank();
    }
}

package studio.rushes.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContrastTest {
    /** What the guidelines for accessible content ask of small text (level AA). */
    private static final double READABLE = 4.5;

    private static final List<String> GROUNDS =
            List.of("-rushes-background", "-rushes-surface", "-rushes-raised", "-rushes-high");
    private static final Pattern TOKEN = Pattern.compile("(-[a-z-]+): (#[0-9a-f]{6});");

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light"})
    void textCanBeReadOnEveryGround(String look) throws IOException {
        Map<String, Color> tokens = tokens(look);

        for (String ground : GROUNDS) {
            for (String text :
                    List.of(
                            "-rushes-text",
                            "-rushes-muted",
                            "-rushes-added",
                            "-color-warning-fg",
                            "-color-danger-fg")) {
                assertThat(contrast(tokens, text, ground))
                        .as("%s on %s", text, ground)
                        .isGreaterThan(READABLE);
            }
        }
        assertThat(contrast(tokens, "-rushes-accent", "-rushes-surface")).isGreaterThan(READABLE);
        assertThat(contrast(tokens, "-rushes-on-accent", "-rushes-accent-fill"))
                .isGreaterThan(READABLE);
    }

    private static Map<String, Color> tokens(String look) throws IOException {
        try (InputStream css =
                Objects.requireNonNull(
                        Theme.class.getResourceAsStream("/studio/rushes/ui/" + look + ".css"))) {
            return TOKEN.matcher(new String(css.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .collect(Collectors.toMap(m -> m.group(1), m -> Color.web(m.group(2))));
        }
    }

    private static double contrast(Map<String, Color> tokens, String text, String ground) {
        double one = luminance(Objects.requireNonNull(tokens.get(text), text));
        double other = luminance(Objects.requireNonNull(tokens.get(ground), ground));
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed())
                + 0.7152 * linear(color.getGreen())
                + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.03928 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}

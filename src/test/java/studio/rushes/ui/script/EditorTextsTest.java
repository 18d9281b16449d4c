package studio.rushes.ui.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditorTextsTest {
    @ParameterizedTest
    @ValueSource(strings = {"editor", "script"})
    void theColumnSaysTheSameInFrench(String name) {
        ResourceBundle english = bundle(name, Locale.ROOT);
        ResourceBundle french = bundle(name, Locale.FRENCH);
        assertThat(french.getLocale()).isEqualTo(Locale.FRENCH);
        assertThat(english.keySet())
                .allSatisfy(key -> {
                    // A bundle answers with its parent's text where it has none of its own.
                    MessageFormat one = new MessageFormat(english.getString(key), Locale.ENGLISH);
                    MessageFormat other = new MessageFormat(french.getString(key), Locale.FRENCH);
                    assertThat(other.getFormatsByArgumentIndex())
                            .as(key)
                            .hasSameSizeAs(one.getFormatsByArgumentIndex());
                    assertThat(french.getString(key)).as(key).doesNotContain("'");
                });
        assertThat(own(name)).containsExactlyInAnyOrderElementsOf(english.keySet());
    }

    private static ResourceBundle bundle(String name, Locale language) {
        return ResourceBundle.getBundle(
                "studio.rushes.ui." + name,
                language,
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    private static Set<String> own(String name) {
        Properties file = new Properties();
        try (var in =
                new InputStreamReader(
                        Objects.requireNonNull(
                                EditorTextsTest.class.getResourceAsStream(
                                        "/studio/rushes/ui/" + name + "_fr.properties")),
                        StandardCharsets.UTF_8)) {
            file.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.stringPropertyNames();
    }
}

package studio.rushes.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import studio.rushes.assembly.Profiles;
import studio.rushes.captions.CaptionStyles;
import studio.rushes.captions.SafeZone;
import studio.rushes.captions.SafeZones;
import studio.rushes.generation.Model;
import studio.rushes.generation.ModelCatalogue;
import studio.rushes.transcription.WhisperModels;

class NamesTest {
    private static final Path DATA = Path.of("src/main/resources/studio/rushes/ui/data");

    @AfterEach
    void speakEnglishAgain() {
        Texts.speak(Locale.ENGLISH);
    }

    @Test
    void allThatComesWithTheProgramIsNamedJustAsItsDataNamesIt() {
        Map<String, String> data = new TreeMap<>();
        for (Model model : ModelCatalogue.shipped().models()) {
            data.put("model." + model.id().value(), model.label());
            model.retirement().ifPresent(why -> data.put("retirement." + model.id().value(), why));
        }
        Profiles.shipped().all().forEach(row -> data.put("profile." + row.id(), row.name()));
        CaptionStyles.shipped().all().forEach(row -> data.put("style." + row.id(), row.name()));
        SafeZones.shipped().all().forEach(row -> data.put("zone." + row.id(), row.name()));
        WhisperModels.shipped().all().forEach(row -> data.put("whisper." + row.id(), row.name()));

        assertThat(texts("")).isEqualTo(data);
    }

    @Test
    void everyNameIsThereInFrench() {
        assertThat(texts("_fr").keySet()).isEqualTo(texts("").keySet());
        assertThat(texts("_fr").values()).noneMatch(text -> text.contains("'"));
    }

    @Test
    void aShippedNameIsSaidInTheLanguageOfTheWindow() {
        SafeZone none = SafeZones.shipped().find("none").orElseThrow();
        assertThat(Names.of(none)).isEqualTo("No controls");

        Texts.speak(Locale.FRENCH);

        assertThat(Names.of(none)).isEqualTo("Sans boutons");
        Model lite = model("veo-3.1-lite-generate-001");
        assertThat(Names.of(lite)).isEqualTo("Veo 3.1 Lite (aperçu)");
        assertThat(Names.retirement(lite).orElseThrow()).startsWith("Google peut le retirer");
    }

    @Test
    void whatAPersonCallsItselfIsCalledSo() {
        Texts.speak(Locale.FRENCH);
        SafeZone none = SafeZones.shipped().find("none").orElseThrow();
        SafeZone own =
                new SafeZone(
                        none.id(), "Mine", none.top(), none.bottom(), none.right(), none.left());

        assertThat(Names.of(own)).isEqualTo("Mine");
        assertThat(Names.of(CaptionStyles.shipped().all().getFirst().named("Boxed")))
                .isEqualTo("Boxed");
    }

    private static Model model(String id) {
        return ModelCatalogue.shipped().models().stream()
                .filter(model -> model.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> texts(String language) {
        Properties read = new Properties();
        try (Reader in =
                Files.newBufferedReader(DATA.resolve("names" + language + ".properties"))) {
            read.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        read.forEach((key, text) -> texts.put(key.toString(), text.toString()));
        return texts;
    }
}

package studio.rushes.ui.captions;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.rushes.problem.Problem;
import studio.rushes.project.VideoCaptions;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptLanguage;
import studio.rushes.transcription.Languages;
import studio.rushes.transcription.WhisperModel;
import studio.rushes.ui.grid.Scenes;

class SpokenModelTest {
    private Script script = ScriptLanguage.with(Scenes.script(2), Locale.FRENCH);
    private boolean allowed = true;
    private final FakeModelDesk shelf = new FakeModelDesk();
    private final FakeCaptionDesk desk = new FakeCaptionDesk(() -> script, this::edited);
    private final ModelsModel models =
            new ModelsModel(shelf, Runnable::run, Runnable::run, new Silent());
    private final SpokenModel model =
            new SpokenModel(
                    models,
                    edit -> {
                        if (allowed) {
                            edit.run();
                        }
                    });

    private void edited(Script now) {
        script = now;
        model.follow(now);
    }

    @BeforeEach
    void open() {
        models.begin();
        model.open(desk, script);
    }

    @Test
    void theScriptsLanguageComesFirstThenDetectingThenAllByTheirNames() {
        List<Spoken> all = model.choices();
        assertThat(all).hasSize(2 + Languages.all().size());
        assertThat(all)
                .extracting(Spoken::name)
                .startsWith("As the script (French)", "Detect", "Afrikaans · af", "Albanian · sq")
                .contains("Javanese · jw", "Cantonese · yue", "Norwegian · no");
        assertThat(all.subList(2, all.size()))
                .extracting(Spoken::name)
                .isSortedAccordingTo(Collator.getInstance(Locale.ENGLISH));
        assertThat(model.chosenProperty().get()).isEqualTo(all.getFirst());
    }

    @Test
    void everyLanguageHasAnEnglishNameAndIsKeptAsWhisperCallsIt() {
        for (Spoken spoken : model.choices().stream().skip(2).toList()) {
            String tag = spoken.tag().orElseThrow();
            assertThat(spoken.name()).doesNotStartWith(tag + " ").endsWith(" · " + tag);
            assertThat(Languages.find(tag)).contains(tag);
        }
    }

    @Test
    void aChoiceIsKeptInTheVideoAndFollowsItsUndo() {
        Script before = script;
        model.choose(named("Breton · br"));
        assertThat(VideoCaptions.of(script).heardIn()).contains("br");
        assertThat(model.chosenProperty().get().name()).isEqualTo("Breton · br");

        edited(before);
        assertThat(model.chosenProperty().get().name()).isEqualTo("As the script (French)");
        model.choose(named("Detect"));
        assertThat(VideoCaptions.of(script).heardIn()).contains(VideoCaptions.DETECT);
        model.choose(named("As the script (French)"));
        assertThat(VideoCaptions.of(script).heardIn()).isEmpty();
    }

    @Test
    void whatIsRefusedIsNotShown() {
        allowed = false;
        model.choose(named("Breton · br"));
        assertThat(model.chosenProperty().get().name()).isEqualTo("As the script (French)");
    }

    @Test
    void aModelThatKnowsOnlyEnglishOffersOnlyThat() {
        shelf.englishOnly = true;
        shelf.here.add("base");
        models.begin();
        models.choose("base");
        assertThat(model.choices()).extracting(Spoken::name).containsExactly("English · en");

        edited(ScriptLanguage.with(script, Locale.UK));
        assertThat(model.choices())
                .extracting(Spoken::name)
                .containsExactly("As the script (English)", "English · en");
    }

    @Test
    void whatAHandWroteIntoTheFileIsShownByItsNameOrAsItIs() {
        assertThat(said("fr-CA")).isEqualTo("French · fr");
        assertThat(said("tlh")).isEqualTo("tlh");
    }

    private String said(String tag) {
        VideoCaptions video = VideoCaptions.of(script).withHeardIn(Optional.of(tag));
        return Spoken.of(video, Locale.FRENCH).name();
    }

    private Spoken named(String name) {
        return model.choices().stream()
                .filter(spoken -> spoken.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static final class Silent implements ModelsHost {
        @Override
        public void trouble(Problem problem) {}

        @Override
        public void failed(Problem problem, Runnable again) {}

        @Override
        public void stopped(WhisperModel model, Runnable on) {}

        @Override
        public void arrived(WhisperModel model, boolean hears) {}

        @Override
        public void changed() {}
    }
}

package studio.rushes.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.CompletableFuture;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import studio.rushes.generation.BackEnd;
import studio.rushes.problem.Problem;
import studio.rushes.settings.Spending;
import studio.rushes.settings.WindowChoices;
import studio.rushes.settings.WindowChoices.Shade;
import studio.rushes.ui.check.FreeCheck;
import studio.rushes.ui.cloud.FakeCloudDesk;
import studio.rushes.ui.fx.KeyTable;
import studio.rushes.ui.fx.KeyTable.Scope;
import studio.rushes.ui.fx.OwnKeys;
import studio.rushes.ui.fx.Stroke;

class SettingsViewModelTest {
    private static final String KEY = "AIza-the-key-nobody-may-read";
    private static final Problem FULL =
            new Problem("SETTINGS-NOT-SAVED", "The disk is full.", "It holds.", "Make room.");

    private static final KeyTable KEYS =
            KeyTable.of(
                    KeyTable.Key.listed(
                            "generate",
                            Scope.WINDOW,
                            "shell.keys.video",
                            "shell.keys.generate",
                            Stroke.press("Shortcut+G")),
                    KeyTable.Key.listed(
                            "export",
                            Scope.WINDOW,
                            "shell.keys.video",
                            "shell.keys.export",
                            Stroke.press("Shortcut+E")),
                    KeyTable.Key.listed(
                            "play",
                            Scope.REST,
                            "shell.keys.player",
                            "shell.keys.play",
                            Stroke.press("Space")));

    private final FakeSettingsDesk desk = new FakeSettingsDesk();
    private final List<WindowChoices> looks = new ArrayList<>();
    private final List<Runnable> pausing = new ArrayList<>();

    @AfterEach
    void usualKeys() {
        OwnKeys.use(Map.of());
    }

    @Test
    void whatIsChosenHoldsAtOnceAndIsKept() {
        SettingsViewModel model = model();

        model.change(now -> now.with(now.window().withTheme(Shade.LIGHT).withScale(150)));

        assertThat(desk.kept.window().theme()).isEqualTo(Shade.LIGHT);
        assertThat(looks).last().satisfies(look -> assertThat(look.scale()).isEqualTo(150));
    }

    @Test
    void aChoiceThatCannotBeKeptHoldsAndIsTold() {
        SettingsViewModel model = model();
        desk.full = Optional.of(FULL);

        model.change(now -> now.with(now.window().withScale(125)));

        assertThat(model.troubleProperty().get()).contains(FULL);
        assertThat(model.now().window().scale()).isEqualTo(125);
    }

    @Test
    void halfATypedCapNeverCounts() {
        desk.kept =
                desk.kept.with(new Spending(Optional.empty(), Optional.of(new BigDecimal("100"))));
        SettingsViewModel model = model();

        model.fields().dayCapProperty().set("1");
        model.fields().dayCapProperty().set("150");
        assertThat(desk.kept.spending().dayCap()).hasValue(new BigDecimal("100"));
        rest();

        assertThat(desk.kept.spending().dayCap().orElseThrow()).isEqualByComparingTo("150");
    }

    @Test
    void whatIsNoAmountLeavesTheCapAsItWas() {
        SettingsViewModel model = model();
        model.fields().dayCapProperty().set("20");
        rest();

        model.fields().dayCapProperty().set("twenty");
        rest();

        assertThat(model.capsRefusedProperty().get()).isTrue();
        assertThat(desk.kept.spending().dayCap().orElseThrow()).isEqualByComparingTo("20");
    }

    @Test
    void whatWasTypedLastIsKeptWhenTheSheetIsClosed() {
        SettingsViewModel model = model();
        model.fields().projectProperty().set("my-film");

        model.close();

        assertThat(desk.kept.clouds().vertex().project()).contains("my-film");
    }

    @Test
    void aKeyIsGivenToTheDeskAndGoneFromTheField() {
        SettingsViewModel model = model();
        model.key().enteredProperty().set("  " + KEY + " ");

        model.key().keep();

        assertThat(desk.given).containsExactly(KEY);
        assertThat(model.key().enteredProperty().get()).isEmpty();
        assertThat(model.key().standingProperty().get()).isEqualTo(new KeyStanding.Kept());
    }

    @Test
    void whereNoKeychainTakesTheKeyItIsSaidHowLongItHolds() {
        desk.keeps = new KeyStanding.Held();
        SettingsViewModel model = model();
        model.key().enteredProperty().set(KEY);

        model.key().keep();

        assertThat(model.key().standingProperty().get()).isEqualTo(new KeyStanding.Held());
    }

    @Test
    void whatIsNoKeyIsRefusedInWordsWithoutTheWords() {
        SettingsViewModel model = model();
        model.key().enteredProperty().set("my key with blanks in it");

        model.key().keep();

        assertThat(desk.given).isEmpty();
        assertThat(model.key().refusalProperty().get()).isNotEmpty().doesNotContain("my key");
    }

    @Test
    void aForgottenKeyIsNone() {
        desk.standing = new KeyStanding.Kept();
        SettingsViewModel model = model();

        model.key().forget();

        assertThat(model.key().standingProperty().get()).isEqualTo(new KeyStanding.None());
    }

    @Test
    void aCheckAsksWithWhatWasTypedLast() {
        SettingsViewModel model = model();
        model.fields().projectProperty().set("my-film");

        model.check(BackEnd.VERTEX);

        assertThat(desk.asked).containsExactly(BackEnd.VERTEX);
        assertThat(desk.kept.clouds().vertex().project()).contains("my-film");
        assertThat(model.checking(BackEnd.VERTEX).now()).isInstanceOf(FreeCheck.Good.class);
        assertThat(model.checking(BackEnd.GEMINI).now()).isInstanceOf(FreeCheck.Idle.class);
    }

    @Test
    void whatACheckFoundIsOldOnceSomethingElseIsTyped() {
        desk.answer = CompletableFuture.completedFuture(Optional.of(FULL));
        SettingsViewModel model = model();
        model.check(BackEnd.VERTEX);
        assertThat(model.checking(BackEnd.VERTEX).now()).isEqualTo(new FreeCheck.Bad(FULL));

        model.fields().projectProperty().set("another");

        assertThat(model.checking(BackEnd.VERTEX).now()).isInstanceOf(FreeCheck.Idle.class);
    }

    @Test
    void closingTheSheetEndsACheck() {
        desk.answer = new CompletableFuture<>();
        SettingsViewModel model = model();
        model.check(BackEnd.GEMINI);

        model.close();

        assertThat(desk.answer).isCancelled();
    }

    @Test
    void anOwnKeyCountsAtOnceAndTheUsualOneNoMore() {
        SettingsViewModel model = model();

        press(model, "generate", KeyCode.B, true);

        assertThat(desk.kept.window().keys()).containsExactly(Map.entry("generate", "Shortcut+B"));
        assertThat(row(model, "generate").caps()).containsExactly("Ctrl", "B");
        assertThat(row(model, "generate").own()).isTrue();
        assertThat(model.keys().refusalProperty().get()).isEmpty();
    }

    @Test
    void aKeyThatMeansSomethingAlreadyIsRefusedByName() {
        SettingsViewModel model = model();

        press(model, "generate", KeyCode.E, true);

        assertThat(model.keys().refusalProperty().get()).contains("Ctrl E").contains("Export");
        assertThat(desk.kept.window().keys()).isEmpty();
    }

    @Test
    void theUsualKeyDoesNotComeBackWhileAnotherHasIt() {
        SettingsViewModel model = model();
        press(model, "generate", KeyCode.B, true);
        press(model, "export", KeyCode.G, true);

        model.keys().reset("generate");
        assertThat(model.keys().refusalProperty().get()).contains("Ctrl G");
        assertThat(row(model, "generate").caps()).containsExactly("Ctrl", "B");

        model.keys().resetAll();
        assertThat(row(model, "generate").caps()).containsExactly("Ctrl", "G");
        assertThat(desk.kept.window().keys()).isEmpty();
    }

    @Test
    void aLetterAloneIsNoKeyForWhatIsHeardEverywhere() {
        SettingsViewModel model = model();

        press(model, "generate", KeyCode.B, false);
        assertThat(model.keys().refusalProperty().get()).isNotEmpty();

        press(model, "play", KeyCode.B, false);
        assertThat(model.keys().refusalProperty().get()).isEmpty();
        assertThat(desk.kept.window().keys()).containsOnlyKeys("play");
    }

    @Test
    void escapeLeavesAKeyAsItWasAndCopyingStaysCopying() {
        SettingsViewModel model = model();

        press(model, "generate", KeyCode.ESCAPE, false);
        assertThat(model.keys().waitingProperty().get()).isEmpty();
        press(model, "generate", KeyCode.C, true);

        assertThat(model.keys().refusalProperty().get()).contains("Ctrl C");
        assertThat(desk.kept.window().keys()).isEmpty();
    }

    @Test
    void aKeyThatIsHeldDownForAnotherIsWaitedOn() {
        SettingsViewModel model = model();
        model.keys().wait("generate");

        model.keys().press(KeyCode.CONTROL, false, false, true);

        assertThat(model.keys().waitingProperty().get()).contains("generate");
    }

    @Test
    void everyTextOfTheSettingsIsThereInFrench() {
        String name = "studio.rushes.ui.settings";
        ResourceBundle.Control alone =
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES);
        ResourceBundle english = ResourceBundle.getBundle(name, Locale.ROOT, alone);
        ResourceBundle french = ResourceBundle.getBundle(name, Locale.FRENCH, alone);

        assertThat(french.getLocale()).isEqualTo(Locale.FRENCH);
        assertThat(english.keySet())
                .filteredOn(key -> french.getString(key).equals(english.getString(key)))
                .as("what says the same in both")
                .containsExactlyInAnyOrder(
                        "settings.vertex",
                        "settings.captions.style",
                        "settings.models.clips",
                        "settings.storage");
    }

    @Test
    void anEmptiedCacheIsCountedAnew() {
        SettingsViewModel model = model();
        model.storage().count();
        assertThat(model.storage().useProperty().get())
                .hasValueSatisfying(use -> assertThat(use.pieces()).isPositive());

        model.storage().empty();

        assertThat(model.storage().useProperty().get())
                .hasValueSatisfying(use -> assertThat(use.pieces()).isZero());
    }

    private SettingsViewModel model() {
        return new SettingsViewModel(
                desk,
                new FakeCloudDesk(),
                KEYS,
                new SettingsViewModel.Threads(Runnable::run, pausing::add),
                look -> {
                    looks.add(look);
                    OwnKeys.use(look.keys());
                });
    }

    private void rest() {
        List<Runnable> due = List.copyOf(pausing);
        pausing.clear();
        due.forEach(Runnable::run);
    }

    private static void press(SettingsViewModel model, String id, KeyCode code, boolean shortcut) {
        model.keys().wait(id);
        model.keys().press(code, false, false, shortcut);
    }

    private static OwnKeysModel.Row row(SettingsViewModel model, String id) {
        return model.keys().rowsProperty().get().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}

package studio.rushes.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.rushes.ui.fx.Stroke.press;
import static studio.rushes.ui.fx.Stroke.type;

import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import studio.rushes.ui.fx.KeyTable.Row;
import studio.rushes.ui.fx.KeyTable.Scope;

class KeyTableTest {
    @Test
    void twoKeysOfOneScopeCollideHoweverTheyArePressed() {
        assertThat(two(Scope.GRID, press("X"), Scope.GRID, press("X"))).isNotEmpty();
        assertThat(two(Scope.GRID, press(KeyCode.X), Scope.GRID, press("Shift+X"))).isNotEmpty();
        assertThat(two(Scope.GRID, type("x"), Scope.GRID, press("X"))).isNotEmpty();
        assertThat(two(Scope.GRID, type("?"), Scope.GRID, type("?"))).isNotEmpty();
        assertThat(two(Scope.GRID, press("X"), Scope.GRID, press("Shortcut+X"))).isEmpty();
        assertThat(two(Scope.GRID, type("x"), Scope.GRID, press("Shortcut+X"))).isEmpty();
        assertThat(two(Scope.GRID, press("X"), Scope.GRID, press("Y"))).isEmpty();
    }

    @Test
    void aPartWithTheFocusMayHaveAKeyThatMeansSomethingElseElsewhere() {
        assertThat(two(Scope.GRID, press("Left"), Scope.REST, press("Left"))).isEmpty();
        assertThat(two(Scope.GRID, press("Left"), Scope.SCRIPT, press("Left"))).isEmpty();
        assertThat(
                        two(
                                Scope.SCRIPT,
                                press("Shortcut+Enter"),
                                Scope.WINDOW,
                                press("Shortcut+Enter")))
                .isEmpty();
        assertThat(two(Scope.PLAYER, press("Left"), Scope.REST, press("Left"))).isNotEmpty();
        assertThat(two(Scope.WINDOW, press("F1"), Scope.REST, press("F1"))).isNotEmpty();
        assertThat(two(Scope.WINDOW, press("F1"), Scope.GRID, press("F1"))).isNotEmpty();
    }

    @Test
    void oneNameForTwoKeysIsFound() {
        KeyTable keys =
                KeyTable.of(
                        KeyTable.Key.silent("same", Scope.GRID, "grid", press("X")),
                        KeyTable.Key.silent("same", Scope.GRID, "grid", press("Y")));

        assertThat(keys.collisions()).containsExactly("same and same");
    }

    @Test
    void keysOfOneMeaningStandSideBySideInTheList() {
        KeyTable keys =
                KeyTable.join(
                        KeyTable.of(
                                KeyTable.Key.listed(
                                        "on", Scope.REST, "player", "step", press("Right")),
                                KeyTable.Key.listed(
                                        "back", Scope.REST, "player", "step", press("Left")),
                                KeyTable.Key.silent("mute", Scope.REST, "player", press("M"))),
                        KeyTable.of(
                                KeyTable.Key.listed("all", Scope.REST, "video", "list", type("?")),
                                KeyTable.Key.listed(
                                        "make",
                                        Scope.WINDOW,
                                        "video",
                                        "make",
                                        press("Shortcut+Shift+G"),
                                        press("F5"))));

        assertThat(keys.list())
                .containsExactly(
                        Map.entry("player", List.of(new Row("step", List.of("→", "←")))),
                        Map.entry(
                                "video",
                                List.of(
                                        new Row("list", List.of("?")),
                                        new Row("make", List.of("Ctrl", "Shift", "G")))));
    }

    private static List<String> two(Scope one, Stroke stroke, Scope other, Stroke another) {
        return KeyTable.of(
                        KeyTable.Key.silent("one", one, "group", stroke),
                        KeyTable.Key.silent("other", other, "group", another))
                .collisions();
    }
}

package studio.rushes.ui.fx;

import java.util.function.Consumer;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.value.ObservableValue;
import studio.rushes.settings.WindowChoices;
import studio.rushes.settings.WindowChoices.Shade;

/** How the window looks now, after what was chosen. Used on the window's thread. */
public final class Appearance {
    private final ObjectProperty<Theme> theme;
    private final Consumer<Shade> chosen;
    private final ReadOnlyDoubleWrapper scale = new ReadOnlyDoubleWrapper(1);
    private Shade shade;

    /**
     * @param theme what a button beside these choices may change, too
     * @param seen whether the window is there; the system, which outlives it, is followed no longer
     * @param chosen hears what such a button chose
     */
    public Appearance(
            WindowChoices first,
            ObjectProperty<Theme> theme,
            ObservableValue<Boolean> seen,
            Consumer<Shade> chosen) {
        this.theme = theme;
        this.chosen = chosen;
        shade = first.theme();
        theme.subscribe(this::turned);
        Platform.getPreferences().colorSchemeProperty().when(seen).subscribe(_ -> followSystem());
        show(first.withTheme(shade));
    }

    /** Has these hold from now on; the language holds from the next start. */
    public void show(WindowChoices choices) {
        OwnKeys.use(choices.keys());
        scale.set(choices.scale() / 100.0);
        shade = choices.theme();
        theme.set(themeOf(shade));
    }

    private void turned(Theme now) {
        if (now != themeOf(shade)) {
            shade = now == Theme.DARK ? Shade.DARK : Shade.LIGHT;
            chosen.accept(shade);
        }
    }

    private void followSystem() {
        if (shade == Shade.FOLLOW) {
            theme.set(themeOf(shade));
        }
    }

    /** The look of a choice, at this moment. */
    public static Theme themeOf(Shade shade) {
        return switch (shade) {
            case DARK -> Theme.DARK;
            case LIGHT -> Theme.LIGHT;
            case FOLLOW ->
                    Platform.getPreferences().getColorScheme() == ColorScheme.DARK
                            ? Theme.DARK
                            : Theme.LIGHT;
        };
    }

    public ReadOnlyDoubleProperty scaleProperty() {
        return scale.getReadOnlyProperty();
    }
}

package studio.rushes.ui.settings;

import static studio.rushes.ui.fx.Texts.text;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.settings.WindowChoices.Shade;
import studio.rushes.settings.WindowChoices.Tongue;
import studio.rushes.ui.fx.Icons;
import studio.rushes.ui.fx.Texts;

/** How the window looks and what it speaks. */
final class AppearanceSection extends Section {
    private static final List<Integer> SCALES = List.of(75, 90, 100, 110, 125, 150, 175, 200);

    AppearanceSection(SettingsViewModel model) {
        Label later = new Label(text("settings.language.later"), Icons.icon(Feather.CLOCK));
        later.setId("settings-language-later");
        later.setWrapText(true);
        add(
                heading(text("settings.look")),
                field(
                        text("settings.theme"),
                        new Pick<>(
                                "settings-theme",
                                text("settings.theme"),
                                List.of(Shade.values()),
                                AppearanceSection::words,
                                model.settingsProperty().map(now -> now.window().theme()),
                                wanted ->
                                        model.change(
                                                now -> now.with(now.window().withTheme(wanted))))),
                field(
                        text("settings.scale"),
                        new Pick<>(
                                "settings-scale",
                                text("settings.scale"),
                                SCALES,
                                scale -> text("settings.scale.percent", scale),
                                model.settingsProperty().map(now -> now.window().scale()),
                                wanted ->
                                        model.change(
                                                now -> now.with(now.window().withScale(wanted))))),
                about(text("settings.scale.meaning")),
                field(
                        text("settings.language"),
                        new Pick<>(
                                "settings-language",
                                text("settings.language"),
                                List.of(Tongue.values()),
                                AppearanceSection::words,
                                model.settingsProperty().map(now -> now.window().language()),
                                wanted ->
                                        model.change(now ->
                                                now.with(now.window().withLanguage(wanted))))),
                later,
                field(
                        text("home.first"),
                        new Pick<>(
                                "settings-home-first",
                                text("home.first"),
                                List.of(false, true),
                                all -> all ? text("home.first.all") : text("home.first.last"),
                                model.settingsProperty().map(now -> now.window().homeFirst()),
                                wanted ->
                                        model.change(now ->
                                                now.with(now.window().withHomeFirst(wanted))))),
                field(
                        text("settings.news"),
                        new Pick<>(
                                "settings-news",
                                text("settings.news"),
                                List.of(true, false),
                                on -> text(on ? "settings.news.desktop" : "settings.news.here"),
                                model.settingsProperty().map(now -> now.window().desktopNews()),
                                wanted ->
                                        model.change(now ->
                                                now.with(now.window().withDesktopNews(wanted))))));
        model.settingsProperty()
                .map(now -> now.window().language().in(Locale.getDefault()))
                .subscribe(language -> show(later, !language.equals(Texts.language())));
    }

    private static String words(Shade theme) {
        return switch (theme) {
            case FOLLOW -> text("settings.theme.follow");
            case DARK -> text("settings.theme.dark");
            case LIGHT -> text("settings.theme.light");
        };
    }

    /** Each in its own words, for whoever does not speak the other. */
    private static String words(Tongue language) {
        return switch (language) {
            case FOLLOW -> text("settings.language.follow");
            case ENGLISH -> "English";
            case FRENCH -> "Français";
        };
    }
}

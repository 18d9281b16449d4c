package studio.rushes.ui.fx;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** The two looks of the window. */
public enum Theme {
    DARK,
    LIGHT;

    private static final List<String> FONTS =
            List.of("Inter_400Regular.ttf", "Inter_500Medium.ttf", "Inter_600SemiBold.ttf");
    private static final List<String> SHEETS =
            List.of(
                    "bridge.css",
                    "rushes.css",
                    "script.css",
                    "preview.css",
                    "launch.css",
                    "spending.css",
                    "drafting.css",
                    "export.css",
                    "captions.css",
                    "review.css",
                    "cut.css",
                    "compare.css",
                    "strip.css",
                    "sheet.css",
                    "home.css",
                    "cloud.css",
                    "tray.css",
                    "settings.css",
                    "type.css");

    static {
        FONTS.forEach(Theme::load);
    }

    /** Loads the letters of both looks, where that was not done yet; the first look does it too. */
    public static void loadFonts() {
        // What loads them is that this class is used.
    }

    public Theme other() {
        return this == DARK ? LIGHT : DARK;
    }

    /** Dresses a scene, and every window of the program. */
    public void apply(Scene scene) {
        applyToAll();
        scene.getStylesheets().setAll(stylesheets());
    }

    /**
     * Dresses every window of the program through JavaFX's own stylesheet. Without one, JavaFX
     * reads another as soon as there is a control, and throws it away when this one comes.
     */
    public void applyToAll() {
        Application.setUserAgentStylesheet(
                this == DARK
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
    }

    /** The studio's own stylesheets, colours first. */
    public List<String> stylesheets() {
        String colours = this == DARK ? "dark.css" : "light.css";
        return Stream.concat(Stream.of(colours), SHEETS.stream())
                .map(name -> Theme.class.getResource("/studio/rushes/ui/" + name))
                .filter(Objects::nonNull)
                .map(URL::toExternalForm)
                .toList();
    }

    private static void load(String name) {
        try (InputStream file = Theme.class.getResourceAsStream("/assets/fonts/inter/" + name)) {
            if (file == null || Font.loadFont(file, 13) == null) {
                throw new IllegalStateException("the window's font " + name + " is not there");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

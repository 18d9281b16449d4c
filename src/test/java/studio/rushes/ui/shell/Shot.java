package studio.rushes.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import studio.rushes.ui.fx.Theme;

/** How a window is looked at. */
record Shot(Theme theme, Locale language, int width, int height) {
    private static final int[][] SIZES = {{1280, 800}, {1920, 1080}};

    /** Every look, language and size; those of one language one after the other. */
    static List<Shot> all() {
        List<Shot> shots = new ArrayList<>();
        for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            for (int[] size : SIZES) {
                for (Theme theme : Theme.values()) {
                    shots.add(new Shot(theme, language, size[0], size[1]));
                }
            }
        }
        return shots;
    }

    /** As in the name of its picture. */
    @Override
    public String toString() {
        return "%s-%s-%d"
                .formatted(theme.name().toLowerCase(Locale.ROOT), language.getLanguage(), width);
    }
}

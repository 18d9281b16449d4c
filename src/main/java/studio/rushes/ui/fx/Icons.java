package studio.rushes.ui.fx;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons that take their colour and size from the stylesheet. */
public final class Icons {
    private Icons() {}

    /** An icon with further style classes, such as {@code accent} or {@code muted}. */
    public static FontIcon icon(Ikon ikon, String... styleClasses) {
        FontIcon icon = new FontIcon(ikon);
        icon.getStyleClass().addAll(styleClasses);
        return icon;
    }
}

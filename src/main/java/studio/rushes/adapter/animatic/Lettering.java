package studio.rushes.adapter.animatic;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bundled letters, and the system's own for scripts that those do not have. */
final class Lettering {
    private static final Logger LOG = LoggerFactory.getLogger(Lettering.class);
    static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    static final Lettering MEDIUM = new Lettering("Inter_500Medium.ttf", Font.PLAIN);
    static final Lettering BOLD = new Lettering("Inter_700Bold.ttf", Font.BOLD);

    private static final String FOLDER = "/assets/fonts/inter/";

    private final Font bundled;
    private final Font system;

    private Lettering(String file, int style) {
        system = new Font(Font.SANS_SERIF, style, 1);
        Font found = load(file);
        bundled = found == null ? system : found;
    }

    /** A font that has every letter of the text, where there is one. */
    Font forText(String text) {
        return bundled.canDisplayUpTo(text) < 0 ? bundled : system;
    }

    private static @Nullable Font load(String file) {
        try (InputStream in = Lettering.class.getResourceAsStream(FOLDER + file)) {
            return in == null ? null : Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException e) {
            LOG.warn("{} cannot be used; the system's letters take its place", file, e);
            return null;
        }
    }
}

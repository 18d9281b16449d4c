package studio.rushes.ui.eye;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/** Words that cannot be told well from what is really behind them in the picture. */
public final class Pale {
    /**
     * What the guidelines for accessible content ask of small text, and of large text and signs.
     */
    private static final double SMALL = 4.5;

    private static final double LARGE = 3;
    private static final double LARGE_SIZE = 24;

    /** What is faint on purpose, by style, and why. */
    private static final Map<String, String> FAINT =
            Map.of("after", "what of a draft is not taken steps back");

    private Pale() {}

    public static List<Flaw> in(Seen seen, WritableImage picture) {
        List<Flaw> flaws = new ArrayList<>();
        seen.open()
                .filter(part ->
                        part.node() instanceof Text text
                                && !text.getText().isBlank()
                                && !text.isDisabled()
                                && !seen.isTouched(part)
                                && FAINT.keySet().stream().noneMatch(part::isIn))
                .forEach(part -> {
                    Text text = (Text) part.node();
                    double wanted =
                            text instanceof FontIcon || text.getFont().getSize() >= LARGE_SIZE
                                    ? LARGE
                                    : SMALL;
                    double found = contrast(part, text, picture);
                    if (found < wanted) {
                        flaws.add(
                                new Flaw(
                                        Flaw.Kind.PALE,
                                        part.describe(),
                                        "%.1f at %s".formatted(found, part.place())));
                    }
                });
        return flaws;
    }

    private static double contrast(Part part, Text text, WritableImage picture) {
        if (!(text.getFill() instanceof Color ink)) {
            return Double.MAX_VALUE;
        }
        List<Color> around = around(part, text, picture);
        if (around.isEmpty()) {
            return Double.MAX_VALUE;
        }
        double opacity = part.opacity() * ink.getOpacity();
        List<Double> found =
                around.stream().map(ground -> contrast(ink, opacity, ground)).sorted().toList();
        Map<Color, Integer> often = new HashMap<>();
        around.forEach(colour -> often.merge(colour, 1, Integer::sum));
        Map.Entry<Color, Integer> most =
                often.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        // On a picture, where it is hard to read, but for what few pixels may be of others.
        return most.getValue() * 2 >= around.size()
                ? contrast(ink, opacity, most.getKey())
                : found.get(found.size() / 5);
    }

    /**
     * The colours along the edge of the words, where no letter is. Where they reach out of what
     * shows them, the edge lies on something else.
     */
    private static List<Color> around(Part part, Text text, WritableImage picture) {
        PixelReader pixels = picture.getPixelReader();
        Bounds shown = part.shown();
        Bounds whole = part.whole();
        int left = Math.max(0, (int) shown.getMinX() - 1);
        int top = Math.max(0, (int) shown.getMinY());
        int right = Math.min((int) picture.getWidth() - 1, (int) shown.getMaxX() + 1);
        // What touches the lowest line of words hides nothing of them; a sign fills all of it.
        int below = text instanceof FontIcon ? 0 : 2;
        int bottom = Math.min((int) picture.getHeight() - 1, (int) shown.getMaxY()) - below;
        boolean toTheRight = shown.getMaxX() >= whole.getMaxX();
        boolean toTheBottom = shown.getMaxY() >= whole.getMaxY();
        List<Color> around = new ArrayList<>();
        for (int x = left; x <= (toTheRight ? right : right - 2); x++) {
            around.add(pixels.getColor(x, top));
            if (!text.isUnderline() && toTheBottom) {
                around.add(pixels.getColor(x, bottom));
            }
        }
        for (int y = top; y <= bottom; y++) {
            around.add(pixels.getColor(left, y));
            if (toTheRight) {
                around.add(pixels.getColor(right, y));
            }
        }
        return around;
    }

    private static double contrast(Color ink, double opacity, Color ground) {
        Color seen =
                ground.interpolate(
                        new Color(ink.getRed(), ink.getGreen(), ink.getBlue(), 1), opacity);
        double one = luminance(seen);
        double other = luminance(ground);
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}

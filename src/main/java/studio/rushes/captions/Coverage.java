package studio.rushes.captions;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * How much of each pixel a shape covers, within the smallest rectangle around it.
 *
 * @param alpha a row after the other, 0 to 255
 */
@SuppressWarnings("ArrayRecordComponent")
record Coverage(int x, int y, int width, int height, byte[] alpha) {
    private static final Coverage NONE = new Coverage(0, 0, 0, 0, new byte[0]);

    /**
     * @param line how far a line around the shape reaches, 0 for none
     * @param within what lies outside is left out
     */
    static Coverage of(Shape shape, double line, Rectangle within) {
        Rectangle2D bounds = shape.getBounds2D();
        if (bounds.isEmpty()) {
            return NONE;
        }
        Rectangle box = CaptionLayout.padded(bounds, line + 1).getBounds().intersection(within);
        if (box.isEmpty()) {
            return NONE;
        }
        BufferedImage image =
                new BufferedImage(box.width, box.height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.translate(-box.x, -box.y);
        g.setColor(Color.BLACK);
        g.fill(shape);
        if (line > 0) {
            g.setStroke(
                    new BasicStroke(
                            (float) (2 * line), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(shape);
        }
        g.dispose();
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        byte[] alpha = new byte[pixels.length];
        for (int i = 0; i < alpha.length; i++) {
            alpha[i] = (byte) (pixels[i] >>> 24);
        }
        return new Coverage(box.x, box.y, box.width, box.height, alpha);
    }

    Rectangle box() {
        return new Rectangle(x, y, width, height);
    }

    int at(int px, int py) {
        return alpha[(py - y) * width + px - x] & 0xFF;
    }
}

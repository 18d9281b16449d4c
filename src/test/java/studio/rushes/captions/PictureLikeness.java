package studio.rushes.captions;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;

/**
 * How alike two pictures are where either has something drawn on a grey ground.
 *
 * @param difference mean absolute difference of a channel, 0 to 255
 * @param structure SSIM of the luma over windows of 8 by 8, 1 for the same
 */
record PictureLikeness(double difference, double structure) {
    private static final int WINDOW = 8;
    private static final double C1 = Math.pow(0.01 * 255, 2);
    private static final double C2 = Math.pow(0.03 * 255, 2);

    static PictureLikeness of(BufferedImage a, BufferedImage b) {
        Rectangle box = inked(a).union(inked(b));
        long sum = 0;
        for (int y = box.y; y < box.y + box.height; y++) {
            for (int x = box.x; x < box.x + box.width; x++) {
                for (int shift = 0; shift <= 16; shift += 8) {
                    sum +=
                            Math.abs(
                                    (a.getRGB(x, y) >> shift & 255)
                                            - (b.getRGB(x, y) >> shift & 255));
                }
            }
        }
        double mean = sum / (3.0 * box.width * box.height);
        double structure = 0;
        int windows = 0;
        for (int y = box.y; y + WINDOW <= box.y + box.height; y += WINDOW / 2) {
            for (int x = box.x; x + WINDOW <= box.x + box.width; x += WINDOW / 2) {
                structure += ssim(a, b, x, y);
                windows++;
            }
        }
        return new PictureLikeness(mean, structure / windows);
    }

    /** What is drawn; of no size where nothing is. */
    static Rectangle inked(BufferedImage image) {
        Rectangle box = new Rectangle(-1, -1);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (isInk(image.getRGB(x, y))) {
                    box.add(new Rectangle(x, y, 1, 1));
                }
            }
        }
        return box;
    }

    private static boolean isInk(int rgb) {
        int far = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            far = Math.max(far, Math.abs((rgb >> shift & 255) - 0x80));
        }
        return far > 12;
    }

    private static double ssim(BufferedImage a, BufferedImage b, int left, int top) {
        double sa = 0;
        double sb = 0;
        double saa = 0;
        double sbb = 0;
        double sab = 0;
        for (int y = top; y < top + WINDOW; y++) {
            for (int x = left; x < left + WINDOW; x++) {
                double one = luma(a.getRGB(x, y));
                double other = luma(b.getRGB(x, y));
                sa += one;
                sb += other;
                saa += one * one;
                sbb += other * other;
                sab += one * other;
            }
        }
        double n = WINDOW * WINDOW;
        double ma = sa / n;
        double mb = sb / n;
        double va = saa / n - ma * ma;
        double vb = sbb / n - mb * mb;
        double cov = sab / n - ma * mb;
        return (2 * ma * mb + C1) * (2 * cov + C2) / ((ma * ma + mb * mb + C1) * (va + vb + C2));
    }

    private static double luma(int rgb) {
        return 0.2126 * (rgb >> 16 & 255) + 0.7152 * (rgb >> 8 & 255) + 0.0722 * (rgb & 255);
    }
}

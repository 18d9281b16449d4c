package studio.rushes.adapter.animatic;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** Draws one depth of land as a silhouette that fills everything below its outline. */
final class Land {
    private final Graphics2D ink;
    private final Random random;
    private final double width;
    private final double height;
    private final double unit;

    /**
     * @param unit the length that everything is measured in, 1 for a picture 720 pixels across
     */
    Land(Graphics2D ink, Random random, double width, double height, double unit) {
        this.ink = ink;
        this.random = random;
        this.width = width;
        this.height = height;
        this.unit = unit;
    }

    /**
     * Paints the outline of the place at this depth, 0 far to 2 near, from the top of the sheet.
     */
    void paint(Mood.Place place, int depth, Color crest, Color foot) {
        ink.setPaint(new GradientPaint(0, 0, crest, 0, (float) height, foot));
        switch (place) {
            case SEA -> sea(depth);
            case FOREST -> forest(depth);
            case CITY -> city(depth);
            case MOUNTAINS -> mountains(depth);
            case VOLCANO -> volcano(depth);
            case DUNES -> fill(x -> ridge(x, 520, 0.75, 0), 6);
            case FIELD -> field(depth);
            case LIGHTS, HILLS -> fill(waves(420 - 60 * depth, 0.8), 6);
        }
    }

    private void sea(int depth) {
        if (depth == 0) {
            fill(x -> 30 * unit, 8);
            glitter();
            return;
        }
        double length = (70 + 60 * depth) * unit;
        double swell = (12 + 12 * depth) * unit;
        for (int i = 0; i < 4 - depth; i++) {
            double phase = random.nextDouble() * 7;
            double down = i * 34 * depth * unit;
            fill(x -> down + swell * (1 - crest(x / length + phase)), 2);
            ink.setPaint(new Color(0, 0, 0, 26));
        }
    }

    /** Waves are round below and sharp above, and no two are of one height. */
    private static double crest(double t) {
        double height = 0.55 + 0.45 * Math.sin(t * 0.37);
        return height * (1 - Math.pow(Math.abs(Math.sin(t)), 0.6));
    }

    /** The horizon's light on the water. */
    private void glitter() {
        ink.setPaint(new Color(255, 255, 255, 34));
        for (int i = 0; i < width / unit / 5; i++) {
            double down = random.nextDouble();
            double wide = (10 + 60 * random.nextDouble()) * (0.4 + down) * unit;
            ink.fill(
                    new Ellipse2D.Double(
                            random.nextDouble() * width,
                            (36 + 170 * down * down) * unit,
                            wide,
                            (1.2 + 2.2 * down) * unit));
        }
    }

    private void forest(int depth) {
        DoubleUnaryOperator ground = waves(500, 0.3);
        double base = 90 * unit;
        fill(x -> base + ground.applyAsDouble(x) * 0.4, 6);
        double step = (16 + 12 * depth) * unit;
        for (double x = -step; x < width + step; x += step * (0.6 + 0.8 * random.nextDouble())) {
            double tall = (50 + 45 * random.nextDouble()) * (0.8 + 0.35 * depth) * unit;
            fir(
                    x,
                    base + ground.applyAsDouble(x) * 0.4 + 14 * unit,
                    Math.min(tall, base + 12 * unit));
        }
    }

    private void fir(double x, double foot, double tall) {
        Path2D tree = new Path2D.Double();
        double half = tall * 0.2;
        tree.moveTo(x, foot - tall);
        int tiers = 4;
        for (int i = 1; i <= tiers; i++) {
            double down = foot - tall + tall * i / tiers;
            tree.lineTo(x + half * i / tiers, down);
            tree.lineTo(x + half * (i - 0.45) / tiers, down - tall * 0.02);
        }
        for (int i = tiers; i >= 1; i--) {
            double down = foot - tall + tall * i / tiers;
            tree.lineTo(x - half * (i - 0.45) / tiers, down - tall * 0.02);
            tree.lineTo(x - half * i / tiers, down);
        }
        tree.closePath();
        ink.fill(tree);
    }

    private void city(int depth) {
        double ground = 130 * unit;
        ink.fill(new Rectangle2D.Double(0, ground, width, height));
        Color window = new Color(255, 214, 140, 150);
        double x = -20 * unit;
        while (x < width) {
            double wide = (26 + 44 * random.nextDouble()) * (0.8 + 0.3 * depth) * unit;
            double tall = (20 + 105 * Math.pow(random.nextDouble(), 1.5)) * unit;
            Rectangle2D house = new Rectangle2D.Double(x, ground - tall, wide + 1, tall + 2);
            ink.fill(house);
            if (random.nextInt(5) == 0) {
                ink.fill(
                        new Rectangle2D.Double(
                                x + wide / 2, ground - tall - 18 * unit, 2 * unit, 20 * unit));
            }
            if (depth > 0) {
                windows(house, window);
            }
            x += wide + (random.nextInt(3) == 0 ? 10 * unit : 0);
        }
    }

    private void windows(Rectangle2D house, Color lit) {
        java.awt.Paint wall = ink.getPaint();
        ink.setPaint(lit);
        double step = 11 * unit;
        for (double x = house.getX() + step / 2; x < house.getMaxX() - step / 2; x += step) {
            for (double y = house.getY() + step; y < house.getMaxY(); y += step * 1.3) {
                if (random.nextInt(4) == 0) {
                    ink.fill(new Rectangle2D.Double(x, y, step * 0.4, step * 0.5));
                }
            }
        }
        ink.setPaint(wall);
    }

    private void mountains(int depth) {
        double phase = random.nextDouble() * 100;
        double length = 330 - 70 * depth;
        fill(x -> ridge(x, length, 1, phase) + 9 * unit * Math.sin(x / (13 * unit) + phase), 3);
    }

    private void volcano(int depth) {
        if (depth > 0) {
            mountains(depth);
            return;
        }
        double peak = width * 0.5;
        double crater = 40 * unit;
        fill(
                x -> {
                    double off = Math.max(0, Math.abs(x - peak) - crater);
                    double rough = 3 * unit * Math.sin(x / (9 * unit));
                    return 150 * unit * (1 - Math.exp(-off / (130 * unit))) + rough;
                },
                2);
    }

    private void field(int depth) {
        DoubleUnaryOperator ground = waves(560, 0.45);
        double lift = 26 * unit * depth;
        fill(x -> ground.applyAsDouble(x) + lift, 6);
        if (depth == 0) {
            return;
        }
        double step = (11 - 2 * depth) * unit;
        for (double x = 0; x < width; x += step * (0.4 + random.nextDouble())) {
            double foot = ground.applyAsDouble(x) + lift + 4 * unit;
            double tall = (10 + 16 * random.nextDouble()) * depth * unit;
            double lean = (random.nextDouble() - 0.5) * tall * 0.5;
            Path2D stalk = new Path2D.Double();
            stalk.moveTo(x - unit, foot);
            stalk.quadTo(x, foot - tall / 2, x + lean, foot - tall);
            stalk.quadTo(x + 1.5 * unit, foot - tall / 2, x + 1.5 * unit, foot);
            ink.fill(stalk);
            if (random.nextInt(3) == 0) {
                double head = (1.6 + 1.4 * random.nextDouble()) * depth * unit;
                ink.fill(
                        new Ellipse2D.Double(
                                x + lean - head, foot - tall - head, 2 * head, 2 * head));
            }
        }
    }

    /** Smooth waves, the outline's depth below the sheet's top, 0 to 140 units high. */
    private DoubleUnaryOperator waves(double length, double strength) {
        double one = random.nextDouble() * 7;
        double two = random.nextDouble() * 7;
        double scale = length * unit;
        return x ->
                70
                        * unit
                        * strength
                        * (1
                                + 0.62 * Math.sin(x / scale * 3.1 + one)
                                + 0.38 * Math.sin(x / scale * 6.7 + two));
    }

    /** Sharp above and steep at the sides, as dunes and peaks are. */
    private double ridge(double x, double length, double strength, double phase) {
        double t = x / (length * unit) + phase;
        double one = Math.abs(Math.sin(t * 2.1));
        double two = Math.abs(Math.sin(t * 4.7 + 1.3));
        return 140 * unit * strength * (0.7 * one + 0.3 * two);
    }

    private void fill(DoubleUnaryOperator outline, int step) {
        Path2D shape = new Path2D.Double();
        shape.moveTo(-10, height + 10);
        for (double x = -10; x <= width + 10; x += step) {
            shape.lineTo(x, Math.max(0, outline.applyAsDouble(x)));
        }
        shape.lineTo(width + 10, height + 10);
        shape.closePath();
        ink.fill(shape);
    }
}

package studio.rushes.adapter.animatic;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import studio.rushes.media.FrameSize;
import studio.rushes.media.YuvPicture;

/** A few specks in the air: dust in the light, snow, or sparks. */
final class Motes {
    private static final int COUNT = 26;

    private final List<Mote> motes = new ArrayList<>();
    private final FrameSize size;
    private final double unit;

    private record Mote(
            Sheet dot, double x, double y, double across, double down, double sway, double phase) {}

    Motes(Mood mood, FrameSize size, double unit, Random random) {
        this.size = size;
        this.unit = unit;
        List<Sheet> dots = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            dots.add(dot(mood.palette().light(), (5 + 3 * i) * unit));
        }
        for (int i = 0; i < COUNT; i++) {
            double down =
                    switch (mood.drift()) {
                        case FLOATING -> random.nextDouble() - 0.5;
                        case RISING -> -0.8 - 1.4 * random.nextDouble();
                        case FALLING -> 0.9 + 1.2 * random.nextDouble();
                    };
            motes.add(
                    new Mote(
                            dots.get(random.nextInt(dots.size())),
                            random.nextDouble() * size.width(),
                            random.nextDouble() * size.height(),
                            (random.nextDouble() - 0.5) * 0.8,
                            down * 0.9,
                            4 + 12 * random.nextDouble(),
                            random.nextDouble() * 7));
        }
    }

    void lay(YuvPicture picture, long frame) {
        for (Mote mote : motes) {
            double swing = mote.sway * unit * Math.sin(frame / 19.0 + mote.phase);
            int x = around(mote.x + mote.across * unit * frame + swing, size.width());
            int y = around(mote.y + mote.down * unit * frame, size.height());
            mote.dot.lay(picture, x - mote.dot.width() / 2, y - mote.dot.height() / 2);
        }
    }

    /** What leaves on one side comes back on the other. */
    private static int around(double at, int length) {
        return (int) (at - Math.floor(at / length) * length);
    }

    private static Sheet dot(Color colour, double diameter) {
        int side = Math.max(2, (int) Math.ceil(diameter));
        BufferedImage image = Sheet.canvas(side, side);
        Graphics2D ink = image.createGraphics();
        float middle = image.getWidth() / 2f;
        ink.setPaint(
                new RadialGradientPaint(
                        middle,
                        middle,
                        middle,
                        new float[] {0, 0.35f, 1},
                        new Color[] {
                            Palette.veiled(colour, 190),
                            Palette.veiled(colour, 90),
                            Palette.veiled(colour, 0)
                        }));
        ink.fillRect(0, 0, image.getWidth(), image.getHeight());
        ink.dispose();
        return Sheet.of(image);
    }
}

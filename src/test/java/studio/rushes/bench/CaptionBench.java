package studio.rushes.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import studio.rushes.captions.CaptionLook;
import studio.rushes.captions.CaptionPages;
import studio.rushes.captions.CaptionPainter;
import studio.rushes.captions.CaptionState;
import studio.rushes.captions.CaptionStyle;
import studio.rushes.captions.CaptionStyles;
import studio.rushes.captions.CaptionTrack;
import studio.rushes.captions.CaptionWord;
import studio.rushes.captions.SafeZone;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;

/**
 * What captions cost: the states of a film of 8 blocks in a program that has just started, once as
 * they are painted and once each from nothing; setting a film of 60 blocks into pages; one state of
 * each style in a program that is warm. In milliseconds of CPU, printed one fact a line.
 */
public final class CaptionBench {
    private static final String TEXT =
            "Au petit matin, Zéphyrine ouvre la ruche et goûte le miel. Vous entendez le chant des"
                    + " reines ? Depuis trois générations, sa famille récolte ici l’été !";
    private static final int FRAMES = 192;
    private static final int ROUNDS = 5;

    private CaptionBench() {}

    /** With {@code nothing} behind the folder, the cold run paints each state from nothing. */
    public static void main(String[] args) {
        boolean nothing = args.length > 1 && args[1].equals("nothing");
        cold(nothing);
        if (!nothing) {
            setting();
            for (CaptionStyle style : CaptionStyles.shipped().all()) {
                CaptionLook look = new CaptionLook(style, SafeZone.standard());
                warm(look, FrameSize.PORTRAIT_720);
                warm(look, new FrameSize(1080, 1920));
            }
        }
    }

    private static void cold(boolean nothing) {
        long start = now();
        long cpu = cpu();
        int states = 0;
        CaptionLook look = CaptionLook.standard();
        for (int block = 0; block < 8; block++) {
            CaptionTrack track = CaptionPages.of(words(block), look, FRAMES, FrameRate.FILM);
            CaptionPainter painter = new CaptionPainter(look);
            for (CaptionState state : track.states()) {
                if (nothing) {
                    painter = new CaptionPainter(look);
                }
                states += painter.paint(state, FrameSize.PORTRAIT_720).width() > 0 ? 1 : 0;
            }
        }
        say(
                String.format(
                        Locale.ROOT,
                        "cold%s: %d states, thread %.0f ms, process %.0f ms",
                        nothing ? " from nothing" : "",
                        states,
                        since(start),
                        (cpu() - cpu) / 1e6));
    }

    private static void setting() {
        List<List<CaptionWord>> film = new ArrayList<>();
        for (int block = 0; block < 60; block++) {
            film.add(words(block));
        }
        double[] took = new double[ROUNDS + 1];
        for (int round = 0; round <= ROUNDS; round++) {
            long start = now();
            for (List<CaptionWord> words : film) {
                CaptionPages.of(words, CaptionLook.standard(), FRAMES, FrameRate.FILM);
            }
            took[round] = since(start);
        }
        say(
                String.format(
                        Locale.ROOT,
                        "60 blocks set: first %.1f ms, then %.1f ms",
                        took[0],
                        median(took, 1)));
    }

    private static void warm(CaptionLook look, FrameSize size) {
        List<CaptionState> states =
                CaptionPages.of(words(0), look, FRAMES, FrameRate.FILM).states();
        double[] took = new double[ROUNDS];
        double[] fresh = new double[ROUNDS];
        for (int round = -20; round < ROUNDS; round++) {
            CaptionPainter painter = new CaptionPainter(look);
            long start = now();
            states.forEach(state -> painter.paint(state, size));
            double all = since(start) / states.size();
            long again = now();
            states.forEach(state -> new CaptionPainter(look).paint(state, size));
            double each = since(again) / states.size();
            if (round >= 0) {
                took[round] = all;
                fresh[round] = each;
            }
        }
        say(
                String.format(
                        Locale.ROOT,
                        "warm %-8s %s: a state %.2f ms in order, %.2f ms from nothing",
                        look.style().id(),
                        size,
                        median(took, 0),
                        median(fresh, 0)));
    }

    private static List<CaptionWord> words(int block) {
        List<CaptionWord> words = new ArrayList<>();
        String[] all = (TEXT + " Bloc " + block).split(" ", -1);
        for (int i = 0; i < all.length; i++) {
            long start = (long) FRAMES * i / all.length;
            words.add(new CaptionWord(all[i], start, (long) FRAMES * (i + 1) / all.length));
        }
        return words;
    }

    private static double median(double[] values, int from) {
        double[] sorted = Arrays.copyOfRange(values, from, values.length);
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double since(long start) {
        return (now() - start) / 1e6;
    }

    /** The time this thread had a processor: others want it, too. */
    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long cpu() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return system instanceof com.sun.management.OperatingSystemMXBean sun
                ? sun.getProcessCpuTime()
                : 0;
    }

    private static void say(String line) {
        System.out.println(line);
    }
}

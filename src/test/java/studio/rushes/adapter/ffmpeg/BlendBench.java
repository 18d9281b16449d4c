package studio.rushes.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import studio.rushes.assembly.EncoderSettings;
import studio.rushes.assembly.Look;
import studio.rushes.assembly.Transition;
import studio.rushes.captions.CaptionLook;
import studio.rushes.captions.CaptionPainter;
import studio.rushes.captions.CaptionTrack;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;

/** What is done to each picture in Java, in milliseconds of CPU a picture on one warm thread. */
public final class BlendBench {
    private static final int ROUNDS = 9;
    private static final int FRAMES = 400;

    private BlendBench() {}

    /** The median of some rounds, after as many that warm the compiler. */
    public record Cost(double caption, double copy, double watch, double dissolve) {}

    public static Cost measure(FrameSize size, CaptionTrack track) {
        CaptionPainter painter = new CaptionPainter(CaptionLook.standard());
        List<CaptionBlend> blends =
                track.states().stream()
                        .map(state -> new CaptionBlend(painter.paint(state, size), size))
                        .toList();
        Look look =
                new Look(size, FrameRate.FILM, CaptionLook.standard(), EncoderSettings.STANDARD);
        AVFrame picture = Frames.picture(size);
        AVFrame other = Frames.picture(size);
        AVFrame mixed = Frames.picture(size);
        Planes.fill(picture, 100, 120);
        Planes.fill(other, 200, 140);
        PictureWatch watch = new PictureWatch(look);
        try (JointBlend joint = new JointBlend(Transition.Kind.DISSOLVE, size)) {
            return new Cost(
                    millis(i -> blends.get(i % blends.size()).onto(picture)),
                    millis(_ -> copy(picture)),
                    millis(i -> watch.see(i % 2 == 0 ? picture : other, false)),
                    millis(i -> joint.mix(picture, other, (i + 1.0) / (FRAMES + 1), mixed)));
        } finally {
            av_frame_free(picture);
            av_frame_free(other);
            av_frame_free(mixed);
        }
    }

    /** What it costs to get a picture that the decoder no longer reads. */
    private static void copy(AVFrame picture) {
        AVFrame copy = Frames.empty();
        Av.check(org.bytedeco.ffmpeg.global.avutil.av_frame_ref(copy, picture), "keep");
        Av.check(org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable(copy), "copy");
        av_frame_free(copy);
    }

    @FunctionalInterface
    private interface Work {
        void on(int frame);
    }

    private static double millis(Work work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        List<Double> rounds = new ArrayList<>();
        for (int round = 0; round < 2 * ROUNDS; round++) {
            long before = threads.getCurrentThreadCpuTime();
            for (int i = 0; i < FRAMES; i++) {
                work.on(i);
            }
            if (round >= ROUNDS) {
                rounds.add((threads.getCurrentThreadCpuTime() - before) / 1e6 / FRAMES);
            }
        }
        return rounds.stream().sorted().toList().get(ROUNDS / 2);
    }
}

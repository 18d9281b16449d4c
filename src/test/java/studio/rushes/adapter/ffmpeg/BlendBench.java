package studio.rushes.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_ref;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import studio.rushes.assembly.EncoderSettings;
import studio.rushes.assembly.Look;
import studio.rushes.assembly.Transition;
import studio.rushes.captions.CaptionLook;
import studio.rushes.captions.CaptionPage;
import studio.rushes.captions.CaptionPainter;
import studio.rushes.captions.CaptionTrack;
import studio.rushes.captions.CaptionWord;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;

/**
 * What is done to each picture in Java. Sampled call by call: the median of many calls tells what
 * one costs on a machine that others use too, which a mean does not.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 2, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class BlendBench {
    private static final int STEPS = 12;

    /** The shorter side of an upright picture of 9 to 16. */
    @Param({"720", "1080"})
    public int width;

    private List<CaptionBlend> captions = List.of();
    private AVFrame picture = new AVFrame(null);
    private AVFrame other = new AVFrame(null);
    private AVFrame mixed = new AVFrame(null);
    private PictureWatch watch = watch(FrameSize.PORTRAIT_720);
    private JointBlend joint = new JointBlend(Transition.Kind.DISSOLVE, FrameSize.PORTRAIT_720);
    private int next;

    @Setup
    public void open() {
        joint.close();
        FrameSize size = new FrameSize(width, width * 16 / 9);
        CaptionPainter painter = new CaptionPainter(CaptionLook.standard());
        captions =
                page().states().stream()
                        .map(state -> new CaptionBlend(painter.paint(state, size), size))
                        .toList();
        picture = Frames.picture(size);
        other = Frames.picture(size);
        mixed = Frames.picture(size);
        Planes.fill(picture, 100, 120);
        Planes.fill(other, 200, 140);
        watch = watch(size);
        joint = new JointBlend(Transition.Kind.DISSOLVE, size);
    }

    /** A page of two lines with each of its words lit. */
    private static CaptionTrack page() {
        List<List<CaptionWord>> lines =
                List.of(
                        List.of(word("printemps", 2), word("abeille", 9)),
                        List.of(word("visite", 16), word("fleurs", 23)));
        return new CaptionTrack(List.of(new CaptionPage(2, 30, lines)));
    }

    private static CaptionWord word(String text, long start) {
        return new CaptionWord(text, start, start + 7);
    }

    private static PictureWatch watch(FrameSize size) {
        return new PictureWatch(
                new Look(size, FrameRate.FILM, CaptionLook.standard(), EncoderSettings.STANDARD));
    }

    @TearDown
    public void close() {
        joint.close();
        av_frame_free(picture);
        av_frame_free(other);
        av_frame_free(mixed);
    }

    /** A caption of two lines laid over a picture: what the figures of the documents are about. */
    @Benchmark
    public void caption() {
        captions.get(next++ % captions.size()).onto(picture);
    }

    /** A picture of one's own, which the decoder no longer reads. */
    @Benchmark
    public void copy() {
        AVFrame copy = Frames.empty();
        Av.check(av_frame_ref(copy, picture), "keep a picture");
        Av.check(av_frame_make_writable(copy), "make room for a picture");
        av_frame_free(copy);
    }

    /** Black, frozen, and how bright. */
    @Benchmark
    public void facts() {
        watch.see(next++ % 2 == 0 ? picture : other, false);
    }

    /** Two pictures mixed at a joint. */
    @Benchmark
    public void dissolve() {
        joint.mix(picture, other, (1.0 + next++ % STEPS) / (STEPS + 1), mixed);
    }
}

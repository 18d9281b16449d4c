package studio.rushes.adapter.ffmpeg;

import static java.lang.foreign.ValueLayout.JAVA_SHORT;
import static org.bytedeco.ffmpeg.global.avfilter.av_buffersink_get_frame;
import static org.bytedeco.ffmpeg.global.avfilter.av_buffersrc_add_frame;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_alloc;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_config;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_free;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_get_filter;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_parse2;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_inout_free;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_get;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.avutil.av_opt_get_double;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avfilter.AVFilterContext;
import org.bytedeco.ffmpeg.avfilter.AVFilterGraph;
import org.bytedeco.ffmpeg.avfilter.AVFilterInOut;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import studio.rushes.assembly.SoundFacts;

/** FFmpeg's measure of loudness by EBU R 128, fed with a tenth of a second at a time. */
final class LoudnessGraph implements NativePart {
    /** Samples per channel between two values. */
    static final int STEP = AacEncoder.SAMPLE_RATE / 10;

    private static final String SOURCE = "abuffer@source";
    private static final String METER = "ebur128@meter";
    private static final String SINK = "abuffersink@sink";
    private static final String CHAIN =
            SOURCE
                    + "=time_base=1/48000:sample_rate=48000:sample_fmt=s16:channel_layout=stereo,"
                    + METER
                    + "=metadata=1:framelog=quiet,"
                    + SINK;
    private static final String WHAT = "measure the loudness";

    private final AVFilterContext source;
    private final AVFilterContext meter;
    private final AVFilterContext sink;
    private final AVFrame frame;
    private final Natives natives;
    private final List<Float> momentary = new ArrayList<>();
    private long next;

    LoudnessGraph() {
        try (Natives made = new Natives()) {
            AVFilterGraph graph =
                    made.own(avfilter_graph_alloc(), g -> avfilter_graph_free(g), WHAT);
            graph.nb_threads(1);
            AVFilterInOut inputs = new AVFilterInOut(null);
            AVFilterInOut outputs = new AVFilterInOut(null);
            int parsed = avfilter_graph_parse2(graph, CHAIN, inputs, outputs);
            avfilter_inout_free(inputs);
            avfilter_inout_free(outputs);
            Av.check(parsed, WHAT);
            Av.check(avfilter_graph_config(graph, null), WHAT);
            source = avfilter_graph_get_filter(graph, SOURCE);
            meter = avfilter_graph_get_filter(graph, METER);
            sink = avfilter_graph_get_filter(graph, SINK);
            frame = made.own(Frames.empty(), f -> av_frame_free(f), WHAT);
            natives = made.moved();
        }
    }

    /** Takes {@link #STEP} samples per channel. */
    void hear(short[] interleaved) {
        frame.format(AV_SAMPLE_FMT_S16);
        frame.sample_rate(AacEncoder.SAMPLE_RATE);
        frame.nb_samples(STEP);
        frame.pts(next);
        next += STEP;
        av_channel_layout_default(frame.ch_layout(), AacEncoder.CHANNELS);
        Av.check(av_frame_get_buffer(frame, 0), WHAT);
        MemorySegment.copy(
                interleaved,
                0,
                Planes.of(frame.data(0), (long) STEP * PcmWriter.BYTES),
                JAVA_SHORT,
                0,
                STEP * AacEncoder.CHANNELS);
        Av.check(av_buffersrc_add_frame(source, frame), WHAT);
        drain();
    }

    private void drain() {
        int code;
        while ((code = av_buffersink_get_frame(sink, frame)) >= 0) {
            AVDictionaryEntry entry = av_dict_get(frame.metadata(), "lavfi.r128.M", null, 0);
            if (entry != null && !entry.isNull()) {
                momentary.add(number(entry.value().getString()));
            }
            av_frame_unref(frame);
        }
        if (code != Av.AGAIN && code != Av.END) {
            Av.check(code, WHAT);
        }
    }

    /** Of the 400 ms before the end of each step, in LUFS. */
    List<Float> momentary() {
        return momentary;
    }

    double integrated() {
        double[] value = new double[1];
        Av.check(av_opt_get_double(meter.priv(), "integrated", 0, value), WHAT);
        double lufs = value[0];
        return Double.isFinite(lufs) && next > 0
                ? Math.max(SoundFacts.SILENCE, lufs)
                : SoundFacts.SILENCE;
    }

    private static float number(String text) {
        float floor = (float) SoundFacts.NO_PEAK;
        try {
            float value = Float.parseFloat(text);
            return Float.isFinite(value) ? Math.max(floor, value) : floor;
        } catch (NumberFormatException e) {
            return floor;
        }
    }

    @Override
    public void close() {
        natives.close();
    }
}

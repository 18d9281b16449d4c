package studio.rushes.adapter.ffmpeg;

import static java.lang.foreign.ValueLayout.JAVA_SHORT;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_compare;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_copy;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_uninit;
import static org.bytedeco.ffmpeg.global.avutil.av_opt_set_double;
import static org.bytedeco.ffmpeg.global.swresample.swr_alloc_set_opts2;
import static org.bytedeco.ffmpeg.global.swresample.swr_convert;
import static org.bytedeco.ffmpeg.global.swresample.swr_free;
import static org.bytedeco.ffmpeg.global.swresample.swr_get_delay;
import static org.bytedeco.ffmpeg.global.swresample.swr_get_out_samples;
import static org.bytedeco.ffmpeg.global.swresample.swr_init;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Any sound to 48 kHz stereo, laid on a time line that starts with the first picture: what sounds
 * before it is cut, holes are filled with silence.
 */
final class SoundFitter implements NativePart {
    private static final Logger LOG = LoggerFactory.getLogger(SoundFitter.class);
    private static final int RATE = AacEncoder.SAMPLE_RATE;
    private static final int CHANNELS = AacEncoder.CHANNELS;

    /** Timestamps of other programs wobble by some milliseconds; only more than this is a hole. */
    private static final long HOLE = RATE / 20;

    /** Undoes the 3 dB that the converter takes from a single voice in the middle. */
    private static final double DUAL_MONO = Math.sqrt(2);

    private final double tick;
    private final double zero;
    private final long limit;
    private final SoundSink sink;
    private final AVChannelLayout stereo = new AVChannelLayout();
    private final AVChannelLayout layout = new AVChannelLayout();
    private @Nullable SwrContext converter;
    private int format = -1;
    private int rate;
    private BytePointer buffer = new BytePointer(0L);
    private short[] samples = new short[0];
    private long skip;
    private long produced;
    private boolean started;
    private boolean told;

    /**
     * @param tick seconds of one unit of the frames' times
     * @param zero seconds at which the first picture is shown
     * @param limit samples per channel after which nothing is made any more
     */
    SoundFitter(double tick, double zero, long limit, SoundSink sink) {
        this.tick = tick;
        this.zero = zero;
        this.limit = limit;
        this.sink = sink;
        av_channel_layout_default(stereo, CHANNELS);
    }

    long produced() {
        return produced;
    }

    void fit(AVFrame frame) {
        if (full() || frame.nb_samples() < 1 || frame.sample_rate() < 1) {
            return;
        }
        SwrContext fitting = converterFor(frame);
        if (fitting == null) {
            return;
        }
        if (frame.pts() != AV_NOPTS_VALUE) {
            place(Math.round((frame.pts() * tick - zero) * RATE), fitting);
        }
        started = true;
        try (PointerPointer<Pointer> planes = new PointerPointer<>(frame.extended_data())) {
            convert(fitting, planes, frame.nb_samples());
        }
    }

    /** Lets out what the converter still holds. */
    void flush() {
        if (converter != null && !full()) {
            convert(converter, null, 0);
        }
    }

    private boolean full() {
        return produced >= limit;
    }

    private void place(long at, SwrContext fitting) {
        long next = produced + swr_get_delay(fitting, RATE) - skip;
        if (!started && at < 0) {
            skip = -at;
        } else if (at - next > (started ? HOLE : 0)) {
            convert(fitting, null, 0);
            silence(at - produced);
        }
    }

    /** None for a frame of a damaged clip that says it is of a kind that cannot be. */
    private @Nullable SwrContext converterFor(AVFrame frame) {
        SwrContext now = converter;
        if (now != null
                && frame.format() == format
                && frame.sample_rate() == rate
                && av_channel_layout_compare(frame.ch_layout(), layout) == 0) {
            return now;
        }
        flush();
        free();
        SwrContext made = new SwrContext(null);
        int code =
                swr_alloc_set_opts2(
                        made,
                        stereo,
                        AV_SAMPLE_FMT_S16,
                        RATE,
                        frame.ch_layout(),
                        frame.format(),
                        frame.sample_rate(),
                        0,
                        null);
        if (code >= 0) {
            converter = made;
            if (frame.ch_layout().nb_channels() == 1) {
                av_opt_set_double(made, "rematrix_volume", DUAL_MONO, 0);
            }
            code = swr_init(made);
        }
        if (code < 0) {
            refused(code);
            return null;
        }
        format = frame.format();
        rate = frame.sample_rate();
        Av.check(av_channel_layout_copy(layout, frame.ch_layout()), "prepare the sound");
        return made;
    }

    /** What cannot be heard is silent, like sound that cannot be decoded. */
    private void refused(int code) {
        free();
        format = -1;
        if (!told) {
            told = true;
            LOG.warn("Some sound of a clip is taken as silence: {}", Av.words(code));
        }
    }

    private void convert(SwrContext fitting, @Nullable PointerPointer<Pointer> planes, int count) {
        int room = Av.check(swr_get_out_samples(fitting, count), "prepare the sound");
        if (room == 0) {
            return;
        }
        reserve(room);
        int made;
        try (PointerPointer<Pointer> out = new PointerPointer<>(1)) {
            out.put(0, buffer);
            made = Av.check(swr_convert(fitting, out, room, planes, count), "convert the sound");
        }
        MemorySegment.copy(
                Planes.of(buffer, (long) made * CHANNELS * Short.BYTES),
                JAVA_SHORT.withOrder(ByteOrder.nativeOrder()),
                0,
                samples,
                0,
                made * CHANNELS);
        int from = (int) Math.min(skip, made);
        skip -= from;
        if (from > 0) {
            System.arraycopy(samples, from * CHANNELS, samples, 0, (made - from) * CHANNELS);
        }
        emit(samples, made - from);
    }

    private void silence(long count) {
        short[] nothing = new short[CHANNELS * RATE / 10];
        long left = Math.min(count, limit - produced);
        while (left > 0) {
            int piece = (int) Math.min(left, RATE / 10);
            emit(nothing, piece);
            left -= piece;
        }
    }

    private void emit(short[] interleaved, int count) {
        int wanted = (int) Math.min(count, limit - produced);
        if (wanted > 0) {
            produced += wanted;
            sink.accept(interleaved, wanted);
        }
    }

    private void reserve(int room) {
        if (samples.length < room * CHANNELS) {
            buffer.close();
            buffer = new BytePointer((long) room * CHANNELS * Short.BYTES);
            samples = new short[room * CHANNELS];
        }
    }

    private void free() {
        if (converter != null) {
            swr_free(converter);
            converter = null;
        }
    }

    @Override
    public void close() {
        free();
        buffer.close();
        av_channel_layout_uninit(layout);
        layout.close();
        stereo.close();
    }
}

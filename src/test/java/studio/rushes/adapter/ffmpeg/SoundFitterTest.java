package studio.rushes.adapter.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;

import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;
import org.junit.jupiter.api.Test;

class SoundFitterTest {
    private static final int RATE = AacEncoder.SAMPLE_RATE;
    private static final int SAMPLES = RATE / 10;

    /** No arrangement of loudspeakers has so many. */
    private static final int NONSENSE = 23;

    private final List<Short> heard = new ArrayList<>();

    @Test
    void aFrameOfAKindThatCannotBeIsSilentAndThoseAroundItAreHeard() {
        try (SoundFitter fitter = new SoundFitter(1.0 / RATE, 0, RATE, this::hear)) {
            fit(fitter, 0, 2);
            fit(fitter, SAMPLES, NONSENSE);
            fit(fitter, 2 * SAMPLES, NONSENSE);
            fit(fitter, 3 * SAMPLES, 2);
            fitter.flush();
        }
        assertThat(heard).hasSize(4 * SAMPLES);
        assertThat(heard.subList(0, SAMPLES)).containsOnly((short) 1000);
        assertThat(heard.subList(SAMPLES, 3 * SAMPLES)).containsOnly((short) 0);
        assertThat(heard.subList(3 * SAMPLES, 4 * SAMPLES)).containsOnly((short) 1000);
    }

    @Test
    void soundOfNothingButSuchFramesIsNone() {
        try (SoundFitter fitter = new SoundFitter(1.0 / RATE, 0, RATE, this::hear)) {
            fit(fitter, 0, NONSENSE);
            fitter.flush();
        }
        assertThat(heard).isEmpty();
    }

    private void hear(short[] interleaved, int samples) {
        for (int i = 0; i < samples; i++) {
            heard.add(interleaved[2 * i]);
        }
    }

    private static void fit(SoundFitter fitter, long at, int channels) {
        AVFrame frame = Frames.empty();
        try {
            frame.format(AV_SAMPLE_FMT_S16);
            frame.sample_rate(RATE);
            frame.nb_samples(SAMPLES);
            frame.pts(at);
            av_channel_layout_default(frame.ch_layout(), channels);
            Av.check(av_frame_get_buffer(frame, 0), "make room");
            BytePointer data = frame.data(0);
            int values = SAMPLES * channels;
            for (int i = 0; i < values; i++) {
                Planes.of(data, 2L * values)
                        .setAtIndex(ValueLayout.JAVA_SHORT_UNALIGNED, i, (short) 1000);
            }
            fitter.fit(frame);
        } finally {
            av_frame_free(frame);
        }
    }
}

package studio.rushes.adapter.ffmpeg;

import java.nio.file.Path;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.jspecify.annotations.Nullable;
import studio.rushes.media.SpeechSound;

/** Sound for those who recognise speech, with the FFmpeg inside this process. */
public final class FfmpegSpeechSound implements SpeechSound {
    private final int mostSeconds;

    public FfmpegSpeechSound() {
        this(MOST_SECONDS);
    }

    FfmpegSpeechSound(int mostSeconds) {
        this.mostSeconds = mostSeconds;
    }

    @Override
    public float[] of(Path clip) throws InterruptedException {
        long most = (long) mostSeconds * AacEncoder.SAMPLE_RATE;
        SpeechSamples samples = new SpeechSamples();
        try (Demuxer demuxer = Demuxer.open(clip)) {
            Optional<SoundReader> reader = SoundReader.open(demuxer, most + 1, samples);
            if (reader.isPresent()) {
                try (SoundReader sound = reader.get()) {
                    @Nullable AVPacket packet;
                    while (samples.taken() <= most && (packet = demuxer.next()) != null) {
                        sound.read(packet);
                    }
                    sound.end();
                }
            }
        }
        if (samples.taken() > most) {
            throw Refusal.tooMuchSound(clip, mostSeconds);
        }
        return samples.all();
    }
}

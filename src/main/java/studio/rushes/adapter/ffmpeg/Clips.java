package studio.rushes.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import studio.rushes.problem.Phrase;
import studio.rushes.problem.StudioException;

/** What can be decoded in an open clip. */
final class Clips {
    private Clips() {}

    /** The decoder of the pictures, or a refusal that names the clip. */
    static Decoder videoDecoder(Path clip, Demuxer demuxer) {
        try {
            return new Decoder(demuxer.video());
        } catch (StudioException e) {
            throw Refusal.unreadable(clip, Phrase.of("reason.packed"));
        }
    }

    static boolean soundDecoderExists(Demuxer demuxer) {
        return demuxer.sound()
                .filter(track -> track.parameters().sample_rate() > 0)
                .map(track -> avcodec_find_decoder(track.parameters().codec_id()))
                .filter(Clips::exists)
                .isPresent();
    }

    private static boolean exists(AVCodec codec) {
        return !codec.isNull();
    }
}

package studio.rushes.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AAC;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.jspecify.annotations.Nullable;
import studio.rushes.media.FrameRate;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** Reads a finished film back, packet by packet, before it is given its name. */
final class FilmCheck {
    private FilmCheck() {}

    static void require(Path film, long frames, FrameRate rate) throws InterruptedException {
        try (Demuxer demuxer = Demuxer.open(film)) {
            Track video = demuxer.video();
            Track sound = demuxer.sound().orElseThrow(() -> broken(film, "it has no sound"));
            expect(film, "picture format", AV_CODEC_ID_H264, video.parameters().codec_id());
            expect(film, "sound format", AV_CODEC_ID_AAC, sound.parameters().codec_id());
            expect(film, "sample rate", AacEncoder.SAMPLE_RATE, sound.parameters().sample_rate());
            expect(film, "pictures in its list", frames, video.promise(Long.MAX_VALUE).frames());
            expect(film, "pictures", frames, countInOrder(film, demuxer));
            expect(
                    film,
                    "milliseconds of picture",
                    Math.round(1000 * rate.seconds(frames)),
                    Math.round(1000 * video.seconds()));
            expect(
                    film,
                    "samples",
                    rate.samplesIn(frames, AacEncoder.SAMPLE_RATE),
                    Math.round(sound.seconds() * AacEncoder.SAMPLE_RATE));
        }
    }

    private static long countInOrder(Path film, Demuxer demuxer) throws InterruptedException {
        long count = 0;
        long last = Long.MIN_VALUE;
        @Nullable AVPacket packet;
        while ((packet = demuxer.next()) != null) {
            if (packet.stream_index() == demuxer.video().index()) {
                if (packet.dts() <= last) {
                    throw broken(film, "the times of its pictures go back at picture " + count);
                }
                last = packet.dts();
                count++;
            }
        }
        if (demuxer.errors() > 0) {
            throw broken(film, "it cannot be read to its end");
        }
        return count;
    }

    private static void expect(Path film, String what, long expected, long found) {
        if (expected != found) {
            throw broken(film, what + ": " + expected + " expected, " + found + " found");
        }
    }

    private static StudioException broken(Path film, String reason) {
        return new StudioException(
                new Problem(
                        "ASSEMBLY-CHECK",
                        "The film did not pass its check: " + reason + ".",
                        film.getFileName() + " was thrown away; an earlier film is untouched.",
                        "Assemble again. If it happens again, empty the project's cache folder."));
    }
}

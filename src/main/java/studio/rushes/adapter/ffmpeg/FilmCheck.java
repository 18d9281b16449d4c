package studio.rushes.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AAC;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.jspecify.annotations.Nullable;
import studio.rushes.assembly.FilmPlan;
import studio.rushes.assembly.MixPlan;
import studio.rushes.media.FrameRate;
import studio.rushes.problem.Phrase;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** Reads a finished film back, packet by packet, before it is given its name. */
final class FilmCheck {
    private FilmCheck() {}

    static void require(Path film, FilmPlan plan) throws InterruptedException {
        long lines =
                plan.subtitles().map(s -> SubtitleCopy.shown(s, plan.frames()).size()).orElse(0);
        require(film, plan.frames(), plan.rate(), plan.samples(), lines);
    }

    static void require(Path film, long frames, FrameRate rate) throws InterruptedException {
        require(film, frames, rate, rate.samplesIn(frames, AacEncoder.SAMPLE_RATE), 0);
    }

    private static void require(Path film, long frames, FrameRate rate, long samples, long lines)
            throws InterruptedException {
        try (Demuxer demuxer = Demuxer.openByHead(film)) {
            Track video = demuxer.video();
            Track sound =
                    demuxer.sound().orElseThrow(() -> broken(film, Phrase.of("piece.silent")));
            expect(film, "check.codec", AV_CODEC_ID_H264, video.parameters().codec_id());
            expect(film, "check.sound", AV_CODEC_ID_AAC, sound.parameters().codec_id());
            expect(film, "check.rate", AacEncoder.SAMPLE_RATE, sound.parameters().sample_rate());
            expect(film, "check.listed", frames, video.promise(Long.MAX_VALUE).frames());
            Count count = new Count(film, demuxer);
            count.all();
            expect(film, "check.pictures", frames, count.pictures);
            expect(film, "check.packets", MixPlan.packetsOf(samples), count.sounds);
            expect(film, "check.lines", lines, count.lines);
            expect(
                    film,
                    "check.length",
                    Math.round(1000 * rate.seconds(frames)),
                    Math.round(1000 * video.seconds()));
            expect(
                    film,
                    "check.samples",
                    samples,
                    Math.round(sound.seconds() * AacEncoder.SAMPLE_RATE));
        }
    }

    private static void expect(Path film, String what, long expected, long found) {
        if (expected != found) {
            throw broken(
                    film,
                    Phrase.of("check.other")
                            .with("what", Phrase.of(what))
                            .with("expected", expected)
                            .with("found", found));
        }
    }

    private static StudioException broken(Path film, Phrase reason) {
        return new StudioException(
                Problem.of("ASSEMBLY-CHECK")
                        .with("reason", reason)
                        .with("film", film.getFileName()));
    }

    /** Counts what is in a film, and sees that no track goes back in time. */
    private static final class Count {
        private final Path film;
        private final Demuxer demuxer;
        private final int video;
        private final int sound;
        private final int subtitles;
        private final Map<Integer, Long> last = new HashMap<>();
        private long pictures;
        private long sounds;
        private long lines;

        Count(Path film, Demuxer demuxer) {
            this.film = film;
            this.demuxer = demuxer;
            video = demuxer.video().index();
            sound = demuxer.sound().map(Track::index).orElse(-1);
            subtitles = demuxer.subtitles().map(Track::index).orElse(-1);
        }

        void all() throws InterruptedException {
            @Nullable AVPacket packet;
            while ((packet = demuxer.next()) != null) {
                one(packet);
            }
            if (demuxer.errors() > 0) {
                throw broken(film, Phrase.of("check.end"));
            }
        }

        private void one(AVPacket packet) {
            int track = packet.stream_index();
            Long before = last.put(track, packet.dts());
            // The muxer ends every line with an empty one, at the time of the next.
            long step = track == subtitles ? 0 : 1;
            if (before != null && packet.dts() < before + step) {
                throw broken(film, Phrase.of("check.back").with("number", pictures));
            }
            if (track == video) {
                pictures++;
            } else if (track == sound) {
                sounds++;
            } else if (track == subtitles && packet.size() > TimedText.NOTHING.length) {
                lines++;
            }
        }
    }
}

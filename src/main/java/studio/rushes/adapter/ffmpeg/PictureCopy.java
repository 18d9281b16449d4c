package studio.rushes.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_DISCARD;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;

import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Function;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.jspecify.annotations.Nullable;
import studio.rushes.assembly.FilmPlan;
import studio.rushes.media.FrameRate;
import studio.rushes.problem.Phrase;
import studio.rushes.problem.StudioException;

/**
 * The film's pictures, copied from its pieces. They are placed by counting frames, never by what a
 * container says its length is; a piece must hold its frames in even steps and begin by itself.
 */
final class PictureCopy {
    private final FrameRate rate;
    private final byte[] parameterSets;
    private final int quarterTurns;
    private final int delay;
    private final Muxer muxer;
    private final int stream;
    private final Placed placed;
    private long before;

    /** Is told of each picture that was written, with how many there are now. */
    @FunctionalInterface
    interface Placed {
        void at(long frames);
    }

    /**
     * @param first an opened piece that the others must be like
     */
    PictureCopy(Demuxer first, FrameRate rate, Muxer muxer, int stream, Placed placed) {
        this.rate = rate;
        parameterSets = parameterSets(first);
        quarterTurns = first.video().quarterTurns();
        // Pictures are decoded at most so many steps before they are shown.
        delay = Math.max(0, first.video().parameters().video_delay());
        this.muxer = muxer;
        this.stream = stream;
        this.placed = placed;
    }

    /** The piece that the others must be like; how its pictures are ordered is known of it. */
    static Demuxer first(FilmPlan.Picture piece) {
        return opened(piece, Demuxer::open);
    }

    private static Demuxer opened(FilmPlan.Picture piece, Function<Path, Demuxer> opening) {
        try {
            Demuxer opened = opening.apply(piece.file());
            if (opened.video().parameters().codec_id() != AV_CODEC_ID_H264) {
                opened.close();
                throw PieceTrouble.of(piece.file(), Phrase.of("piece.codec"));
            }
            return opened;
        } catch (StudioException e) {
            throw PieceTrouble.of(piece.file(), e);
        }
    }

    void copy(FilmPlan.Picture piece) throws InterruptedException {
        try (Demuxer demuxer = opened(piece, Demuxer::openByHead)) {
            requireSame(piece, demuxer);
            Track track = demuxer.video();
            BitSet shown = new BitSet();
            int count = 0;
            @Nullable AVPacket packet;
            while ((packet = demuxer.next()) != null) {
                if (packet.stream_index() == track.index()) {
                    requireUsable(piece, packet, count);
                    write(piece, packet, count, frame(packet, track), shown);
                    count++;
                    placed.at(before + count);
                }
            }
            if (count != piece.frames() || demuxer.errors() > 0) {
                throw PieceTrouble.of(
                        piece.file(),
                        Phrase.of("piece.count")
                                .with("count", count)
                                .with("frames", piece.frames()));
            }
        }
        before += piece.frames();
    }

    private void write(
            FilmPlan.Picture piece, AVPacket packet, int count, long frame, BitSet shown) {
        boolean inside = frame >= 0 && frame < piece.frames();
        if (!inside || shown.get((int) frame) || frame < count - delay) {
            throw PieceTrouble.of(piece.file(), Phrase.of("piece.steps"));
        }
        shown.set((int) frame);
        packet.pts(before + frame);
        packet.dts(before + count - delay);
        packet.duration(1);
        muxer.write(packet, stream);
    }

    private static void requireUsable(FilmPlan.Picture piece, AVPacket packet, int count) {
        if (count == 0 && (packet.flags() & AV_PKT_FLAG_KEY) == 0) {
            throw PieceTrouble.of(piece.file(), Phrase.of("piece.begin"));
        }
        if ((packet.flags() & AV_PKT_FLAG_DISCARD) != 0) {
            throw PieceTrouble.of(piece.file(), Phrase.of("piece.hidden"));
        }
    }

    private long frame(AVPacket packet, Track track) {
        double seconds = packet.pts() * track.tick() - track.start();
        return Math.round(seconds * rate.numerator() / rate.denominator());
    }

    /** One track has one set of parameters; a piece with others would be shown wrong. */
    private void requireSame(FilmPlan.Picture piece, Demuxer demuxer) {
        if (!Arrays.equals(parameterSets, parameterSets(demuxer))
                || demuxer.video().quarterTurns() != quarterTurns) {
            throw PieceTrouble.of(piece.file(), Phrase.of("piece.settings"));
        }
    }

    private static byte[] parameterSets(Demuxer piece) {
        AVCodecParameters parameters = piece.video().parameters();
        return Planes.of(parameters.extradata(), parameters.extradata_size())
                .toArray(ValueLayout.JAVA_BYTE);
    }
}

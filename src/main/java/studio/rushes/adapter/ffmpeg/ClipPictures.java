package studio.rushes.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_move_ref;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;
import studio.rushes.problem.Phrase;

/** The pictures of a clip as they are, in the order they are shown, one a call. */
final class ClipPictures implements NativePart {
    private final Path clip;
    private final Demuxer demuxer;
    private final Decoder decoder;
    private final Track.Promise promise;
    private final Deque<AVFrame> waiting = new ArrayDeque<>();
    private final Deque<AVFrame> spare = new ArrayDeque<>();
    private final Natives natives;
    private @Nullable AVPacket first;
    private long earliest = Long.MIN_VALUE;
    private long skipped;
    private long taken;
    private long repaired;
    private boolean ended;

    ClipPictures(Path clip) {
        this.clip = clip;
        try (Natives made = new Natives()) {
            demuxer = made.own(Demuxer.open(clip));
            demuxer.onlyPictures();
            promise = demuxer.video().promise(clip.toFile().length());
            decoder = made.own(Clips.videoDecoder(clip, demuxer));
            natives = made.moved();
        }
    }

    Track track() {
        return demuxer.video();
    }

    /**
     * Goes to the last key frame before a time; only before the first picture was asked for.
     *
     * @param seconds from the clip's first picture on
     * @return the time of the first picture that will come, or NaN where that cannot be told
     */
    double seek(double seconds) throws InterruptedException {
        Track track = track();
        if (!demuxer.seek(track.start() + seconds)) {
            return Double.NaN;
        }
        AVPacket packet = nextPacket();
        if (packet == null
                || (packet.flags() & AV_PKT_FLAG_KEY) == 0
                || packet.pts() == AV_NOPTS_VALUE
                || packet.dts() == AV_NOPTS_VALUE) {
            return Double.NaN;
        }
        first = packet;
        earliest = packet.pts();
        skipped = track.shownBefore(packet.dts());
        return packet.pts() * track.tick() - track.start();
    }

    /** Puts the next picture into the frame; false at the end. */
    boolean next(AVFrame into) throws InterruptedException {
        while (waiting.isEmpty()) {
            if (ended) {
                return false;
            }
            AVPacket packet = first == null ? nextPacket() : first;
            first = null;
            decoder.decode(packet, this::keep);
            ended = packet == null;
        }
        AVFrame frame = waiting.remove();
        av_frame_move_ref(into, frame);
        spare.add(frame);
        taken++;
        return true;
    }

    private @Nullable AVPacket nextPacket() throws InterruptedException {
        AVPacket packet = demuxer.next();
        while (packet != null && packet.stream_index() != track().index()) {
            packet = demuxer.next();
        }
        return packet;
    }

    private void keep(AVFrame picture) {
        long time = picture.best_effort_timestamp();
        if (time != AV_NOPTS_VALUE && time < earliest) {
            // It leans on pictures before the key frame, which were not decoded.
            return;
        }
        if (Decoder.guessed(picture)) {
            repaired++;
        }
        AVFrame frame = spare.isEmpty() ? Frames.empty() : spare.remove();
        av_frame_move_ref(frame, picture);
        waiting.add(frame);
    }

    /** A clip that was shorter from the start is held on its last picture; a torn one is not. */
    void refuseIfCutShort() {
        if (promise.beyond() && skipped + taken < promise.frames()) {
            throw Refusal.cutShort(clip, skipped + taken, promise.frames());
        }
        if (taken == 0) {
            throw Refusal.unreadable(clip, Phrase.of("reason.undecodable"));
        }
    }

    /** Pictures given so far. */
    long taken() {
        return taken;
    }

    long repaired() {
        return repaired + decoder.errors();
    }

    @Override
    public void close() {
        waiting.forEach(frame -> av_frame_free(frame));
        waiting.clear();
        spare.forEach(frame -> av_frame_free(frame));
        spare.clear();
        natives.close();
    }
}

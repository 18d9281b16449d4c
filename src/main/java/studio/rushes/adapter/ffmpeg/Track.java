package studio.rushes.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.avformat.AVIndexEntry.AVINDEX_DISCARD_FRAME;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_side_data_get;
import static org.bytedeco.ffmpeg.global.avformat.avformat_index_get_entries_count;
import static org.bytedeco.ffmpeg.global.avformat.avformat_index_get_entry;
import static org.bytedeco.ffmpeg.global.avutil.av_display_rotation_get;

import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVIndexEntry;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.IntPointer;
import studio.rushes.media.FrameRate;

/** One track of an open clip. Good as long as its {@link Demuxer} is open. */
record Track(AVStream stream) {
    int index() {
        return stream.index();
    }

    AVCodecParameters parameters() {
        return stream.codecpar();
    }

    /** Seconds a tick of the track's clock lasts. */
    double tick() {
        AVRational clock = stream.time_base();
        return clock.den() == 0 ? 0 : (double) clock.num() / clock.den();
    }

    /** When the track begins on the clip's time line, in seconds. */
    double start() {
        long start = stream.start_time();
        return start == avutil.AV_NOPTS_VALUE ? 0 : start * tick();
    }

    /** Length in seconds as the container says, 0 where it does not. */
    double seconds() {
        return Math.max(0, stream.duration()) * tick();
    }

    /** Quarter turns to the right that a player makes before it shows the picture, 0 to 3. */
    int quarterTurns() {
        AVPacketSideData matrix =
                av_packet_side_data_get(
                        parameters().coded_side_data(),
                        parameters().nb_coded_side_data(),
                        AV_PKT_DATA_DISPLAYMATRIX);
        if (matrix == null || matrix.isNull() || matrix.size() < 36) {
            return 0;
        }
        double left = av_display_rotation_get(new IntPointer(matrix.data()));
        return Double.isNaN(left) ? 0 : Math.floorMod(-Math.round(left / 90), 4);
    }

    Optional<FrameRate> rate() {
        for (AVRational rate : new AVRational[] {stream.avg_frame_rate(), stream.r_frame_rate()}) {
            if (rate.num() > 0 && rate.den() > 0) {
                return Optional.of(new FrameRate(rate.num(), rate.den()));
            }
        }
        return Optional.empty();
    }

    /** What the container's list of pictures says, against the length of the file. */
    Promise promise(long fileLength) {
        int entries = avformat_index_get_entries_count(stream);
        long shown = 0;
        boolean beyond = false;
        for (int i = 0; i < entries; i++) {
            AVIndexEntry entry = avformat_index_get_entry(stream, i);
            if ((entry.flags() & AVINDEX_DISCARD_FRAME) == 0) {
                shown++;
            }
            beyond |= entry.pos() + entry.size() > fileLength;
        }
        return new Promise(entries == 0 ? Math.max(0, stream.nb_frames()) : shown, beyond);
    }

    /** How many pictures to be shown stand before a time of decoding in the container's list. */
    long shownBefore(long decodingTime) {
        int entries = avformat_index_get_entries_count(stream);
        long shown = 0;
        for (int i = 0; i < entries; i++) {
            AVIndexEntry entry = avformat_index_get_entry(stream, i);
            if (entry.timestamp() >= decodingTime) {
                break;
            }
            if ((entry.flags() & AVINDEX_DISCARD_FRAME) == 0) {
                shown++;
            }
        }
        return shown;
    }

    /**
     * @param frames pictures to be shown, 0 where the container names none
     * @param beyond whether some of them lie after the end of the file
     */
    record Promise(long frames, boolean beyond) {}
}

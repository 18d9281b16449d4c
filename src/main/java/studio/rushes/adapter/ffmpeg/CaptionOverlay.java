package studio.rushes.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.av_frame_copy;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_copy_props;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_ref;

import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;
import studio.rushes.assembly.CaptionArtist;
import studio.rushes.captions.CaptionState;
import studio.rushes.captions.CaptionTrack;
import studio.rushes.media.FrameSize;

/** The captions of one piece, followed frame by frame; each state is drawn once. */
final class CaptionOverlay implements NativePart {
    private final List<CaptionState> states;
    private final FrameSize size;
    private final CaptionArtist artist;
    private final AVFrame canvas;
    private int state;
    private @Nullable CaptionBlend drawn;

    CaptionOverlay(CaptionTrack captions, FrameSize size, CaptionArtist artist) {
        this.size = size;
        this.artist = artist;
        this.states = captions.states();
        canvas = Frames.picture(size);
    }

    /**
     * Makes an empty frame refer to the picture with what is seen at this place of the piece, or to
     * the picture itself where nothing is. Places come in order, and the frame is emptied before
     * the next one.
     */
    void show(AVFrame picture, long frame, AVFrame into) {
        CaptionBlend blend = at(frame);
        if (blend == null) {
            Av.check(av_frame_ref(into, picture), "keep a picture");
            return;
        }
        // The decoder may still refer to this picture for the next ones, and an encoder to the one
        // given last. One canvas for all, because new memory for each picture costs as much as
        // what is drawn on it.
        Av.check(av_frame_make_writable(canvas), "make room for a picture");
        Av.check(av_frame_copy(canvas, picture), "copy a picture");
        blend.onto(canvas);
        Av.check(av_frame_ref(into, canvas), "keep a picture");
        Av.check(av_frame_copy_props(into, picture), "keep a picture");
    }

    private @Nullable CaptionBlend at(long frame) {
        while (state < states.size() && states.get(state).end() <= frame) {
            state++;
            drawn = null;
        }
        if (state == states.size() || states.get(state).start() > frame) {
            return null;
        }
        if (drawn == null) {
            drawn = new CaptionBlend(artist.paint(states.get(state), size), size);
        }
        return drawn;
    }

    @Override
    public void close() {
        av_frame_free(canvas);
    }
}

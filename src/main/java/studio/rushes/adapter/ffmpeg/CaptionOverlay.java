package studio.rushes.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;

import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;
import studio.rushes.assembly.CaptionArtist;
import studio.rushes.captions.CaptionState;
import studio.rushes.captions.CaptionTrack;
import studio.rushes.media.FrameSize;

/** The captions of one piece, followed frame by frame; each state is drawn once. */
final class CaptionOverlay {
    private final List<CaptionState> states;
    private final FrameSize size;
    private final CaptionArtist artist;
    private int state;
    private @Nullable CaptionBlend drawn;

    CaptionOverlay(CaptionTrack captions, FrameSize size, CaptionArtist artist) {
        this.size = size;
        this.artist = artist;
        this.states = captions.states();
    }

    /** Lays what is seen at the frame over its picture. Frames come in order. */
    void onto(AVFrame picture, long frame) {
        while (state < states.size() && states.get(state).end() <= frame) {
            state++;
            drawn = null;
        }
        if (state == states.size() || states.get(state).start() > frame) {
            return;
        }
        CaptionBlend blend = drawn;
        if (blend == null) {
            blend = new CaptionBlend(artist.paint(states.get(state), size), size);
            drawn = blend;
        }
        // The decoder may still refer to this picture for the next ones.
        Av.check(av_frame_make_writable(picture), "make room for a picture");
        blend.onto(picture);
    }
}

package studio.rushes.adapter.ffmpeg;

import org.bytedeco.ffmpeg.avutil.AVFrame;

/** The pictures of a piece of the film, one a call, as the film wants them: yuv420p, BT.709. */
interface FilmPictures extends NativePart {
    /** The next picture, good until the next call. There is always one: the last is held. */
    AVFrame next() throws InterruptedException;

    /** Whether the picture given last is the very one before it. */
    boolean repeated();

    /** Pictures the decoder had to guess at so far, and packets it could make nothing of. */
    long repaired();
}

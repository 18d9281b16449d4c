package studio.rushes.adapter.whisper;

import studio.rushes.media.SpeechSound;

/**
 * How much a model looks at in one go. A clip is a part of the 30 s that it can take, and the rest
 * costs the most: cut to the clip a sentence takes a fifth of the time.
 */
final class AudioWindow {
    /** All the model can. */
    static final int WHOLE = 0;

    private static final int A_SECOND = 50;
    private static final int MARGIN = 64;

    private AudioWindow() {}

    /**
     * In fiftieths of a second, or {@link #WHOLE}.
     *
     * @param samples with the silence behind them
     * @param most what the model can
     */
    static int of(int samples, int most) {
        long needed = Math.ceilDiv((long) samples * A_SECOND, SpeechSound.RATE) + MARGIN;
        return needed < most ? Math.toIntExact(needed) : WHOLE;
    }
}

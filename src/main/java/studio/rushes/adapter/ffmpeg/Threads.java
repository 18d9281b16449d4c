package studio.rushes.adapter.ffmpeg;

/** How many threads an encoder or a decoder may take in this process. */
final class Threads {
    /** As FFmpeg counts them: 0 for as many as it likes. */
    static final int MOST = Math.max(0, Integer.getInteger("rushes.threads", 0));

    private Threads() {}
}

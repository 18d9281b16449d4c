package studio.rushes.adapter.ffmpeg;

/** How many threads an encoder or a decoder may take in this process, as FFmpeg counts them. */
final class Threads {
    /** 0 for as many as it likes. */
    private static final int MOST = Math.max(0, Integer.getInteger("rushes.threads", 0));

    private static final ScopedValue<Integer> HERE = ScopedValue.newInstance();

    private Threads() {}

    static int most() {
        return HERE.orElse(MOST);
    }

    /** For work that has another of its kind beside it. */
    static <T, X extends Exception> T withHalf(ScopedValue.CallableOp<T, X> work) throws X {
        int all = MOST > 0 ? MOST : Runtime.getRuntime().availableProcessors();
        return ScopedValue.where(HERE, Math.max(1, all / 2)).call(work);
    }
}

package studio.rushes.adapter.ffmpeg;

/** Something that holds native memory. Used by one thread; closing twice does nothing. */
interface NativePart extends AutoCloseable {
    @Override
    void close();
}

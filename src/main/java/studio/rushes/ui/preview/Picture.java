package studio.rushes.ui.preview;

/**
 * A decoded picture on its way to the screen: BGRA rows without padding. Its bytes are reused after
 * it was given back to the {@link PictureQueue}.
 */
@SuppressWarnings("ArrayRecordComponent")
record Picture(long serial, long frame, byte[] bgra) {}

package studio.rushes.assembly;

/** How x264 encodes: its preset, its constant rate factor, and frames between two key frames. */
public record EncoderSettings(String preset, int crf, int keyEvery) {
    public static final EncoderSettings STANDARD = new EncoderSettings("veryfast", 21, 24);
}

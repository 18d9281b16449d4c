package studio.rushes.settings;

/**
 * Where on Google's machines clips are made, and where the cloud pipeline keeps its videos.
 *
 * @param keyKept whether the key of the Gemini API lies in this computer's keychain, which is asked
 *     for it only then
 */
public record Clouds(VideoCloud vertex, boolean keyKept, PipelineCloud pipeline) {
    public static final Clouds DEFAULT = new Clouds(VideoCloud.NONE, false);

    /** With the pipeline as it comes. */
    public Clouds(VideoCloud vertex, boolean keyKept) {
        this(vertex, keyKept, PipelineCloud.USUAL);
    }

    public Clouds withVertex(VideoCloud value) {
        return new Clouds(value, keyKept, pipeline);
    }

    public Clouds withKeyKept(boolean value) {
        return new Clouds(vertex, value, pipeline);
    }

    public Clouds withPipeline(PipelineCloud value) {
        return new Clouds(vertex, keyKept, value);
    }
}

package studio.rushes.transcription;

/**
 * What a checked model file is.
 *
 * @param bytes of the whole file
 * @param multilingual false for one that knows English only
 * @param state numbers that stand for one moment; larger hears better and takes longer
 * @param audioLayers that listen
 * @param textLayers that write
 * @param weights what its weights are kept in, such as {@code f16} or {@code q5_0}
 */
public record ModelFacts(
        long bytes,
        boolean multilingual,
        int state,
        int audioLayers,
        int textLayers,
        String weights) {}

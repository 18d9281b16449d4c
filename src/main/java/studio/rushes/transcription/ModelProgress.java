package studio.rushes.transcription;

/** Hears how a model arrives. Called from the thread that brings it; must return at once. */
@FunctionalInterface
public interface ModelProgress {
    ModelProgress UNHEARD = arrival -> {};

    void at(ModelArrival arrival);
}

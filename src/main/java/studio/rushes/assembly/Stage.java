package studio.rushes.assembly;

/** What an assembly is busy with, in this order. */
public enum Stage {
    /** Clips are listened to, for their captions. */
    WORDS,
    PICTURES,
    SOUND,
    JOINING
}

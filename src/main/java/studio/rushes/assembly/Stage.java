package studio.rushes.assembly;

/** What an assembly is busy with, in this order. */
public enum Stage {
    PICTURES,
    SOUND,
    JOINING
}

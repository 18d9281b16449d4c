package studio.rushes.assembly;

/** Who renders pieces: for the film that is waited for, or for one that may come. */
public record Makers(PictureRenderer pictures, SoundRenderer sound) {}

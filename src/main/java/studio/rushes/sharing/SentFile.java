package studio.rushes.sharing;

/**
 * An object as we last sent or accepted it.
 *
 * @param hash SHA-256 of its bytes
 * @param generation of the object; any other means that somebody else wrote it
 */
public record SentFile(String object, String hash, long generation) {}

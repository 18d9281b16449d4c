package studio.rushes.media;

/**
 * An encoder this machine may have, after it was tried.
 *
 * @param codec FFmpeg's name of it
 * @param reason why it cannot be used, in plain words; empty where it can
 */
public record EncoderOffer(String codec, boolean usable, String reason) {}

package studio.rushes.ui.captions;

/** A word of the captions by its page and its place in it, both from 0. */
public record Spot(int page, int word) {}

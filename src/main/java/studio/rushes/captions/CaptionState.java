package studio.rushes.captions;

/**
 * One unchanging picture of captions: a page with one of its words lit, or none.
 *
 * @param start first frame it is seen in
 * @param end first frame it is no longer seen in
 * @param active which word is lit, counted over the page's lines, or -1
 */
public record CaptionState(long start, long end, CaptionPage page, int active) {}

package studio.rushes.screening;

/**
 * What stands on a card, in the person's language.
 *
 * @param head which block, such as {@code B04}
 * @param line what will be said; empty where nothing is
 * @param foot how long it is
 * @param state why there is no picture, such as {@code No take yet}
 */
public record CardWords(String head, String line, String foot, String state) {}

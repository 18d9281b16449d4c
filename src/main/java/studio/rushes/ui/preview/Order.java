package studio.rushes.ui.preview;

/**
 * What the window wants to see next; a newer order replaces an older one.
 *
 * @param serial grows by one with each order
 * @param frame the first picture wanted
 * @param speed 0 for that picture alone, else pictures from there on, backwards below 0
 */
record Order(long serial, long frame, int speed) {}

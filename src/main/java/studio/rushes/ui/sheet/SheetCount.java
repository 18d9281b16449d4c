package studio.rushes.ui.sheet;

/**
 * How much there is on the sheet.
 *
 * @param takes all of them
 * @param rejected how many of these were rejected
 */
public record SheetCount(int takes, int rejected) {
    static final SheetCount NONE = new SheetCount(0, 0);
}

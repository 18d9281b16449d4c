package studio.rushes.ui.sheet;

import studio.rushes.generation.Take;
import studio.rushes.ui.grid.BlockCardData;

/**
 * One take on the sheet.
 *
 * @param take as it is judged by now
 * @param card what its block's card would say of it, with what this take alone cost
 * @param plays whether its block plays it
 * @param looked whether it is the one of its block that is looked at
 */
public record SheetTake(Take take, BlockCardData card, boolean plays, boolean looked) {}

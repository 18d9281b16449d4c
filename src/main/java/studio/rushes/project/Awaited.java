package studio.rushes.project;

import studio.rushes.script.BlockId;
import studio.rushes.script.Link;

/**
 * What a take waits for before it can be made.
 *
 * @param number of the block it waits for, in the script as it is now; 0 where it is gone
 * @param inVain whether nothing comes of that block by itself
 */
public record Awaited(Link link, BlockId block, int number, boolean inVain) {}

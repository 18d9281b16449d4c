package studio.rushes.generation;

/**
 * Which take a block plays.
 *
 * @param confirmed whether the producer said so; else it came first, or is what was left
 */
public record Choice(TakeId take, boolean confirmed) {}

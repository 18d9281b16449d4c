package studio.rushes.generation;

/**
 * What a request has to share with others of its kind: a model with its own limits, or a whole
 * generator.
 *
 * @param name the model's id or the generator's, as the ledger keeps it
 */
public record Lane(String name, GeneratorLimits limits) {}

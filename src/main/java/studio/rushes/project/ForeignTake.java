package studio.rushes.project;

import java.util.Optional;
import studio.rushes.generation.Adoption.Found;
import studio.rushes.generation.ClipLocation;
import studio.rushes.generation.OperationName;
import studio.rushes.script.BlockId;

/**
 * A take of a block that was submitted elsewhere, as it was found.
 *
 * @param mark what it is recognised by beside its operation
 * @param expected where its clip is to appear
 */
public record ForeignTake(
        BlockId block,
        Found found,
        Optional<OperationName> operation,
        Optional<String> mark,
        Optional<ClipLocation> expected) {}

package studio.rushes.ui.grid;

import java.nio.file.Path;
import studio.rushes.generation.Take;

/** A take that somebody looks at though another one plays in its block. */
public record Looked(Take take, Path clip) {}

package studio.rushes.assembly;

import java.time.Duration;

/**
 * How far an assembly has come.
 *
 * @param whole from 0 to 1, never going back
 * @param left what the machine's own history says it will still take
 */
public record AssemblyStep(Stage stage, double whole, Duration elapsed, Duration left) {}

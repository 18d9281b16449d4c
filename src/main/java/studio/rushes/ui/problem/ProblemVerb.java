package studio.rushes.ui.problem;

/** A button under a problem: a verb, and what it does. */
public record ProblemVerb(String label, Runnable action) {}

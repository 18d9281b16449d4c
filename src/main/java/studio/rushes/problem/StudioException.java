package studio.rushes.problem;

/** Carries a {@link Problem} to the place that can show it. */
public final class StudioException extends RuntimeException {
    private final Problem problem;

    public StudioException(Problem problem) {
        super(problem.line());
        this.problem = problem;
    }

    public StudioException(Problem problem, Throwable cause) {
        super(problem.line(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}

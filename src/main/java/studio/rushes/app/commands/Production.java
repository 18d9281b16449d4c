package studio.rushes.app.commands;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import studio.rushes.assembly.Film;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeState;
import studio.rushes.generation.TakeStore;
import studio.rushes.problem.Problem;
import studio.rushes.project.ProjectSession;
import studio.rushes.script.BlockId;

/** One run of the whole way on an open project. */
final class Production {
    private final ProjectSession session;
    private final Report report;

    Production(ProjectSession session, Report report) {
        this.session = session;
        this.report = report;
    }

    /** Makes what is missing, then the film; returns the exit code. */
    int run(boolean captions) throws InterruptedException {
        CountDownLatch settled = new CountDownLatch(1);
        try (TakeStore.Subscription _ = session.takes().onChange(take -> changed(take, settled))) {
            List<BlockId> missing = session.takes().missing();
            session.takes().current().forEach(this::tell);
            session.takes().generate(missing);
            if (!session.takes().allSettled()) {
                settled.await();
            }
        }
        Optional<Integer> failure = failure();
        if (failure.isPresent()) {
            return failure.get();
        }
        Film film = session.film().assemble(captions, report::assembling);
        report.film(film.path(), film.frames(), film.seconds());
        return Exit.DONE;
    }

    private void changed(Take take, CountDownLatch settled) {
        tell(take);
        if (session.takes().allSettled()) {
            settled.countDown();
        }
    }

    private void tell(Take take) {
        int number = session.book().script().number(take.request().block());
        if (number > 0) {
            report.take(number, take);
        }
    }

    /** The first block that has no clip decides how the program ends; each has said why. */
    private Optional<Integer> failure() {
        for (Take take : session.takes().current()) {
            switch (take.state()) {
                case TakeState.Ready _ -> {}
                case TakeState.Failed failed -> {
                    return Optional.of(refuse(failed.problem()));
                }
                case TakeState.Filtered filtered -> {
                    return Optional.of(refuse(filtered.problem()));
                }
                case TakeState.Expired expired -> {
                    return Optional.of(refuse(expired.problem()));
                }
                case TakeState.Unconfirmed _ -> {
                    report.problem(
                            new Problem(
                                    "TAKE-UNCONFIRMED",
                                    "The answer to a paid request was lost.",
                                    "It may or may not have been charged, so it was not sent again.",
                                    "Open the project in the window and say what to do."));
                    return Optional.of(Exit.UNCONFIRMED);
                }
                case TakeState.Queued _,
                        TakeState.Submitting _,
                        TakeState.Generating _,
                        TakeState.Downloading _,
                        TakeState.Cancelled _ -> {
                    return Optional.of(
                            refuse(
                                    new Problem(
                                            "TAKE-CANCELLED",
                                            "A block has no clip because its take was cancelled.",
                                            "No film was made.",
                                            "Run the same command again.")));
                }
            }
        }
        return Optional.empty();
    }

    private int refuse(Problem problem) {
        report.problem(problem);
        return Exit.FAILED;
    }
}

package studio.rushes.app.commands;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import studio.rushes.assembly.Edition;
import studio.rushes.assembly.Film;
import studio.rushes.generation.GeneratorChoice;
import studio.rushes.generation.LaunchPlan;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeState;
import studio.rushes.generation.TakeStore;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.project.ProjectSession;
import studio.rushes.script.BlockId;

/** One run of the whole way on an open project. */
final class Production {
    private final ProjectSession session;
    private final Report report;
    private final GeneratorChoice choice;
    private final Doubt doubt;

    Production(ProjectSession session, Report report, GeneratorChoice choice, Doubt doubt) {
        this.session = session;
        this.report = report;
        this.choice = choice;
        this.doubt = doubt;
    }

    /** Makes what is missing, then the film; returns the exit code. */
    int run(Edition edition) throws InterruptedException {
        session.film().renderAhead();
        TakesOver over = new TakesOver(session.takes(), choice.generator(), doubt);
        try (TakeStore.Subscription _ = session.onTrouble(over::trouble);
                TakeStore.Subscription _ = session.captions().listen();
                TakeStore.Subscription _ = session.takes().onChange(take -> changed(take, over))) {
            List<BlockId> missing = session.takes().missing(choice.generator());
            session.takes().current().forEach(this::tell);
            launch(missing);
            over.await();
        }
        session.takes().budget().ifPresent(budget -> report.spent(budget.project()));
        Optional<Integer> failure = failure();
        if (failure.isPresent()) {
            return failure.get();
        }
        session.takes().chooseCurrent();
        report.expecting(session.film().expect(edition));
        try (TakeStore.Subscription _ = session.onTrouble(report::problem)) {
            Film film = session.film().assemble(edition, report::assembling);
            report.words(BlockWords.of(session));
            report.film(film);
        }
        return Exit.DONE;
    }

    /** Everything that can be found out for nothing is, before anything is paid. */
    private void launch(List<BlockId> missing) throws InterruptedException {
        if (missing.isEmpty()) {
            return;
        }
        LaunchPlan plan = session.takes().plan(missing, choice);
        if (plan.possible()) {
            Optional<Problem> hindrance = session.takes().rehearse(missing, choice);
            if (hindrance.isPresent()) {
                throw new StudioException(hindrance.get());
            }
            report.launching(missing.size(), plan.total());
        }
        session.takes().generate(missing, choice);
    }

    private void changed(Take take, TakesOver over) {
        tell(take);
        over.changed(take);
    }

    private void tell(Take take) {
        int number = session.book().script().number(take.request().block());
        if (number > 0) {
            report.take(number, take);
        }
    }

    /** The first block that has no clip decides how the program ends; each has said why. */
    private Optional<Integer> failure() {
        List<Take> failed =
                session.takes().current(choice.generator()).stream()
                        .filter(take -> !take.isReady())
                        .toList();
        if (failed.isEmpty()) {
            return Optional.empty();
        }
        List<Take> doubts =
                failed.stream()
                        .filter(take -> take.state() instanceof TakeState.Unconfirmed)
                        .toList();
        if (!doubts.isEmpty()) {
            report.problem(unconfirmed(doubts));
            return Optional.of(Exit.UNCONFIRMED);
        }
        Take first = failed.getFirst();
        throw new StudioException(first.state().trouble().orElseGet(() -> cancelled(first)));
    }

    private Problem unconfirmed(List<Take> doubts) {
        return new Problem(
                "TAKE-UNCONFIRMED",
                blocks(doubts) + ": the answer to a paid request was lost.",
                "It may or may not have been charged, so it was not sent again.",
                "Say --on-unconfirmed retry or forget, or open the project in the window.");
    }

    private Problem cancelled(Take take) {
        return new Problem(
                "TAKE-CANCELLED",
                blocks(List.of(take)) + " has no clip because its take was given up.",
                "No film was made.",
                "Run the same command again to make another, at its price.");
    }

    private String blocks(List<Take> takes) {
        String numbers =
                takes.stream()
                        .map(take -> session.book().script().number(take.request().block()))
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "));
        return (takes.size() == 1 ? "Block " : "Blocks ") + numbers;
    }
}

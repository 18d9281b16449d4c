package studio.rushes.app.commands;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import studio.rushes.assembly.Edition;
import studio.rushes.assembly.Film;
import studio.rushes.generation.GeneratorChoice;
import studio.rushes.generation.LaunchPlan;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeState;
import studio.rushes.generation.TakeStore;
import studio.rushes.problem.Phrase;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.project.Awaited;
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

    /** Tells, until that is closed, of what ends it from outside. */
    @FunctionalInterface
    interface Hindrances {
        TakeStore.Subscription on(Consumer<Problem> listener);
    }

    /** Makes what is missing, then the film; returns the exit code. */
    int run(Edition edition) throws InterruptedException {
        return run(edition, _ -> () -> {});
    }

    int run(Edition edition, Hindrances hindrances) throws InterruptedException {
        session.film().renderAhead();
        TakesOver over = new TakesOver(session.takes(), choice.generator(), doubt);
        try (TakeStore.Subscription _ = session.onTrouble(over::trouble);
                TakeStore.Subscription _ = hindrances.on(over::trouble);
                TakeStore.Subscription _ = session.captions().listen();
                TakeStore.Subscription _ = session.takes().onChange(take -> changed(take, over))) {
            // What blocks go on from is what they play when the others are made.
            session.takes().chooseCurrent();
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
            report.take(number, take, session.takes().awaited(take));
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
        throw new StudioException(first.state().trouble().orElseGet(() -> without(first)));
    }

    private Problem without(Take take) {
        return session.takes()
                .awaited(take)
                .map(awaited -> waiting(take, awaited))
                .orElseGet(() -> cancelled(take));
    }

    private Problem waiting(Take take, Awaited awaited) {
        return Problem.of("TAKE-WAITS")
                .with("blocks", blocks(List.of(take)))
                .with("number", awaited.number());
    }

    private Problem unconfirmed(List<Take> doubts) {
        return Problem.of("TAKE-UNCONFIRMED").with("blocks", blocks(doubts));
    }

    private Problem cancelled(Take take) {
        return Problem.of("TAKE-CANCELLED").with("blocks", blocks(List.of(take)));
    }

    private Phrase blocks(List<Take> takes) {
        String numbers =
                takes.stream()
                        .map(take -> session.book().script().number(take.request().block()))
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "));
        return (takes.size() == 1 ? Phrase.of("place.block") : Phrase.of("place.blocks"))
                .with("number", numbers);
    }
}

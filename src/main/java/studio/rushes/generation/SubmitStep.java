package studio.rushes.generation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/**
 * Hands a queued take over, at most once for each attempt: the intent is on disk before the call,
 * the answer right after it.
 */
final class SubmitStep implements Step {
    private static final Logger LOG = LoggerFactory.getLogger(SubmitStep.class);
    private static final Problem LOST = Problem.of("SUBMIT-ANSWER-LOST");

    private final Workbench bench;

    /** Answers the disk would not take; each may be the only trace of a charge. */
    private final Map<TakeId, Answer> unsaved = new ConcurrentHashMap<>();

    private record Answer(Take take, TakeEvent event) {}

    SubmitStep(Workbench bench) {
        this.bench = bench;
    }

    boolean holdsAnswer(TakeId take) {
        return unsaved.containsKey(take);
    }

    @Override
    public void run(Take take, ClipGenerator generator) throws InterruptedException {
        Answer held = unsaved.get(take.id());
        if (held != null) {
            save(held, generator);
            return;
        }
        Optional<Problem> cannot = generator.check(take.request());
        if (cannot.isPresent()) {
            bench.apply(take, new TakeEvent.Refused(cannot.get()));
            return;
        }
        bench.crashPoints().reach(CrashPoint.BEFORE_INTENT);
        if (bench.bars(take, bench.gate().claim(take))) {
            return;
        }
        AttemptId attempt = new AttemptId(bench.ids().get());
        Money price = generator.price(take.request());
        String lane = generator.lane(take.request()).name();
        Optional<Problem> unpaid =
                bench.payments().reserve(attempt, take, lane, price, bench.now());
        if (unpaid.isPresent()) {
            bench.apply(take, new TakeEvent.Refused(unpaid.get()));
            return;
        }
        bench.crashPoints().reach(CrashPoint.AFTER_RESERVE);
        Optional<Take> intended = intend(take, attempt, price);
        if (intended.isEmpty()) {
            return;
        }
        bench.crashPoints().reach(CrashPoint.AFTER_INTENT);
        submit(intended.get(), attempt, generator);
    }

    /** Where the intent does not reach the disk, its money is not kept back either. */
    private Optional<Take> intend(Take take, AttemptId attempt, Money price) {
        boolean intended = false;
        try {
            Optional<Take> after = bench.apply(take, new TakeEvent.SubmitIntended(attempt, price));
            intended = after.isPresent();
            return after;
        } finally {
            if (!intended) {
                bench.payments().free(attempt, bench.now());
            }
        }
    }

    private void submit(Take take, AttemptId attempt, ClipGenerator generator)
            throws InterruptedException {
        TakeEvent event;
        try {
            Submission answer = generator.submit(attempt, take.request());
            bench.crashPoints().reach(CrashPoint.AFTER_SUBMIT);
            event = event(take, answer, generator);
        } catch (InterruptedException e) {
            save(new Answer(take, lost(LOST)), generator);
            throw e;
        } catch (RuntimeException e) {
            // Whatever broke, the job may have gone out before it did.
            LOG.error("submitting take {} broke", take.id(), e);
            event = lost(LOST);
        }
        save(new Answer(take, event), generator);
        bench.crashPoints().reach(CrashPoint.AFTER_ANSWER);
    }

    private TakeEvent event(Take take, Submission answer, ClipGenerator generator) {
        return switch (answer) {
            case Submission.Accepted(OperationName operation) ->
                    new TakeEvent.Accepted(
                            operation,
                            bench.beforeFirstLook(generator.lane(take.request()).limits()));
            case Submission.Refused refused -> refusal(take, refused);
            case Submission.Lost(Problem problem) -> lost(problem);
        };
    }

    private TakeEvent refusal(Take take, Submission.Refused refused) {
        long retries = bench.history(take).refusals();
        boolean again =
                refused.after().isPresent()
                        ? bench.policy().allowsWaiting(retries)
                        : bench.policy().allows(retries);
        if (!refused.passing()) {
            return new TakeEvent.Refused(refused.problem());
        }
        if (!again) {
            return new TakeEvent.Refused(RetryPolicy.exhausted(refused.problem(), retries + 1));
        }
        Instant ours = bench.afterFailures(retries + 1);
        Instant theirs = refused.after().map(bench.now()::plus).orElse(ours);
        return new TakeEvent.TryAgainAt(theirs.isAfter(ours) ? theirs : ours, refused.problem());
    }

    private TakeEvent.AnswerLost lost(Problem problem) {
        return new TakeEvent.AnswerLost(bench.now(), problem);
    }

    /** The doubt a program leaves that ended between the intent and the answer. */
    static TakeEvent.AnswerLost afterCrash(Instant now) {
        return new TakeEvent.AnswerLost(now, LOST);
    }

    private void save(Answer answer, ClipGenerator generator) {
        Take take = answer.take();
        try {
            if (bench.apply(take, answer.event()).isEmpty()) {
                saveTooLate(answer, generator);
            }
            unsaved.remove(take.id());
        } catch (StudioException e) {
            unsaved.put(take.id(), answer);
            throw e;
        }
    }

    /** The producer cancelled while the call was out: keep the job's name, and stop the job. */
    private void saveTooLate(Answer answer, ClipGenerator generator) {
        if (!(answer.event() instanceof TakeEvent.Accepted accepted)) {
            settleTooLate(answer);
            return;
        }
        bench.store()
                .find(answer.take().id())
                .filter(take -> take.state() instanceof TakeState.Cancelled)
                .ifPresent(take -> bench.apply(take, accepted));
        LOG.info("take {} was taken after it was cancelled", answer.take().id());
        generator.cancel(accepted.operation());
    }

    /** Cancelled, it counted as perhaps charged; now it is known that it was refused. */
    private void settleTooLate(Answer answer) {
        boolean refused =
                answer.event() instanceof TakeEvent.Refused
                        || answer.event() instanceof TakeEvent.TryAgainAt;
        if (refused) {
            answer.take()
                    .state()
                    .underWay()
                    .ifPresent(attempt ->
                            bench.payments().settle(attempt, ChargeOutcome.REFUSED, bench.now()));
        }
    }
}

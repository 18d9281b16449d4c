package studio.rushes.generation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import studio.rushes.media.Progress;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.script.BlockId;

/**
 * The other side: it lives on while the studio crashes, counts what it charges, and does what its
 * script says, one word after another for each block and call.
 */
final class FakeGenerator implements ClipGenerator {
    static final Problem TROUBLE =
            new Problem("FAKE-TROUBLE", "The line broke.", "Nothing is lost.", "Wait.");
    static final GeneratorLimits LIMITS =
            new GeneratorLimits(
                    10, Duration.ofSeconds(10), Duration.ofMinutes(6), Duration.ofDays(2));

    /** What a call does instead of simply succeeding. */
    enum Word {
        LOSE_THE_ANSWER,
        LOSE_THE_CALL,
        REFUSE_FOR_NOW,
        REFUSE_FOR_A_MINUTE,
        REFUSE,
        RUN,
        FAIL_FOR_NOW,
        FAIL,
        FILTER,
        FILTER_SOUND,
        VANISH,
        BREAK,
        RUBBISH
    }

    private final Map<String, Queue<Word>> script = new HashMap<>();
    private final Map<AttemptId, BlockId> charged = new HashMap<>();
    private final Set<AttemptId> submitted = new HashSet<>();
    private final Set<OperationName> running = new HashSet<>();
    final List<String> calls = new ArrayList<>();
    final List<OperationName> cancelled = new ArrayList<>();
    GeneratorLimits limits = LIMITS;
    Money price = Money.ZERO;
    boolean blind;
    final Set<ClipLocation> there = new HashSet<>();
    byte[] clip = TinyClip.BYTES;
    int adds = 1;
    int mostAtOnce;
    Function<ClipRequest, Optional<Problem>> check = _ -> Optional.empty();
    Runnable duringSubmit = () -> {};
    Runnable duringFetch = () -> {};

    /** Sees each attempt before it may be charged. */
    Consumer<AttemptId> witness = _ -> {};

    /** What a call does where the script says nothing. */
    Function<String, Optional<Word>> mood = _ -> Optional.empty();

    FakeGenerator says(String call, int block, Word... words) {
        script.computeIfAbsent(call + " b" + block, _ -> new ArrayDeque<>()).addAll(List.of(words));
        return this;
    }

    synchronized long charges(BlockId block) {
        return charged.values().stream().filter(block::equals).count();
    }

    synchronized Set<AttemptId> charged() {
        return Set.copyOf(charged.keySet());
    }

    synchronized long calls(String call) {
        return calls.stream().filter(made -> made.startsWith(call + " ")).count();
    }

    @Override
    public GeneratorId id() {
        return Samples.FAKE;
    }

    @Override
    public GeneratorLimits limits() {
        return limits;
    }

    @Override
    public Money price(ClipRequest request) {
        return price;
    }

    @Override
    public Optional<Problem> check(ClipRequest request) {
        return check.apply(request);
    }

    @Override
    public int adds(ClipRequest request) {
        return adds;
    }

    @Override
    public synchronized Submission submit(AttemptId attempt, ClipRequest request) {
        if (!submitted.add(attempt)) {
            throw new AssertionError("attempt " + attempt + " was submitted twice");
        }
        if (request.waits()) {
            throw new AssertionError("handed over before it was known what it goes on from");
        }
        witness.accept(attempt);
        duringSubmit.run();
        Optional<Word> word = next("submit", request.block());
        if (word.isEmpty() || word.get() == Word.LOSE_THE_ANSWER) {
            charged.put(attempt, request.block());
        }
        if (word.isEmpty()) {
            OperationName operation =
                    new OperationName(request.block().value() + "/" + attempt.value());
            running.add(operation);
            mostAtOnce = Math.max(mostAtOnce, running.size());
            return new Submission.Accepted(operation);
        }
        return switch (word.get()) {
            case LOSE_THE_ANSWER, LOSE_THE_CALL -> new Submission.Lost(TROUBLE);
            case REFUSE_FOR_NOW -> new Submission.Refused(TROUBLE, true, Optional.empty());
            case REFUSE_FOR_A_MINUTE ->
                    new Submission.Refused(TROUBLE, true, Optional.of(Duration.ofMinutes(1)));
            case REFUSE -> new Submission.Refused(TROUBLE, false, Optional.empty());
            case BREAK -> throw new IllegalStateException("broke");
            default -> throw new AssertionError(word.get());
        };
    }

    @Override
    public synchronized Poll poll(OperationName operation) {
        Optional<Word> word = next("poll", block(operation.value()));
        Poll poll =
                switch (word.orElse(Word.LOSE_THE_CALL)) {
                    case RUN -> new Poll.Running(OptionalDouble.of(0.5));
                    case FAIL_FOR_NOW -> new Poll.Failed(TROUBLE, true);
                    case FAIL -> new Poll.Failed(TROUBLE, false);
                    case FILTER -> new Poll.Filtered(TROUBLE, false);
                    case FILTER_SOUND -> new Poll.Filtered(TROUBLE, true);
                    case VANISH -> new Poll.Vanished();
                    case BREAK -> throw new StudioException(TROUBLE);
                    default -> new Poll.Done(new ClipLocation(operation.value()));
                };
        if (!(poll instanceof Poll.Running)) {
            running.remove(operation);
        }
        return poll;
    }

    @Override
    public synchronized void fetch(ClipLocation clip, Path target, Progress progress) {
        Optional<Word> word = next("fetch", block(clip.value()));
        duringFetch.run();
        try {
            if (word.isPresent() && word.get() == Word.BREAK) {
                Files.write(target, new byte[] {1, 2, 3});
                throw new StudioException(TROUBLE);
            }
            boolean rubbish = word.isPresent() && word.get() == Word.RUBBISH;
            Files.write(target, rubbish ? new byte[] {1} : this.clip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized Trace lookFor(AttemptId attempt, ClipRequest request) {
        Optional<Word> word = next("look", request.block());
        if (word.isPresent() && word.get() == Word.BREAK) {
            throw new StudioException(TROUBLE);
        }
        if (blind || word.isPresent()) {
            return new Trace.Nothing();
        }
        return charged.containsKey(attempt)
                ? new Trace.Found(new ClipLocation(request.block().value() + "/" + attempt.value()))
                : new Trace.NeverArrived();
    }

    @Override
    public synchronized Trace lookAt(ClipLocation expected) {
        calls.add("lookAt " + expected.value());
        return there.contains(expected) ? new Trace.Found(expected) : new Trace.Nothing();
    }

    @Override
    public synchronized void cancel(OperationName operation) {
        cancelled.add(operation);
    }

    private Optional<Word> next(String call, BlockId block) {
        calls.add(call + " " + block.value());
        Queue<Word> words = script.get(call + " " + block.value());
        return words == null || words.isEmpty() ? mood.apply(call) : Optional.of(words.remove());
    }

    private static BlockId block(String place) {
        return new BlockId(place.substring(0, place.indexOf('/')));
    }
}

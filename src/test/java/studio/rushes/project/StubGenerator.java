package studio.rushes.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import studio.rushes.generation.AttemptId;
import studio.rushes.generation.ClipGenerator;
import studio.rushes.generation.ClipLocation;
import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.ClipRequest.Booking;
import studio.rushes.generation.ClipRequest.Recipe;
import studio.rushes.generation.GeneratorId;
import studio.rushes.generation.GeneratorLimits;
import studio.rushes.generation.ModelId;
import studio.rushes.generation.OperationName;
import studio.rushes.generation.Poll;
import studio.rushes.generation.Submission;
import studio.rushes.generation.Trace;
import studio.rushes.media.Progress;
import studio.rushes.problem.Problem;

/** Makes every clip at once, for nothing, and reads the pictures it is given. */
final class StubGenerator implements ClipGenerator {
    static final GeneratorId VERTEX = new GeneratorId("vertex");

    private final GeneratorId id;
    private final boolean standsIn;
    final List<ClipRequest> submitted = new CopyOnWriteArrayList<>();
    String account = "film/us-central1";

    private StubGenerator(GeneratorId id, boolean standsIn) {
        this.id = id;
        this.standsIn = standsIn;
    }

    static StubGenerator animatic() {
        return new StubGenerator(GeneratorId.ANIMATIC, true);
    }

    static StubGenerator vertex() {
        return new StubGenerator(VERTEX, false);
    }

    @Override
    public GeneratorId id() {
        return id;
    }

    @Override
    public boolean standsIn() {
        return standsIn;
    }

    @Override
    public boolean chains() {
        return !standsIn;
    }

    @Override
    public GeneratorLimits limits() {
        return new GeneratorLimits(
                10, Duration.ofMillis(5), Duration.ofMinutes(6), Duration.ofDays(2));
    }

    @Override
    public ClipRequest book(ClipRequest request, Optional<ModelId> model) {
        return standsIn
                ? request
                : request.booked(
                        new Booking(
                                model.orElse(new ModelId("veo-usual")), account, Optional.empty()));
    }

    @Override
    public Optional<Problem> check(ClipRequest request) {
        return pictures(request.recipe())
                .filter(picture -> !Files.isReadable(picture))
                .findFirst()
                .map(picture ->
                        new Problem("STUB-PICTURE", picture + " is not there.", "None.", "Wait."));
    }

    private static Stream<Path> pictures(Recipe recipe) {
        return Stream.of(
                        recipe.firstFrame().stream(),
                        recipe.lastFrame().stream(),
                        recipe.references().stream())
                .flatMap(each -> each);
    }

    @Override
    public Submission submit(AttemptId attempt, ClipRequest request) {
        submitted.add(request);
        return new Submission.Accepted(new OperationName(attempt.toString()));
    }

    @Override
    public Poll poll(OperationName operation) {
        return new Poll.Done(new ClipLocation(operation.value()));
    }

    @Override
    public void fetch(ClipLocation clip, Path target, Progress progress) {
        try {
            Files.writeString(target, clip.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Trace lookFor(AttemptId attempt, ClipRequest request) {
        return new Trace.NeverArrived();
    }

    @Override
    public void cancel(OperationName operation) {}
}

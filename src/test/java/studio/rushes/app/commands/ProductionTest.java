package studio.rushes.app.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.adapter.sqlite.SqliteTakeStore;
import studio.rushes.assembly.Edition;
import studio.rushes.generation.AttemptId;
import studio.rushes.generation.ClipGenerator;
import studio.rushes.generation.ClipLocation;
import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.CrashPoint;
import studio.rushes.generation.CrashPoints;
import studio.rushes.generation.GeneratorChoice;
import studio.rushes.generation.GeneratorId;
import studio.rushes.generation.GeneratorLimits;
import studio.rushes.generation.Generators;
import studio.rushes.generation.OperationName;
import studio.rushes.generation.Poll;
import studio.rushes.generation.RateLimits;
import studio.rushes.generation.Submission;
import studio.rushes.generation.Trace;
import studio.rushes.media.Loudness;
import studio.rushes.media.MediaInfo;
import studio.rushes.media.MediaProbe;
import studio.rushes.media.Progress;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.project.NoCutting;
import studio.rushes.project.ProjectFolder;
import studio.rushes.project.ProjectSession;
import studio.rushes.project.SessionParts;
import studio.rushes.script.ScriptEdit;
import studio.rushes.script.ScriptReader;

/** What a run without a window does where only a person could go on. */
class ProductionTest {
    private static final GeneratorId FAKE = new GeneratorId("fake");
    private static final Problem TROUBLE =
            new Problem("FAKE-TROUBLE", "The line broke.", "Nothing is lost.", "Wait.");

    @TempDir Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void aTakeWhoseAnswerWasLostEndsTheRunWithItsOwnCodeAndIsNotSentAgain() throws Exception {
        Doubtful generator = new Doubtful();
        try (ProjectSession session = session(generator)) {
            assertThat(run(session)).isEqualTo(Exit.UNCONFIRMED);
        }
        assertThat(err.toString()).startsWith("TAKE-UNCONFIRMED: ").hasLineCount(1);

        try (ProjectSession session = session(generator)) {
            assertThat(run(session)).isEqualTo(Exit.UNCONFIRMED);
        }
        assertThat(generator.submits).isEqualTo(1);
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void aDiskThatTakesNothingEndsTheRunInsteadOfBeingTriedForEver() {
        Doubtful generator = new Doubtful();
        generator.answers = true;
        CrashPoints fullDisk =
                point -> {
                    if (point == CrashPoint.AFTER_POLL) {
                        throw new StudioException(
                                new Problem("STORE-FULL", "Disk full.", "Not saved.", "Free it."));
                    }
                };
        try (ProjectSession session = session(generator, fullDisk)) {
            assertThatThrownBy(() -> run(session)).hasMessageStartingWith("STORE-FULL: ");
        }
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void aTakeOfABlockThatIsNoLongerInTheScriptHoldsNothingUp() throws Exception {
        Doubtful generator = new Doubtful();
        generator.limits =
                new GeneratorLimits(5, Duration.ofMillis(20), Duration.ofDays(1), Duration.ZERO);
        generator.refuses = "b";
        try (ProjectSession session = session(generator)) {
            session.takes().generate(session.takes().missing(FAKE), GeneratorChoice.of(FAKE));
            session.book()
                    .edit(
                            new ScriptEdit.Replace(
                                    ScriptReader.paste(
                                            "BLOC 1 (1s):\nDIALOGUE: \"b\"\nVISUEL: b\n",
                                            "video")));
            assertThatThrownBy(() -> run(session)).hasMessageStartingWith("FAKE-TROUBLE: ");
        }
    }

    private int run(ProjectSession session) throws InterruptedException {
        return new Production(
                        session,
                        new TextReport(new PrintWriter(out), new PrintWriter(err, true)),
                        GeneratorChoice.of(FAKE),
                        Doubt.ASK)
                .run(Edition.FINAL);
    }

    private ProjectSession session(ClipGenerator generator) {
        return session(generator, CrashPoints.NONE);
    }

    private ProjectSession session(ClipGenerator generator, CrashPoints points) {
        ProjectFolder project = new ProjectFolder(folder.resolve("video"));
        if (!Files.exists(project.script())) {
            ProjectSession.create(
                    project,
                    ScriptReader.paste("BLOC 1 (1s):\nDIALOGUE: \"a\"\nVISUEL: b\n", "video"));
        }
        return ProjectSession.open(
                project,
                new SessionParts(
                        (where, _) -> SqliteTakeStore.open(where.database()),
                        (_, _) -> Generators.of(List.of(generator)),
                        new NoProbe(),
                        NoCutting.in(folder),
                        InstantSource.system(),
                        new Random(7),
                        points,
                        SessionParts.ProjectPayments.NONE,
                        new RateLimits()));
    }

    /** Loses every answer and finds nothing of it, unless told otherwise. */
    private static final class Doubtful implements ClipGenerator {
        GeneratorLimits limits =
                new GeneratorLimits(5, Duration.ofMillis(20), Duration.ofMillis(60), Duration.ZERO);
        String refuses = "nothing";
        volatile boolean answers;
        volatile int submits;

        @Override
        public GeneratorId id() {
            return FAKE;
        }

        @Override
        public GeneratorLimits limits() {
            return limits;
        }

        @Override
        public Optional<Problem> check(ClipRequest request) {
            return Optional.empty();
        }

        @Override
        public synchronized Submission submit(AttemptId attempt, ClipRequest request) {
            submits++;
            if (request.dialogue().equals(refuses)) {
                return new Submission.Refused(TROUBLE, false, Optional.empty());
            }
            return answers
                    ? new Submission.Accepted(new OperationName("operations/1"))
                    : new Submission.Lost(TROUBLE);
        }

        @Override
        public Poll poll(OperationName operation) {
            return new Poll.Vanished();
        }

        @Override
        public Trace lookFor(AttemptId attempt, ClipRequest request) {
            return new Trace.Nothing();
        }

        @Override
        public void fetch(ClipLocation clip, Path target, Progress progress) {
            throw new StudioException(TROUBLE);
        }

        @Override
        public void cancel(OperationName operation) {}
    }

    private static final class NoProbe implements MediaProbe {
        @Override
        public MediaInfo inspect(Path clip) {
            throw new StudioException(TROUBLE);
        }

        @Override
        public Loudness listen(Path clip) {
            throw new StudioException(TROUBLE);
        }
    }
}

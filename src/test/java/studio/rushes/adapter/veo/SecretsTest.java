package studio.rushes.adapter.veo;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import studio.rushes.generation.AttemptId;
import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.OperationName;
import studio.rushes.generation.Poll;
import studio.rushes.generation.Submission;
import studio.rushes.generation.TinyClip;
import studio.rushes.media.FrameSize;
import studio.rushes.media.Progress;
import studio.rushes.problem.StudioException;
import studio.rushes.script.BlockId;
import studio.rushes.settings.Secret;
import studio.rushes.veo.Call;
import studio.rushes.veo.Door;
import studio.rushes.veo.Fault;
import studio.rushes.veo.VeoServer;

/** Neither key nor token comes out anywhere, whatever goes wrong, at the finest logging. */
class SecretsTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource(Door.class)
    void noSecretIsInAnyLogOrError(Door door) throws Exception {
        Logger ours = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        Level before = ours.getLevel();
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        Listening theirs = new Listening();
        java.util.logging.Logger root = java.util.logging.Logger.getLogger("");
        java.util.logging.Level theirsBefore = root.getLevel();
        heard.start();
        ours.addAppender(heard);
        ours.setLevel(Level.TRACE);
        root.addHandler(theirs);
        // Beyond this one Google's HTTP client means to show secrets, and says so.
        root.setLevel(java.util.logging.Level.FINEST);
        List<String> said = new ArrayList<>();
        try {
            tryEverything(door, said);
        } finally {
            ours.detachAppender(heard);
            ours.setLevel(before);
            root.removeHandler(theirs);
            root.setLevel(theirsBefore);
        }
        for (ILoggingEvent event : List.copyOf(heard.list)) {
            said.add(event.getFormattedMessage());
            if (event.getThrowableProxy() != null) {
                said.add(ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
        }
        said.addAll(theirs.lines);
        assertThat(said).hasSizeGreaterThan(20);
        assertThat(said).noneMatch(line -> line.contains(Door.KEY) || line.contains(Door.TOKEN));
    }

    private void tryEverything(Door door, List<String> said) throws InterruptedException {
        try (VeoServer server = new VeoServer(TinyClip.BYTES, 0, InstantSource.system())) {
            VeoClipGenerator generator = door.open(server.uri(), Door.SHORT);
            ClipRequest request = request();
            for (Fault fault : Fault.values()) {
                server.faults().next(Call.SUBMIT, fault);
                Submission answer =
                        generator.submit(
                                new AttemptId(
                                        UUID.nameUUIDFromBytes(
                                                fault.name().getBytes(StandardCharsets.UTF_8))),
                                request);
                said.add(answer.toString());
                if (answer instanceof Submission.Accepted(OperationName job)) {
                    server.faults().next(Call.POLL, fault).next(Call.DOWNLOAD, fault);
                    follow(generator, job, said);
                }
            }
            said.add(new Secret(Door.KEY).toString());
        }
    }

    private void follow(VeoClipGenerator generator, OperationName job, List<String> said)
            throws InterruptedException {
        try {
            Poll answer = generator.poll(job);
            said.add(answer.toString());
            if (answer instanceof Poll.Done done) {
                generator.fetch(done.clip(), folder.resolve("clip.part"), Progress.UNHEARD);
            }
        } catch (StudioException e) {
            for (Throwable each = e; each != null; each = each.getCause()) {
                said.add(each.toString());
            }
        }
    }

    private static ClipRequest request() {
        return new ClipRequest(
                new BlockId("b1"),
                1,
                "Dawn.",
                "",
                "Dawn",
                Locale.FRENCH,
                8,
                FrameSize.PORTRAIT_720);
    }

    private static final class Listening extends Handler {
        private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void publish(LogRecord record) {
            lines.add(record.getLoggerName() + " " + record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}

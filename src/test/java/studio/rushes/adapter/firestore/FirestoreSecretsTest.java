package studio.rushes.adapter.firestore;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import studio.rushes.cloud.FirestoreEmulator;
import studio.rushes.settings.Secret;
import studio.rushes.sharing.DocumentName;

/** What is sent to sign in comes out in no log, at the finest logging. */
class FirestoreSecretsTest {
    /** The emulator's own sign-in stands for a person's: it goes the same way. */
    private static final String SHOWN = "Bearer owner";

    @Test
    void noLogShowsHowOneSignsIn() throws Exception {
        FirestoreEmulator emulator = FirestoreEmulator.running();
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
        root.setLevel(java.util.logging.Level.FINEST);
        try (FirestoreDocuments documents = emulator.open(FirestoreEmulator.project())) {
            assertThat(documents.read(new DocumentName("a", "b"))).isEmpty();
            LoggerFactory.getLogger("finest").trace("heard here");
            java.util.logging.Logger.getLogger("finest").finest("heard there");
        } finally {
            ours.detachAppender(heard);
            ours.setLevel(before);
            root.removeHandler(theirs);
            root.setLevel(theirsBefore);
        }
        List<String> said = new ArrayList<>(theirs.lines);
        List.copyOf(heard.list).forEach(event -> said.add(event.getFormattedMessage()));
        assertThat(said)
                .anyMatch(line -> line.contains("heard here"))
                .anyMatch(line -> line.contains("heard there"));
        assertThat(said).noneMatch(line -> line.contains(SHOWN));
    }

    @Test
    void anAccountDoesNotPrintItsToken() {
        assertThat(new Account("film", Optional.of(new Secret("ya29.x")), Optional.empty()))
                .asString()
                .doesNotContain("ya29.x");
    }

    private static final class Listening extends Handler {
        private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void publish(LogRecord record) {
            lines.add(
                    record.getLoggerName()
                            + " "
                            + record.getMessage()
                            + " "
                            + List.of(
                                    Optional.ofNullable(record.getParameters())
                                            .orElse(new Object[0])));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}

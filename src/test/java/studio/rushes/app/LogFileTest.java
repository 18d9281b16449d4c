package studio.rushes.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator.ExecutionStatus;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    private static final String NAMED = "logback.configurationFile";

    @TempDir Path folder;
    private final String before = System.getProperty(LogFile.FOLDER);
    private final LoggerContext logs = new LoggerContext();

    @AfterEach
    void asItWas() {
        logs.stop();
        System.clearProperty(NAMED);
        if (before == null) {
            System.clearProperty(LogFile.FOLDER);
        } else {
            System.setProperty(LogFile.FOLDER, before);
        }
    }

    private ExecutionStatus configure() {
        System.setProperty(LogFile.FOLDER, folder.toString());
        LogFile file = new LogFile();
        file.setContext(logs);
        logs.setMDCAdapter(new LogbackMDCAdapter());
        return file.configure(logs);
    }

    @Test
    void linesSayWhenHowBadAndWhere() throws IOException {
        assertThat(configure()).isEqualTo(ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY);
        logs.getLogger("studio.rushes.Somewhere").info("a clip came");
        logs.getLogger("studio.rushes.Somewhere").debug("nobody wants to know");
        assertThat(Files.readString(folder.resolve("rushes.log")))
                .matches(
                        "\\d{4}-\\d\\d-\\d\\dT[\\d:.]+\\S+ INFO  \\[.*] "
                                + "studio.rushes.Somewhere a clip came\\R");
    }

    @Test
    void whatTellsTooMuchIsHeldWhateverTheRootSays() throws IOException {
        configure();
        logs.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).setLevel(Level.TRACE);
        logs.getLogger("io.grpc.netty").debug("authorization: Bearer secret");
        logs.getLogger("org.freedesktop.dbus.Connection").error("no bus");
        assertThat(Files.readString(folder.resolve("rushes.log"))).isEmpty();
    }

    @Test
    void aFileThatIsNamedCountsInstead() {
        System.setProperty(NAMED, "other.xml");
        assertThat(configure()).isEqualTo(ExecutionStatus.INVOKE_NEXT_IF_ANY);
        assertThat(folder).isEmptyDirectory();
    }
}

package studio.rushes.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogProviderTest {
    private static final String PROVIDER = "slf4j.provider";
    private static final String FILE = "logback.configurationFile";
    private static final List<String> KEYS =
            List.of(PROVIDER, FILE, "slf4j.internal.verbosity", LogFile.FOLDER);

    @TempDir Path folder;
    private final Map<String, String> before = new HashMap<>();

    @BeforeEach
    void unset() {
        for (String key : KEYS) {
            String was = System.clearProperty(key);
            if (was != null) {
                before.put(key, was);
            }
        }
    }

    @AfterEach
    void asItWas() {
        KEYS.forEach(System::clearProperty);
        before.forEach(System::setProperty);
    }

    @Test
    void whatIsLoggedStandsInTheProgramsFile() throws IOException {
        System.setProperty(LogFile.FOLDER, folder.toString());
        LogProvider provider = new LogProvider();
        provider.initialize();

        provider.getLoggerFactory().getLogger("studio.rushes.Somewhere").info("a clip came");

        assertThat(Files.readString(folder.resolve("rushes.log"))).contains("a clip came");
        ((LoggerContext) provider.getLoggerFactory()).stop();
    }

    @Test
    void theProgramNamesIt() {
        LogProvider.name();

        assertThat(System.getProperty(PROVIDER)).isEqualTo(LogProvider.class.getName());
    }

    @Test
    void whoNamesAFileOrAnotherWayIsLeftIt() {
        System.setProperty(FILE, "other.xml");
        LogProvider.name();
        assertThat(System.getProperty(PROVIDER)).isNull();

        System.clearProperty(FILE);
        System.setProperty(PROVIDER, "another");
        LogProvider.name();
        assertThat(System.getProperty(PROVIDER)).isEqualTo("another");
    }
}

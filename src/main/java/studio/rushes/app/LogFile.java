package studio.rushes.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import java.util.List;

/**
 * What the program writes about itself, and where: set up in code, for reading the same from a file
 * takes a tenth of a second of each start. A file that is named by Logback's own property counts
 * instead.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public final class LogFile extends ContextAwareBase implements Configurator {
    /** Says the folder; set before the first line is logged. */
    static final String FOLDER = "rushes.logs";

    private static final String NAMED_FILE = "logback.configurationFile";
    private static final String PATTERN =
            "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger{30} %msg%n%ex{full}";

    /** Where there is no keychain these complain at length; the studio says it in one line. */
    private static final List<String> SILENT =
            List.of("de.swiesend.secretservice", "org.freedesktop.dbus");

    /** Finer, it shows what is sent, with the token in it; held here whatever the root says. */
    private static final String TELLS_TOO_MUCH = "io.grpc";

    @Override
    public ExecutionStatus configure(LoggerContext logs) {
        if (isNamedElsewhere()) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        SILENT.forEach(name -> logs.getLogger(name).setLevel(Level.OFF));
        logs.getLogger(TELLS_TOO_MUCH).setLevel(Level.INFO);
        ch.qos.logback.classic.Logger root = logs.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        root.addAppender(file(logs, folder()));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** Whether somebody named a file that says how to log. */
    static boolean isNamedElsewhere() {
        return System.getProperty(NAMED_FILE) != null;
    }

    private static Path folder() {
        String said = System.getProperty(FOLDER);
        return said == null
                ? Path.of(System.getProperty("java.io.tmpdir"), "rushes-logs")
                : Path.of(said);
    }

    private static RollingFileAppender<ILoggingEvent> file(LoggerContext logs, Path folder) {
        RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
        file.setContext(logs);
        file.setName("FILE");
        file.setFile(folder.resolve("rushes.log").toString());
        PatternLayoutEncoder lines = new PatternLayoutEncoder();
        lines.setContext(logs);
        lines.setPattern(PATTERN);
        lines.start();
        file.setEncoder(lines);
        SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling =
                new SizeAndTimeBasedRollingPolicy<>();
        rolling.setContext(logs);
        rolling.setParent(file);
        rolling.setFileNamePattern(folder.resolve("rushes.%d.%i.log.gz").toString());
        rolling.setMaxFileSize(FileSize.valueOf("5MB"));
        rolling.setMaxHistory(14);
        rolling.setTotalSizeCap(FileSize.valueOf("50MB"));
        rolling.start();
        file.setRollingPolicy(rolling);
        file.start();
        return file;
    }
}

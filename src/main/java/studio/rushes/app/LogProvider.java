package studio.rushes.app;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.CoreConstants;
import ch.qos.logback.core.util.StatusPrinter2;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * Logback, set up by {@link LogFile}. Named outright, for otherwise each start asks every jar of
 * the program twice whether it knows how to log.
 */
public final class LogProvider implements SLF4JServiceProvider {
    private static final String NAMED = "slf4j.provider";
    private static final String HOW_MUCH_IT_TELLS = "slf4j.internal.verbosity";
    private static final String VERSION = "2.0.99";

    private final LoggerContext logs = new LoggerContext();
    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final LogbackMDCAdapter context = new LogbackMDCAdapter();

    /** Has the log begin with this; before anything logs. Who named another way is left it. */
    static void name() {
        if (System.getProperty(NAMED) == null && !LogFile.isNamedElsewhere()) {
            System.setProperty(NAMED, LogProvider.class.getName());
            // Otherwise it says on the console that it was named, and that somebody logged early.
            System.setProperty(HOW_MUCH_IT_TELLS, "ERROR");
        }
    }

    /**
     * Sets the log up while other things begin. What they log before it is there is written then.
     */
    static void begin() {
        Thread.ofPlatform().name("log").daemon().start(LoggerFactory::getILoggerFactory);
    }

    @Override
    public void initialize() {
        logs.setName(CoreConstants.DEFAULT_CONTEXT_NAME);
        logs.setMDCAdapter(context);
        LogFile file = new LogFile();
        file.setContext(logs);
        file.configure(logs);
        // Such as a folder that cannot be written to.
        new StatusPrinter2().printInCaseOfErrorsOrWarnings(logs);
        logs.start();
    }

    @Override
    public ILoggerFactory getLoggerFactory() {
        return logs;
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return context;
    }

    @Override
    public String getRequestedApiVersion() {
        return VERSION;
    }
}

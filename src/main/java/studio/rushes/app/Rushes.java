package studio.rushes.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine;
import studio.rushes.app.commands.Faults;
import studio.rushes.app.commands.RushesCommand;
import studio.rushes.settings.StudioHome;

/** Where the program starts. */
public final class Rushes {
    private Rushes() {}

    public static void main(String[] arguments) {
        StudioHome home = StudioHome.find(System.getenv(), System::getProperty);
        // Before anything logs: the log's own settings read it.
        System.setProperty(LogFile.FOLDER, home.logs().toString());
        LogProvider.name();
        boolean window =
                arguments.length == 0 && Display.isNamed(System.getenv(), System::getProperty);
        if (window) {
            LogProvider.begin();
        }
        EarlyToolkit toolkit = window ? EarlyToolkit.begin() : EarlyToolkit.none();
        System.exit(run(home, System.getenv(), toolkit, arguments));
    }

    /** Runs one command line; returns the exit code. */
    static int run(StudioHome home, String... arguments) {
        return run(home, System.getenv(), arguments);
    }

    /** Runs it where the environment says this. */
    static int run(StudioHome home, Map<String, String> environment, String... arguments) {
        return run(home, environment, EarlyToolkit.none(), arguments);
    }

    private static int run(
            StudioHome home,
            Map<String, String> environment,
            EarlyToolkit toolkit,
            String... arguments) {
        try (Composition composition = new Composition(home, environment, toolkit)) {
            PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
            if (arguments.length == 0) {
                // To put the command line together takes a third of what this thread does until the
                // window comes.
                return Faults.told(composition::window, err);
            }
            CommandLine line = RushesCommand.commandLine(composition);
            line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
            line.setErr(err);
            return line.execute(arguments);
        }
    }
}

package studio.rushes.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.IntSupplier;
import studio.rushes.settings.StudioHome;

/** What a command of the program, run in this process, printed and how it ended. */
record CommandRun(int code, String out, String err) {
    static StudioHome home(Path folder) {
        return StudioHome.find(Map.of("RUSHES_HOME", folder.toString()), System::getProperty);
    }

    /** Runs a command in a studio's folder. */
    static CommandRun of(Path home, String... arguments) {
        return heard(() -> Rushes.run(home(home), arguments));
    }

    /** One at a time: the process has one output. */
    static synchronized CommandRun heard(IntSupplier program) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream heardOut = new ByteArrayOutputStream();
        ByteArrayOutputStream heardErr = new ByteArrayOutputStream();
        System.setOut(new PrintStream(heardOut, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(heardErr, true, StandardCharsets.UTF_8));
        try {
            int code = program.getAsInt();
            return new CommandRun(
                    code,
                    heardOut.toString(StandardCharsets.UTF_8),
                    heardErr.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}

package studio.rushes.app.commands;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.TypeConversionException;
import studio.rushes.problem.Problem;

/** The program's command line; without a command it opens the window. */
@Command(
        name = "rushes",
        description = {
            "Rushes, a desktop producer studio.",
            "Without a command it opens the window."
        },
        versionProvider = Version.class,
        mixinStandardHelpOptions = true)
public final class RushesCommand implements Callable<Integer> {
    private final Studio studio;

    private RushesCommand(Studio studio) {
        this.studio = studio;
    }

    /** The whole command line, ready to be executed. */
    public static CommandLine commandLine(Studio studio) {
        CommandLine line =
                new CommandLine(new RushesCommand(studio))
                        .addSubcommand(new ProduceCommand(studio))
                        .addSubcommand(new StatusCommand(studio))
                        .addSubcommand(new AssembleCommand(studio))
                        .addSubcommand(new ProfilesCommand(studio))
                        .addSubcommand(ModelsCommand.line(studio))
                        .addSubcommand(new CheckCommand())
                        .addSubcommand(new DraftCommand(studio))
                        .addSubcommand(new WatchCommand(studio))
                        .addSubcommand(new PullCommand(studio))
                        .addSubcommand(new PushCommand(studio));
        line.registerConverter(Path.class, RushesCommand::path);
        line.setExecutionExceptionHandler((e, where, _) -> Faults.tell(e, where.getErr()));
        line.setParameterExceptionHandler((e, _) -> {
            CommandLine where = e.getCommandLine();
            where.getErr()
                    .println(usage(String.valueOf(e.getMessage()), where.getCommandName()).line());
            return Exit.INPUT;
        });
        return line;
    }

    @Override
    public Integer call() {
        return studio.window();
    }

    /** An empty name, as an unset variable gives, would mean the folder one happens to be in. */
    private static Path path(String text) {
        if (text.isEmpty()) {
            throw new TypeConversionException("a path is not empty");
        }
        return Path.of(text);
    }

    private static Problem usage(String message, String command) {
        String headline = message.strip();
        return Problem.of("CLI-USAGE")
                .with("message", headline.endsWith(".") ? headline : headline + ".")
                .with("command", command.equals("rushes") ? "rushes" : "rushes " + command);
    }
}

package studio.rushes.app.commands;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import studio.rushes.generation.Take;
import studio.rushes.project.ProjectFolder;
import studio.rushes.project.ProjectSession;
import studio.rushes.script.Block;
import studio.rushes.script.Script;

/** Says where each block of a project is. Only looks, so it may run beside a studio that works. */
@Command(
        name = "status",
        description = "Prints a line per block of a project with its state.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "DIR", description = "a project's folder")
    private Path folder = Path.of("");

    @Option(names = "--json", description = "JSON lines")
    private boolean json;

    @Spec private CommandSpec spec = CommandSpec.create();

    private final Studio studio;

    StatusCommand(Studio studio) {
        this.studio = studio;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (ProjectSession session = studio.watch(new ProjectFolder(folder))) {
            Report report =
                    json
                            ? new JsonReport(out, spec.commandLine().getErr())
                            : new TextReport(out, spec.commandLine().getErr());
            Script script = session.book().script();
            for (Block block : script.blocks()) {
                int number = script.number(block.id());
                Optional<Take> take = session.takes().shown(block.id());
                if (take.isPresent()) {
                    report.take(number, take.get(), session.takes().awaited(take.get()));
                } else if (json) {
                    out.println("{\"event\":\"take\",\"block\":" + number + ",\"state\":\"NONE\"}");
                } else {
                    out.println(
                            String.format(
                                    Locale.ROOT,
                                    "B%02d  %-11s %3d s",
                                    number,
                                    "NONE",
                                    block.seconds()));
                }
            }
            session.takes().budget().ifPresent(budget -> report.spent(budget.project()));
            session.film()
                    .finished()
                    .ifPresent(film -> report.finished(film, session.film().report()));
            out.flush();
        }
        return Exit.DONE;
    }
}

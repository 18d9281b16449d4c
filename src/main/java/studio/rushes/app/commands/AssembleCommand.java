package studio.rushes.app.commands;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import studio.rushes.assembly.Captions;
import studio.rushes.assembly.Edition;
import studio.rushes.project.ProjectFolder;
import studio.rushes.project.ProjectSession;

/** Makes the film of a project's chosen takes. */
@Command(
        name = "assemble",
        description = "Makes final.mp4 of a project's chosen takes.",
        mixinStandardHelpOptions = true)
final class AssembleCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "DIR", description = "a project's folder")
    private Path folder = Path.of("");

    @Option(names = "--no-captions", description = "leave the captions out of the picture")
    private boolean withoutCaptions;

    @Option(names = "--json", description = "JSON lines")
    private boolean json;

    @Spec private CommandSpec spec = CommandSpec.create();

    private final Studio studio;

    AssembleCommand(Studio studio) {
        this.studio = studio;
    }

    @Override
    public Integer call() throws InterruptedException {
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        Report report = json ? new JsonReport(out, err) : new TextReport(out, err);
        try (ProjectSession session = studio.open(new ProjectFolder(folder))) {
            Edition edition = Edition.FINAL.with(withoutCaptions ? Captions.NONE : Captions.BURNED);
            report.film(session.film().assemble(edition, report::assembling));
        }
        return Exit.DONE;
    }
}

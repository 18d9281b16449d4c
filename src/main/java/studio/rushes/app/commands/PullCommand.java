package studio.rushes.app.commands;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import studio.rushes.app.cloud.StudioCloud;
import studio.rushes.media.Progress;
import studio.rushes.project.ProjectFolder;
import studio.rushes.project.ProjectSession;
import studio.rushes.sharing.CloudProject;
import studio.rushes.sharing.CloudVideo;

/** Brings a video of the cloud. */
@Command(
        name = "pull",
        description = {
            "Makes a video of the cloud pipeline a project here: script, clips and film.",
            "Run again on the same folder it brings only what is new."
        },
        mixinStandardHelpOptions = true)
final class PullCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "VIDEO_ID", description = "as the cloud names it")
    private String video = "";

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "the folder")
    private Path out = Path.of("");

    @Mixin private final PipelineOptions pipeline = new PipelineOptions();

    @Option(names = "--json", description = "JSON lines")
    private boolean json;

    @Spec private CommandSpec spec = CommandSpec.create();

    private final Studio studio;

    PullCommand(Studio studio) {
        this.studio = studio;
    }

    @Override
    public Integer call() throws InterruptedException {
        var standardOut = spec.commandLine().getOut();
        var standardErr = spec.commandLine().getErr();
        Report report =
                json
                        ? new JsonReport(standardOut, standardErr)
                        : new TextReport(standardOut, standardErr);
        CloudLines lines = new CloudLines(json, standardOut, standardErr);
        StudioCloud cloud = studio.cloud(pipeline.place());
        CloudVideo found = cloud.find(video);
        found.oddities().forEach(oddity -> lines.problem(oddity.problem()));
        ProjectFolder folder = new ProjectFolder(out);
        cloud.open(found, folder).forEach(lines::problem);
        try (ProjectSession session = studio.open(folder, pipeline.place())) {
            CloudProject.Adopted adopted = cloud.projects().adopt(found, session);
            adopted.problems().forEach(lines::problem);
            Bringing bringing = new Bringing(session, report, found);
            bringing.await(adopted.takes());
            boolean came = cloud.films().bring(found, folder, Progress.UNHEARD);
            if (came) {
                session.film().brought();
                report.finished(folder.film(), Optional.empty());
            }
            bringing.check();
            lines.pulled(found, bringing.here(), Files.exists(folder.film()));
            return adopted.problems().isEmpty() ? Exit.DONE : Exit.FAILED;
        }
    }
}

package studio.rushes.app.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import studio.rushes.app.cloud.CloudSession;
import studio.rushes.app.cloud.ShareWait;
import studio.rushes.project.ProjectFolder;
import studio.rushes.project.ProjectSession;
import studio.rushes.sharing.Outbox;
import studio.rushes.sharing.SharedVideo;

/** Shows a project in the cloud as it is here. */
@Command(
        name = "push",
        description = {
            "Shares a project with the cloud pipeline: states, clips and film.",
            "Never sends the script as a file, so nothing is bought by it.",
            "What cannot be sent now waits in the project's outbox."
        },
        mixinStandardHelpOptions = true)
final class PushCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "DIR", description = "a project's folder")
    private Path folder = Path.of("");

    @Mixin private final PipelineOptions pipeline = new PipelineOptions();

    @Option(names = "--json", description = "JSON lines")
    private boolean json;

    @Spec private CommandSpec spec = CommandSpec.create();

    private final Studio studio;

    PushCommand(Studio studio) {
        this.studio = studio;
    }

    @Override
    public Integer call() throws InterruptedException {
        CloudLines lines =
                new CloudLines(json, spec.commandLine().getOut(), spec.commandLine().getErr());
        try (ProjectSession session = studio.open(new ProjectFolder(folder), pipeline.place());
                CloudSession side = studio.cloud(pipeline.place()).of(session)) {
            // What comes while it is sent belongs to the next push.
            var share = side.share().share();
            Sent before = Sent.of(session, side.outbox());
            ShareWait wait = new ShareWait(session.book().script().videoId(), share);
            wait.untilSent();
            tell(before, Sent.of(session, side.outbox()), lines);
        }
        return Exit.DONE;
    }

    /**
     * What of a video lies in the cloud.
     *
     * @param clips with their generations
     */
    private record Sent(SharedVideo video, List<String> clips, List<String> film) {
        static Sent of(ProjectSession session, Outbox outbox) {
            SharedVideo video = outbox.share().orElseThrow().video();
            int blocks = session.book().script().blocks().size();
            return new Sent(
                    video,
                    there(
                            outbox,
                            IntStream.rangeClosed(1, blocks)
                                    .mapToObj(n -> video.id() + "/block_" + n + ".mp4")),
                    there(outbox, Stream.of(video.id() + "/final.mp4")));
        }

        private static List<String> there(Outbox outbox, Stream<String> objects) {
            return objects.flatMap(object -> outbox.sentFile(object).stream())
                    .map(sent -> sent.object() + "#" + sent.generation())
                    .toList();
        }
    }

    private static void tell(Sent before, Sent after, CloudLines lines) {
        List<String> clips = fresh(before.clips(), after.clips());
        List<String> film = fresh(before.film(), after.film());
        Stream.concat(clips.stream(), film.stream())
                .map(sent -> sent.substring(0, sent.indexOf('#')))
                .forEach(object -> lines.sent("gs://" + after.video().bucket() + "/" + object));
        lines.pushed(after.video().id(), clips.size(), !film.isEmpty());
    }

    private static List<String> fresh(List<String> before, List<String> after) {
        return after.stream().filter(sent -> !before.contains(sent)).toList();
    }
}

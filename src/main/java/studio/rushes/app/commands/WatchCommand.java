package studio.rushes.app.commands;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import studio.rushes.app.cloud.StudioCloud;
import studio.rushes.sharing.CloudVideo;
import studio.rushes.sharing.CloudWatch;

/** Says what becomes of a video in the cloud. Only looks. */
@Command(
        name = "watch",
        description = {
            "Prints each change of a video of the cloud pipeline until it ends.",
            "Only looks: nothing is written, brought or charged."
        },
        mixinStandardHelpOptions = true)
final class WatchCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "VIDEO_ID", description = "as the cloud names it")
    private String video = "";

    @Mixin private final PipelineOptions pipeline = new PipelineOptions();

    @Option(names = "--json", description = "JSON lines")
    private boolean json;

    @Spec private CommandSpec spec = CommandSpec.create();

    private final Studio studio;

    WatchCommand(Studio studio) {
        this.studio = studio;
    }

    @Override
    public Integer call() throws InterruptedException {
        StudioCloud cloud = studio.cloud(pipeline.place());
        CloudVideo found = cloud.find(video);
        CloudLines lines =
                new CloudLines(json, spec.commandLine().getOut(), spec.commandLine().getErr());
        WatchedVideo watched = new WatchedVideo(lines);
        try (CloudWatch watch = cloud.watch(found, watched)) {
            watch.start();
            watched.await();
        }
        return Exit.DONE;
    }
}

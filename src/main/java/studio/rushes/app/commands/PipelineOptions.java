package studio.rushes.app.commands;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import studio.rushes.settings.VideoCloud;

/** Which cloud pipeline; else as the settings say. */
final class PipelineOptions {
    @Option(
            names = "--project",
            paramLabel = "ID",
            description = "the cloud pipeline's project; else the settings'")
    private @Nullable String project;

    @Option(
            names = "--bucket",
            paramLabel = "NAME",
            description = "where its videos lie; else the settings'")
    private @Nullable String bucket;

    VideoCloud place() {
        return new VideoCloud(
                Optional.ofNullable(project),
                Optional.empty(),
                Optional.ofNullable(bucket).map(CloudOptions::bare));
    }
}

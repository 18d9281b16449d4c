package studio.rushes.app.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.app.cloud.StudioCloud;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.project.ProjectFolder;
import studio.rushes.settings.SettingsFile;
import studio.rushes.sharing.CloudCheck;
import studio.rushes.sharing.CloudCheck.Service;
import studio.rushes.sharing.CloudLink;
import studio.rushes.sharing.CloudRow;
import studio.rushes.sharing.CloudVideo;
import studio.rushes.sharing.DocumentName;
import studio.rushes.ui.cloud.CloudDesk;

/** The cloud pipeline's videos as the window sees them. */
final class CloudTable implements CloudDesk, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CloudTable.class);

    /** More than that of a collection nobody looks through; the search looks at these only. */
    private static final int MOST = 500;

    private final StudioCloud cloud;
    private final SettingsFile settings;
    private final Path newProjects;
    private final ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor();

    CloudTable(WindowParts parts) {
        cloud = parts.cloud();
        settings = parts.settings();
        newProjects = parts.newProjects();
    }

    @Override
    public CompletableFuture<Listing> list() {
        return Coming.from(asking, () -> new Listing(cloud.videos().list(MOST), here()));
    }

    /** The folders that were opened lately, and those nobody gave another place. */
    private Map<DocumentName, Path> here() {
        Map<DocumentName, Path> here = new HashMap<>();
        Stream.concat(settings.get().recent().stream(), unplaced().stream())
                .forEach(folder ->
                        link(folder).ifPresent(link -> here.putIfAbsent(link.document(), folder)));
        return here;
    }

    private List<Path> unplaced() {
        if (!Files.isDirectory(newProjects)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(newProjects)) {
            return folders.filter(Files::isDirectory).toList();
        } catch (IOException e) {
            LOG.warn("{} is not looked through", newProjects, e);
            return List.of();
        }
    }

    private static Optional<CloudLink> link(Path folder) {
        ProjectFolder project = new ProjectFolder(folder);
        try {
            return Files.exists(project.script()) ? CloudLink.of(project) : Optional.empty();
        } catch (StudioException e) {
            LOG.info("{} is no video of the cloud: {}", folder, e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public CompletableFuture<Path> bring(CloudRow row) {
        return Coming.from(
                asking,
                () -> {
                    CloudVideo video =
                            cloud.videos()
                                    .find(row.id())
                                    .orElseThrow(() ->
                                            new StudioException(
                                                    Problem.of("CLOUD-GONE")
                                                            .with("document", row.id())));
                    Optional<Path> known = Optional.ofNullable(here().get(video.document()));
                    return known.isPresent() ? known.get() : bring(video);
                });
    }

    private Path bring(CloudVideo video) throws InterruptedException {
        Path folder = NewFolders.make(newProjects, video.id());
        boolean made = false;
        try {
            cloud.open(video, new ProjectFolder(folder))
                    .forEach(problem -> LOG.warn("{}: {}", video.id(), problem.line()));
            made = true;
            return folder;
        } finally {
            if (!made) {
                forget(folder);
            }
        }
    }

    /** An empty folder that nobody asked for is in the way of the next try's name. */
    private static void forget(Path folder) {
        try {
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            LOG.info("{} stays: {}", folder, e.getMessage());
        }
    }

    @Override
    public CompletableFuture<Map<Service, Optional<Problem>>> check(CloudCheck.Hearer hearer) {
        return Coming.from(asking, () -> cloud.check().run(hearer));
    }

    @Override
    public void close() {
        asking.shutdownNow();
    }
}

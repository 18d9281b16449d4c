package studio.rushes.transcription;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.files.AtomicFile;
import studio.rushes.files.Download;
import studio.rushes.files.PartNote;
import studio.rushes.files.ProcessLock;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/**
 * Models from the web page of their project, or from another place that has them. Nothing is sent
 * but the file's name and how much of it is here already.
 */
public final class WebModelSource implements ModelSource {
    private static final Logger LOG = LoggerFactory.getLogger(WebModelSource.class);
    private static final String ENDING = ".part";
    private static final Duration CONNECT = Duration.ofSeconds(15);
    private static final Duration ANSWER = Duration.ofSeconds(60);

    /** Room that a download leaves for everything else. */
    private static final long RESERVE = 100L << 20;

    private final Optional<String> elsewhere;
    private final Duration answer;
    private final FreeSpace space;
    private final InstantSource clock;

    /**
     * @param elsewhere a folder of the web with the same files, in place of each model's own
     */
    public WebModelSource(Optional<String> elsewhere, InstantSource clock) {
        this(elsewhere, ANSWER, FreeSpace.OF_DISK, clock);
    }

    WebModelSource(
            Optional<String> elsewhere, Duration answer, FreeSpace space, InstantSource clock) {
        this.elsewhere = elsewhere;
        this.answer = answer;
        this.space = space;
        this.clock = clock;
    }

    @Override
    public String fetch(WhisperModel model, Path target, ModelProgress progress)
            throws InterruptedException {
        URI address = address(model);
        Path part = part(target);
        ModelErrand errand = new ModelErrand(model, progress, clock);
        try (ProcessLock _ = lock(target)) {
            return bring(address, part, target, errand, model);
        } catch (IOException e) {
            throw errand.disk(e);
        }
    }

    /** Where what has come so far waits for the rest. */
    static Path part(Path target) {
        return target.resolveSibling(target.getFileName() + ENDING);
    }

    private String bring(
            URI address, Path part, Path target, ModelErrand errand, WhisperModel model)
            throws IOException, InterruptedException {
        refuseWithoutRoom(part, model);
        try (HttpClient http = Download.client(CONNECT)) {
            try {
                new Download(http, answer, errand).fetch(address, part);
            } finally {
                // What is on its way is no longer wanted, and closing would wait for it.
                http.shutdownNow();
            }
            String sum = errand.finished();
            ModelFile.check(part);
            AtomicFile.move(part, target);
            return sum;
        } finally {
            // What nobody can go on from only takes room.
            if (!PartNote.isBeside(part)) {
                Files.deleteIfExists(part);
            }
        }
    }

    private URI address(WhisperModel model) {
        URI folder =
                elsewhere.isEmpty()
                        ? model.from()
                        : ModelAddress.folder(elsewhere.get()).orElseThrow(WebModelSource::place);
        return URI.create(folder + "/" + model.file());
    }

    private static StudioException place() {
        return new StudioException(Problem.of("WHISPER-MODEL-PLACE"));
    }

    private static ProcessLock lock(Path target) throws IOException {
        Path file = target.resolveSibling("." + target.getFileName() + ".lock");
        return ProcessLock.tryTake(file)
                .orElseThrow(() -> new StudioException(Problem.of("WHISPER-MODEL-BUSY")));
    }

    private void refuseWithoutRoom(Path part, WhisperModel model) throws IOException {
        long here = Files.exists(part) ? Files.size(part) : 0;
        long needed = Math.max(0, model.bytes() - here) + RESERVE;
        long free = space.in(part.toAbsolutePath().resolveSibling(""));
        if (free < needed) {
            LOG.info("a model needs {} bytes, and {} are free", needed, free);
            throw new StudioException(
                    Problem.of("WHISPER-MODEL-ROOM")
                            .with("model", model.id())
                            .with("needed", needed / 1_000_000)
                            .with("free", free / 1_000_000));
        }
    }
}

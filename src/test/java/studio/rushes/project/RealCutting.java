package studio.rushes.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import studio.rushes.adapter.ffmpeg.PosterGrabber;
import studio.rushes.adapter.sqlite.SqliteTakeStore;
import studio.rushes.adapter.worker.WorkerLooks;
import studio.rushes.assembly.AssemblyListener;
import studio.rushes.assembly.Edition;
import studio.rushes.assembly.Film;
import studio.rushes.assembly.RenderHistory;
import studio.rushes.film.FilmStudio;
import studio.rushes.generation.CrashPoints;
import studio.rushes.generation.GeneratorChoice;
import studio.rushes.generation.Generators;
import studio.rushes.generation.RateLimits;
import studio.rushes.generation.Take;
import studio.rushes.media.FrameRate;
import studio.rushes.media.MediaInfo;
import studio.rushes.problem.StudioException;
import studio.rushes.script.BlockId;
import studio.rushes.script.ScriptFile;

/**
 * A project of two blocks with real clips, open as window and command line open it, and with a real
 * worker for its films.
 */
final class RealCutting implements AutoCloseable {
    static final String EARLIER = "an earlier film";
    static final long FRAMES = 48;
    private static final MediaInfo INFO =
            new MediaInfo(FilmStudio.SMALL, FRAMES, FRAMES, 0, FrameRate.FILM, true, 2);
    private static final long ROOM = 4L << 30;

    final ProjectFolder folder;
    final ProjectSession session;
    private final FilmStudio studio;

    /** Makes the project; both blocks play copies of this clip, and a film lies there. */
    static void make(Path root, Path clip) throws IOException {
        Files.createDirectories(root);
        try (TestRoom room = new TestRoom(root, "{\"size\":\"96x160\"}", "{}")) {
            ScriptFile.save(room.script(), room.folder.script());
            for (BlockId block : List.of(TestRoom.ONE, TestRoom.TWO)) {
                Take take = room.make(block, GeneratorChoice.ANIMATIC, clip, INFO);
                room.room.choose(take.id());
            }
            Files.writeString(room.folder.film(), EARLIER);
        }
    }

    /**
     * @param studio with the worker, which stays its owner's
     */
    RealCutting(Path root, FilmStudio studio) {
        folder = new ProjectFolder(root);
        this.studio = studio;
        session =
                ProjectSession.open(
                        folder,
                        new SessionParts(
                                (where, _) -> SqliteTakeStore.open(where.database()),
                                (_, _) -> Generators.of(List.of(StubGenerator.animatic())),
                                studio.probe(),
                                new Cutting(
                                        studio.makers(),
                                        studio.makers(),
                                        studio.film(),
                                        new WorkerLooks(studio.worker()),
                                        new RenderHistory(folder.cache().resolve("history.json")),
                                        () -> ROOM,
                                        () -> ROOM,
                                        new PosterGrabber(),
                                        ZoneOffset.UTC),
                                InstantSource.system(),
                                new Random(7),
                                CrashPoints.NONE,
                                SessionParts.ProjectPayments.NONE,
                                new RateLimits()));
    }

    /** Where the clip of a block lies. */
    Path clip(BlockId block) {
        return session.takes().clip(session.takes().playing(block).orElseThrow());
    }

    Film film() throws InterruptedException {
        return film(AssemblyListener.NONE);
    }

    Film film(AssemblyListener listener) throws InterruptedException {
        return session.film().assemble(Edition.FINAL, listener);
    }

    /** {@code done}, or the code of what stood in the way. */
    String outcome() throws InterruptedException {
        try {
            film();
            return "done";
        } catch (StudioException e) {
            return e.problem().code();
        }
    }

    long frames(Path file) throws InterruptedException {
        return studio.probe().inspect(file).frames();
    }

    boolean hasEarlierFilm() throws IOException {
        return Files.size(folder.film()) == EARLIER.length()
                && Files.readString(folder.film()).equals(EARLIER);
    }

    /** Files that nobody wants to keep. */
    List<String> half() throws IOException {
        try (Stream<Path> files = Files.walk(folder.root())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".part") || name.endsWith(".next"))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void close() {
        session.close();
    }
}

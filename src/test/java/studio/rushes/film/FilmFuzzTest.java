package studio.rushes.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.adapter.worker.WorkerLooks;
import studio.rushes.assembly.Captions;
import studio.rushes.assembly.Cut;
import studio.rushes.assembly.Look;
import studio.rushes.assembly.Soundtrack;
import studio.rushes.files.Folders;
import studio.rushes.media.ClipLook;
import studio.rushes.media.MediaInfo;
import studio.rushes.media.Progress;
import studio.rushes.problem.StudioException;

/**
 * Damaged clips all the way into a film, in the real worker: each ends as a problem in words or as
 * a film with every frame of the plan. The long series also listens to them, makes their looks and
 * copies them as they are. {@code -Drushes.soak.seed} sets where the series begins.
 */
class FilmFuzzTest {
    private static final Logger LOG = LoggerFactory.getLogger(FilmFuzzTest.class);
    private static final long SEED = Long.getLong("rushes.soak.seed", 20261123);
    private static final long FRAMES = 24;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir Path folder;

    private final Set<Long> workers = new HashSet<>();
    private final Map<String, Integer> outcomes = new TreeMap<>();

    @Test
    @Tag("full")
    void fiftyDamagedClipsBecomeProblemsOrWholeFilms() throws Exception {
        fuzz(50, false);
    }

    @Test
    @Tag("soak")
    void sixHundredDamagedClipsBecomeProblemsOrWholeFilms() throws Exception {
        fuzz(600, true);
        assertThat(outcomes).containsKeys("listen done", "look done", "copy done");
    }

    /**
     * @param all everything that is done to a clip, not only what makes a film of it
     */
    private void fuzz(int clips, boolean all) throws Exception {
        List<byte[]> wholes = wholes();
        try (FilmStudio studio = new FilmStudio(folder.resolve("cache"))) {
            for (int i = 0; i < clips; i++) {
                long seed = SEED + i;
                Random chance = new Random(seed);
                byte[] bytes = new Mutation(chance).of(wholes.get(chance.nextInt(wholes.size())));
                Path clip = Files.write(folder.resolve("clip.mp4"), bytes);
                assertTimeoutPreemptively(
                        PATIENCE,
                        () -> {
                            one(studio, clip, chance);
                            if (all) {
                                rest(studio, clip);
                            }
                        },
                        () -> "clip of seed " + seed);
                studio.worker().process().ifPresent(process -> workers.add(process.pid()));
            }
        }
        LOG.info("seed {}, {} clips: {}, {} workers", SEED, clips, outcomes, workers.size());
        assertThat(outcomes).containsKeys("inspect done", "film done");
        assertThat(outcomes.keySet()).anyMatch(outcome -> outcome.startsWith("film MEDIA-"));
        assertNothingHalf();
    }

    private List<byte[]> wholes() throws IOException {
        OddClips odd = new OddClips(Files.createDirectory(folder.resolve("wholes")));
        List<byte[]> wholes = new ArrayList<>(List.of(Files.readAllBytes(odd.usual())));
        for (String name : List.of("moov first", "hevc", "5.1 sound", "rotated", "alpha")) {
            wholes.add(Files.readAllBytes(odd.of(name)));
        }
        return wholes;
    }

    private void one(FilmStudio studio, Path clip, Random chance) throws Exception {
        attempt("inspect", () -> assertThat(studio.probe().inspect(clip).frames()).isPositive());
        Path film = folder.resolve("final.mp4");
        Files.deleteIfExists(film);
        long from = chance.nextInt(3) * 6L;
        boolean made =
                attempt(
                        "film",
                        () ->
                                studio.assemble(
                                        FilmStudio.cut(
                                                List.of(FilmStudio.shot(1, clip, from, FRAMES))),
                                        film));
        assertThat(Files.exists(film)).isEqualTo(made);
        if (made) {
            assertThat(studio.probe().inspect(film).frames()).isEqualTo(FRAMES);
        }
    }

    /** What else happens to a clip: it is heard, gets its looks, and is copied where it can be. */
    private void rest(FilmStudio studio, Path clip) throws Exception {
        attempt("listen", () -> studio.probe().listen(clip));
        ClipLook look = new ClipLook(folder.resolve("look"));
        boolean seen =
                attempt(
                        "look",
                        () -> new WorkerLooks(studio.worker()).make(clip, look, Progress.UNHEARD));
        assertThat(look.isWhole()).isEqualTo(seen);
        Folders.delete(look.folder());
        copy(studio, clip);
    }

    private void copy(FilmStudio studio, Path clip) throws Exception {
        MediaInfo info;
        try {
            info = studio.probe().inspect(clip);
        } catch (StudioException e) {
            return;
        }
        Look wanted = FilmStudio.LOOK;
        if (!info.size().equals(wanted.size()) || !info.rate().equals(wanted.rate())) {
            return;
        }
        Cut cut =
                new Cut(
                        List.of(FilmStudio.shot(1, clip, 0, info.frames())),
                        wanted,
                        Soundtrack.STANDARD,
                        Captions.NONE,
                        "fr",
                        true);
        Path film = folder.resolve("copy.mp4");
        boolean made = attempt("copy", () -> studio.assemble(cut, film));
        assertThat(Files.exists(film)).isEqualTo(made);
        if (made) {
            assertThat(studio.probe().inspect(film).frames()).isEqualTo(info.frames());
            Files.delete(film);
        }
    }

    /** Something that may be refused in words, and in no other way. */
    @FunctionalInterface
    private interface Deed {
        void run() throws Exception;
    }

    private boolean attempt(String name, Deed deed) throws Exception {
        try {
            deed.run();
            outcomes.merge(name + " done", 1, Integer::sum);
            return true;
        } catch (StudioException e) {
            assertThat(e.problem().code())
                    .as(e.getMessage())
                    .matches("(MEDIA|WORKER)-[A-Z-]+")
                    .isNotEqualTo("WORKER-JOB-FAILED");
            outcomes.merge(name + " " + e.problem().code(), 1, Integer::sum);
            return false;
        }
    }

    private void assertNothingHalf() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.endsWith(".part") || name.endsWith(".next"));
        }
    }
}

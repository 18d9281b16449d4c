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
import studio.rushes.problem.StudioException;

/**
 * Damaged clips all the way into a film, in the real worker: each ends as a problem in words or as
 * a film with every frame of the plan. {@code -Drushes.soak.seed} sets where the series begins.
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
        fuzz(50);
    }

    @Test
    @Tag("soak")
    void sixHundredDamagedClipsBecomeProblemsOrWholeFilms() throws Exception {
        fuzz(600);
    }

    private void fuzz(int clips) throws Exception {
        List<byte[]> wholes = wholes();
        try (FilmStudio studio = new FilmStudio(folder.resolve("cache"))) {
            for (int i = 0; i < clips; i++) {
                long seed = SEED + i;
                Random chance = new Random(seed);
                byte[] bytes = new Mutation(chance).of(wholes.get(chance.nextInt(wholes.size())));
                Path clip = Files.write(folder.resolve("clip.mp4"), bytes);
                assertTimeoutPreemptively(
                        PATIENCE, () -> one(studio, clip, chance), () -> "clip of seed " + seed);
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
            assertThat(e.problem().code()).matches("(MEDIA|WORKER)-[A-Z-]+");
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

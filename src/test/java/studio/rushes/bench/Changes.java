package studio.rushes.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import studio.rushes.assembly.Cut;
import studio.rushes.assembly.Shot;
import studio.rushes.film.FilmStudio;

/** What a film costs once more after a change of one block. */
final class Changes {
    private final FilmStudio studio;
    private final List<Path> clips;
    private final int blocks;
    private final double seconds;

    /**
     * @param clips those of the film, and one more of each kind
     */
    Changes(FilmStudio studio, List<Path> clips, int blocks, double seconds) {
        this.studio = studio;
        this.clips = clips;
        this.blocks = blocks;
        this.seconds = seconds;
    }

    /**
     * The film from nothing, with nothing changed, with another clip in one block, with another
     * caption in one. Of the changes the mean of one for each kind of picture: some are three times
     * as dear as others.
     */
    List<Cost> round(Function<List<Shot>, Cut> cut, Path film)
            throws IOException, InterruptedException {
        Meter meter = Meter.ofStudioThatLookedAt(studio, clips);
        List<Shot> shots =
                new ArrayList<>(
                        BenchClips.shots(clips.subList(0, blocks), seconds, studio.probe()));
        Cost full = meter.assembled(cut.apply(shots), film);
        Cost nothing = meter.assembled(cut.apply(shots), film);
        List<Cost> changed = new ArrayList<>();
        for (int kind = 0; kind < BenchClips.KINDS; kind++) {
            int at = blocks / 2 - kind;
            shots.set(at, shot(at, clips.get(blocks + kind), "Un tout autre plan du champ."));
            changed.add(meter.assembled(cut.apply(shots), film));
        }
        List<Cost> edited = new ArrayList<>();
        for (int at = 0; at < BenchClips.KINDS; at++) {
            shots.set(at, shot(at, clips.get(at), BenchClips.edited(at)));
            edited.add(meter.assembled(cut.apply(shots), film));
        }
        return List.of(full, nothing, Cost.mean(changed), Cost.mean(edited));
    }

    private Shot shot(int at, Path clip, String line) throws InterruptedException {
        return BenchClips.shot(at + 1, clip, seconds, line, studio.probe());
    }
}

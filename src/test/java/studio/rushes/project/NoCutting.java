package studio.rushes.project;

import java.nio.file.Path;
import java.time.ZoneOffset;
import studio.rushes.assembly.FilmPlan;
import studio.rushes.assembly.Makers;
import studio.rushes.assembly.MixFacts;
import studio.rushes.assembly.MixPlan;
import studio.rushes.assembly.MusicPlan;
import studio.rushes.assembly.PictureFacts;
import studio.rushes.assembly.PicturePlan;
import studio.rushes.assembly.RenderHistory;
import studio.rushes.assembly.SoundFacts;
import studio.rushes.assembly.SoundPlan;
import studio.rushes.assembly.SoundRenderer;
import studio.rushes.media.Progress;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** For tests in which no film is made: whatever is asked for is refused. */
public final class NoCutting implements SoundRenderer {
    private NoCutting() {}

    public static Cutting in(Path folder) {
        Makers none = new Makers(NoCutting::picture, new NoCutting());
        return new Cutting(
                none,
                none,
                NoCutting::film,
                (_, _, _) -> {
                    throw refused();
                },
                new RenderHistory(folder.resolve("render-history.json")),
                () -> 1 << 20,
                () -> 1 << 20,
                (_, _) -> {
                    throw refused();
                },
                ZoneOffset.UTC);
    }

    private static PictureFacts picture(PicturePlan plan, Path target, Progress progress) {
        throw refused();
    }

    private static void film(FilmPlan plan, Path target, Progress progress) {
        throw refused();
    }

    @Override
    public SoundFacts sound(SoundPlan plan, Path target) {
        throw refused();
    }

    @Override
    public SoundFacts music(MusicPlan plan, Path target) {
        throw refused();
    }

    @Override
    public MixFacts mix(MixPlan plan, Path target) {
        throw refused();
    }

    private static StudioException refused() {
        return new StudioException(
                new Problem("NO-CUTTING", "Nothing is cut here.", "No film was made.", "None."));
    }
}

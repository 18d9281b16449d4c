package studio.rushes.app.window;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import studio.rushes.app.cloud.StudioCloud;
import studio.rushes.generation.DraftOffer;
import studio.rushes.generation.GeneratorId;
import studio.rushes.generation.Ledger;
import studio.rushes.generation.ModelCatalogue;
import studio.rushes.generation.Pace;
import studio.rushes.generation.TakeStore;
import studio.rushes.media.AudioOut;
import studio.rushes.media.FrameSource;
import studio.rushes.media.PosterSource;
import studio.rushes.problem.Problem;
import studio.rushes.project.Herald;
import studio.rushes.project.ProjectFolder;
import studio.rushes.project.SessionParts;
import studio.rushes.project.StudioHearing;
import studio.rushes.settings.SettingsFile;
import studio.rushes.transcription.ModelShelf;

/**
 * What the window works with, handed in by whoever puts the program together.
 *
 * @param missing what has to be set up before a generator can be used
 * @param log what the program writes about itself
 * @param ledger throws where it cannot be opened
 * @param drafts who drafts scripts now; throws where nobody is set up for it
 * @param films what films can be brought out as
 * @param whisper the models that hear words
 * @param hearing what hears words in all projects
 * @param accounts with whoever makes clips
 * @param herald tells those who look elsewhere
 * @param pace how long takes took in all projects
 * @param cloud the pipeline's videos, and what open projects have to do with it
 * @param looks opens takes of a project for a short look, whoever runs it
 */
public record WindowParts(
        SessionParts session,
        SettingsFile settings,
        Path newProjects,
        Path log,
        FrameSource frames,
        PosterSource posters,
        AudioOut sound,
        Clock clock,
        RandomGenerator random,
        ModelCatalogue models,
        Function<GeneratorId, Optional<Problem>> missing,
        Supplier<Ledger> ledger,
        Supplier<DraftOffer> drafts,
        FilmOffers films,
        ModelShelf whisper,
        StudioHearing hearing,
        Accounts accounts,
        Herald herald,
        Pace pace,
        StudioCloud cloud,
        Looks looks) {
    /** Opens takes only to look at them. */
    @FunctionalInterface
    public interface Looks {
        TakeStore open(ProjectFolder folder);
    }
}

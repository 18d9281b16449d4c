package studio.rushes.app.window;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import studio.rushes.generation.DraftOffer;
import studio.rushes.generation.GeneratorId;
import studio.rushes.generation.Ledger;
import studio.rushes.generation.ModelCatalogue;
import studio.rushes.media.AudioOut;
import studio.rushes.media.FrameSource;
import studio.rushes.media.PosterSource;
import studio.rushes.problem.Problem;
import studio.rushes.project.SessionParts;
import studio.rushes.project.StudioHearing;
import studio.rushes.settings.SettingsFile;
import studio.rushes.transcription.ModelShelf;

/**
 * What the window works with, handed in by whoever puts the program together.
 *
 * @param missing what has to be set up before a generator can be used
 * @param ledger throws where it cannot be opened
 * @param drafts who drafts scripts now; throws where nobody is set up for it
 * @param films what films can be brought out as
 * @param whisper the models that hear words
 * @param hearing what hears words in all projects
 */
public record WindowParts(
        SessionParts session,
        SettingsFile settings,
        Path newProjects,
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
        StudioHearing hearing) {}

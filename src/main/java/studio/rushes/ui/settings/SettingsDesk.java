package studio.rushes.ui.settings;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import studio.rushes.generation.BackEnd;
import studio.rushes.problem.Problem;
import studio.rushes.project.CaptionChoices;
import studio.rushes.project.ProjectCaches;
import studio.rushes.settings.Secret;
import studio.rushes.settings.Settings;
import studio.rushes.ui.launch.MakerOffer;

/**
 * What the window needs of the choices for all videos. Every call returns at once; a future fails
 * with a {@link studio.rushes.problem.StudioException}.
 */
public interface SettingsDesk {
    Settings now();

    /** Changes them and writes them, one change after the other. */
    CompletableFuture<Settings> change(UnaryOperator<Settings> change);

    /** Where the key of the Gemini API is. */
    KeyStanding key();

    /** Keeps a key as well as this computer can; the keychain may ask the person first. */
    CompletableFuture<KeyStanding> keepKey(Secret key);

    /** Forgets the key that a person entered. */
    CompletableFuture<KeyStanding> forgetKey();

    /** Asks a back end, at no cost, whether it would work; cancelling stops the asking. */
    CompletableFuture<Optional<Problem>> check(BackEnd end);

    /** The generators with their models. */
    List<MakerOffer> makers();

    /** The styles and zones that captions may have. */
    CaptionChoices captions();

    /** What the caches of the videos that were opened lately hold. */
    CompletableFuture<ProjectCaches.Use> caches();

    /** Empties them. */
    CompletableFuture<ProjectCaches.Use> emptyCaches();
}

package studio.rushes.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import studio.rushes.generation.BackEnd;
import studio.rushes.generation.GeneratorId;
import studio.rushes.generation.ModelCatalogue;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.project.CaptionChoices;
import studio.rushes.project.ProjectCaches;
import studio.rushes.settings.Secret;
import studio.rushes.settings.Settings;
import studio.rushes.ui.launch.MakerOffer;

/** Settings in memory, and a keychain and a cloud that answer as they are told to. */
public final class FakeSettingsDesk implements SettingsDesk {
    public Settings kept = Settings.DEFAULT;
    public KeyStanding standing = new KeyStanding.None();
    public KeyStanding keeps = new KeyStanding.Kept();
    public Optional<Problem> full = Optional.empty();
    public ProjectCaches.Use use = new ProjectCaches.Use(1_300_000_000, 90_000_000, 3);
    public final List<String> given = new ArrayList<>();
    public final List<BackEnd> asked = new ArrayList<>();
    public CompletableFuture<Optional<Problem>> answer =
            CompletableFuture.completedFuture(Optional.empty());

    @Override
    public Settings now() {
        return kept;
    }

    @Override
    public CompletableFuture<Settings> change(UnaryOperator<Settings> change) {
        if (full.isPresent()) {
            return CompletableFuture.failedFuture(new StudioException(full.get()));
        }
        kept = change.apply(kept);
        return CompletableFuture.completedFuture(kept);
    }

    @Override
    public KeyStanding key() {
        return standing;
    }

    @Override
    public CompletableFuture<KeyStanding> keepKey(Secret key) {
        given.add(key.reveal());
        standing = keeps;
        return CompletableFuture.completedFuture(standing);
    }

    @Override
    public CompletableFuture<KeyStanding> forgetKey() {
        standing = new KeyStanding.None();
        return CompletableFuture.completedFuture(standing);
    }

    @Override
    public CompletableFuture<Optional<Problem>> check(BackEnd end) {
        asked.add(end);
        return answer;
    }

    @Override
    public List<MakerOffer> makers() {
        ModelCatalogue models = ModelCatalogue.shipped();
        return List.of(
                new MakerOffer(GeneratorId.ANIMATIC, List.of(), Optional.empty()),
                new MakerOffer(
                        new GeneratorId("vertex"), models.behind(BackEnd.VERTEX), Optional.empty()),
                new MakerOffer(
                        new GeneratorId("gemini"),
                        models.behind(BackEnd.GEMINI),
                        Optional.empty()));
    }

    @Override
    public CaptionChoices captions() {
        return CaptionChoices.shipped();
    }

    @Override
    public CompletableFuture<ProjectCaches.Use> caches() {
        return CompletableFuture.completedFuture(use);
    }

    @Override
    public CompletableFuture<ProjectCaches.Use> emptyCaches() {
        use = new ProjectCaches.Use(0, 0, use.projects());
        return CompletableFuture.completedFuture(use);
    }
}

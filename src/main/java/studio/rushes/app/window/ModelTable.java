package studio.rushes.app.window;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import studio.rushes.project.StudioHearing;
import studio.rushes.settings.SettingsFile;
import studio.rushes.transcription.ModelProgress;
import studio.rushes.transcription.ModelShelf;
import studio.rushes.ui.captions.ModelDesk;
import studio.rushes.ui.captions.ModelsNow;

/** The studio's models that hear words, as the window sees them. */
final class ModelTable implements ModelDesk, AutoCloseable {
    private final ModelShelf shelf;
    private final StudioHearing hearing;
    private final SettingsFile settings;
    private final ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor();

    /** One after the other: who goes on at once waits until what was stopped let go of its file. */
    private final ExecutorService bringing =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("models").daemon().factory());

    ModelTable(WindowParts parts) {
        shelf = parts.whisper();
        hearing = parts.hearing();
        settings = parts.settings();
    }

    @Override
    public CompletableFuture<ModelsNow> look() {
        return Coming.from(asking, this::now);
    }

    @Override
    public CompletableFuture<ModelsNow> get(String id, ModelProgress progress) {
        return Coming.from(
                bringing,
                () -> {
                    Optional<String> before = shelf.choice();
                    shelf.get(id, progress);
                    if (shelf.choice().equals(before)) {
                        shelf.use(id);
                    }
                    return now();
                });
    }

    @Override
    public CompletableFuture<ModelsNow> use(Optional<String> choice) {
        return Coming.from(
                asking,
                () -> {
                    if (choice.isPresent()) {
                        shelf.use(choice.get());
                    } else {
                        shelf.useNone();
                    }
                    return now();
                });
    }

    @Override
    public CompletableFuture<ModelsNow> answer() {
        return Coming.from(
                asking,
                () -> {
                    settings.update(kept -> kept.with(kept.captions().withModelAsked(true)));
                    return now();
                });
    }

    private ModelsNow now() throws InterruptedException {
        ModelShelf.Standing standing = hearing.look();
        return new ModelsNow(
                shelf.all(),
                shelf.choice(),
                standing.model(),
                standing.problem(),
                settings.get().captions().modelAsked());
    }

    /** Stops a download; what has come is kept. */
    @Override
    public void close() {
        bringing.shutdownNow();
        asking.shutdownNow();
    }
}

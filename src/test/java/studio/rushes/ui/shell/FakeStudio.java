package studio.rushes.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import studio.rushes.ui.captions.FakeModelDesk;
import studio.rushes.ui.cloud.FakeCloudDesk;
import studio.rushes.ui.home.FakeHomeDesk;
import studio.rushes.ui.settings.FakeSettingsDesk;

/** A studio that opens the one desk it was given. */
public final class FakeStudio implements Studio {
    public final List<Path> shown = new CopyOnWriteArrayList<>();
    public final FakeModelDesk models;
    public final FakeSettingsDesk settings = new FakeSettingsDesk();
    public final FakeHomeDesk home = new FakeHomeDesk();
    public final FakeCloudDesk cloud = new FakeCloudDesk();
    public final List<Path> opened = new CopyOnWriteArrayList<>();
    public CompletableFuture<Desk> next = new CompletableFuture<>();

    public FakeStudio() {
        this(new FakeModelDesk());
    }

    public FakeStudio(FakeModelDesk models) {
        this.models = models;
    }

    @Override
    public FakeModelDesk models() {
        return models;
    }

    @Override
    public FakeSettingsDesk settings() {
        return settings;
    }

    @Override
    public FakeHomeDesk home() {
        return home;
    }

    @Override
    public FakeCloudDesk cloud() {
        return cloud;
    }

    @Override
    public CompletableFuture<Desk> open(Path scriptOrFolder) {
        opened.add(scriptOrFolder);
        return next;
    }

    @Override
    public CompletableFuture<Desk> create(Path folder) {
        return next;
    }

    @Override
    public CompletableFuture<Desk> paste(String text) {
        return next;
    }

    @Override
    public CompletableFuture<Desk> openSample(String name) {
        return next;
    }

    @Override
    public List<String> samples() {
        return List.of("Les secrets du miel", "The harbour at night", "Volcan");
    }

    @Override
    public List<Path> recent() {
        return List.of(
                Path.of("videos", "les-secrets-du-miel"), Path.of("videos", "harbour-teaser"));
    }

    @Override
    public Path log() {
        return Path.of("logs", "rushes.log");
    }

    @Override
    public void showInFolder(Path file) {
        shown.add(file);
    }
}

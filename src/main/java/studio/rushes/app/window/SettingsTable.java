package studio.rushes.app.window;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.generation.BackEnd;
import studio.rushes.problem.Problem;
import studio.rushes.project.CaptionChoices;
import studio.rushes.project.ProjectCaches;
import studio.rushes.project.ProjectFolder;
import studio.rushes.settings.Secret;
import studio.rushes.settings.SecretName;
import studio.rushes.settings.SecretStore.Stay;
import studio.rushes.settings.Settings;
import studio.rushes.settings.SettingsFile;
import studio.rushes.ui.launch.MakerOffer;
import studio.rushes.ui.settings.KeyStanding;
import studio.rushes.ui.settings.SettingsDesk;

/** The settings as the window sees them. */
final class SettingsTable implements SettingsDesk, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsTable.class);
    private static final int SECONDS_TO_WRITE = 5;

    private final WindowParts parts;
    private final SettingsFile settings;
    private final Accounts accounts;
    private final ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor();

    /** One change after the other, in the order they were made. */
    private final ExecutorService changing =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("settings").daemon().factory());

    SettingsTable(WindowParts parts) {
        this.parts = parts;
        settings = parts.settings();
        accounts = parts.accounts();
    }

    @Override
    public Settings now() {
        return settings.get();
    }

    @Override
    public CompletableFuture<Settings> change(UnaryOperator<Settings> change) {
        return Coming.from(changing, () -> settings.update(change));
    }

    @Override
    public KeyStanding key() {
        if (accounts.variable().isPresent()) {
            return new KeyStanding.Environment(accounts.variable().get());
        }
        if (settings.get().clouds().keyKept()) {
            return new KeyStanding.Kept();
        }
        return accounts.secrets().known(SecretName.GEMINI_KEY).isPresent()
                ? new KeyStanding.Held()
                : new KeyStanding.None();
    }

    @Override
    public CompletableFuture<KeyStanding> keepKey(Secret key) {
        return Coming.from(
                asking,
                () -> {
                    Stay stay = accounts.secrets().put(SecretName.GEMINI_KEY, key);
                    say(stay == Stay.KEYCHAIN);
                    return key();
                });
    }

    @Override
    public CompletableFuture<KeyStanding> forgetKey() {
        return Coming.from(
                asking,
                () -> {
                    boolean kept = settings.get().clouds().keyKept();
                    // Before the keychain, so that it is asked no more even where it refuses.
                    say(false);
                    accounts.secrets().forget(SecretName.GEMINI_KEY, kept);
                    return key();
                });
    }

    private void say(boolean inKeychain) {
        settings.update(now -> now.with(now.clouds().withKeyKept(inKeychain)));
    }

    @Override
    public CompletableFuture<Optional<Problem>> check(BackEnd end) {
        return Coming.from(
                asking,
                () -> {
                    awaitChanges();
                    return accounts.check().of(end);
                });
    }

    /** What was changed before counts. */
    private void awaitChanges() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        changing.execute(done::countDown);
        done.await();
    }

    @Override
    public List<MakerOffer> makers() {
        return LaunchCounter.makers(parts);
    }

    @Override
    public CaptionChoices captions() {
        return parts.session().captions();
    }

    @Override
    public CompletableFuture<ProjectCaches.Use> caches() {
        return Coming.from(asking, () -> ProjectCaches.use(recent()));
    }

    @Override
    public CompletableFuture<ProjectCaches.Use> emptyCaches() {
        return Coming.from(
                asking,
                () -> {
                    ProjectCaches.empty(recent());
                    return ProjectCaches.use(recent());
                });
    }

    private List<ProjectFolder> recent() {
        return settings.get().recent().stream().map(ProjectFolder::new).toList();
    }

    @Override
    public void close() {
        asking.shutdownNow();
        changing.shutdown();
        try {
            // What was chosen last is still written; the window is gone and nobody waits.
            if (!changing.awaitTermination(SECONDS_TO_WRITE, TimeUnit.SECONDS)) {
                LOG.warn("the last choice was not written in time");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}

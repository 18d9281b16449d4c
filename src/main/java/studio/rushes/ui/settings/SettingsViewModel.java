package studio.rushes.ui.settings;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import studio.rushes.generation.BackEnd;
import studio.rushes.generation.Caps;
import studio.rushes.generation.Money;
import studio.rushes.problem.Problem;
import studio.rushes.project.CaptionChoices;
import studio.rushes.settings.Settings;
import studio.rushes.settings.Spending;
import studio.rushes.settings.WindowChoices;
import studio.rushes.ui.check.Rehearsal;
import studio.rushes.ui.cloud.CloudDesk;
import studio.rushes.ui.cloud.CloudFields;
import studio.rushes.ui.cloud.PipelineFields;
import studio.rushes.ui.cloud.ServicesModel;
import studio.rushes.ui.fx.KeyTable;
import studio.rushes.ui.launch.MakerOffer;
import studio.rushes.ui.problem.Problems;

/**
 * The settings without a node: whatever is chosen counts and is kept at once. Used on the window's
 * thread.
 */
public final class SettingsViewModel {
    /**
     * Where its work is done.
     *
     * @param pause runs work a moment later, when typing has come to rest
     */
    public record Threads(Executor window, Executor pause) {}

    private final SettingsDesk desk;
    private final Threads threads;
    private final Consumer<WindowChoices> look;
    private final ReadOnlyObjectWrapper<Settings> settings;
    private final ReadOnlyObjectWrapper<Optional<Problem>> trouble =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper capsRefused = new ReadOnlyBooleanWrapper();
    private final CloudFields fields;
    private final PipelineFields pipeline;
    private final ServicesModel services;
    private final Rehearsal<BackEnd> vertex;
    private final Rehearsal<BackEnd> gemini;
    private final KeyEntry key;
    private final Storage storage;
    private final OwnKeysModel keys;
    private int typed;
    private boolean unkept;

    /**
     * @param look has the window look as it was chosen
     */
    public SettingsViewModel(
            SettingsDesk desk,
            CloudDesk cloud,
            KeyTable table,
            Threads threads,
            Consumer<WindowChoices> look) {
        this.desk = desk;
        this.threads = threads;
        this.look = look;
        settings = new ReadOnlyObjectWrapper<>(desk.now());
        Spending spending = now().spending();
        fields =
                new CloudFields(
                        now().clouds().vertex(),
                        Caps.dollars(spending.projectCap(), spending.dayCap()));
        fields.onChange(this::typed);
        pipeline = new PipelineFields(now().clouds().pipeline());
        pipeline.onChange(this::typed);
        services = new ServicesModel(cloud, threads.window());
        vertex = check();
        gemini = check();
        key = new KeyEntry(desk, threads.window(), gemini::idle);
        storage = new Storage(desk, threads.window(), this::tell);
        keys = new OwnKeysModel(this, table);
    }

    private Rehearsal<BackEnd> check() {
        return new Rehearsal<>(
                desk::check, (_, _) -> false, threads.window(), Runnable::run, () -> {});
    }

    /** Changes something and keeps it. */
    public void change(UnaryOperator<Settings> change) {
        Settings changed = change.apply(now());
        if (changed.equals(now())) {
            return;
        }
        if (!changed.window().equals(now().window())) {
            look.accept(changed.window());
        }
        settings.set(changed);
        trouble.set(Optional.empty());
        desk.change(change)
                .whenCompleteAsync(
                        (_, thrown) -> {
                            if (thrown != null) {
                                tell(Problems.of(thrown));
                            }
                        },
                        threads.window());
    }

    private void tell(Problem problem) {
        trouble.set(Optional.of(problem));
    }

    private void typed() {
        capsRefused.set(fields.caps().isEmpty());
        vertex.idle();
        services.idle();
        unkept = true;
        int mine = ++typed;
        threads.pause()
                .execute(() ->
                        threads.window()
                                .execute(() -> {
                                    if (mine == typed) {
                                        keepTyped();
                                    }
                                }));
    }

    /** Half a number is a cap, too; so what is typed is kept when it has come to rest. */
    private void keepTyped() {
        if (!unkept) {
            return;
        }
        unkept = false;
        change(now ->
                now.with(
                        now.clouds()
                                .withVertex(fields.cloud())
                                .withPipeline(pipeline.over(now.clouds().pipeline()))));
        fields.caps()
                .ifPresent(caps ->
                        change(now ->
                                now.with(
                                        new Spending(
                                                caps.project().map(Money::amount),
                                                caps.day().map(Money::amount)))));
    }

    /** Asks a back end whether it would work with what stands here now. */
    public void check(BackEnd end) {
        keepTyped();
        checking(end).stop();
        checking(end).about(end);
    }

    /** Asks the three services of the pipeline with what stands here now. */
    public void checkServices() {
        keepTyped();
        services.check();
    }

    /** Keeps what was typed last, and ends what is being asked. */
    public void close() {
        typed++;
        keepTyped();
        vertex.stop();
        gemini.stop();
        services.stop();
        keys.giveUp();
    }

    public Rehearsal<BackEnd> checking(BackEnd end) {
        return end == BackEnd.VERTEX ? vertex : gemini;
    }

    public Settings now() {
        return settings.get();
    }

    public ReadOnlyObjectProperty<Settings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    /** What went wrong with keeping it. */
    public ReadOnlyObjectProperty<Optional<Problem>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Whether what is typed as a cap is no amount; the one before counts then. */
    public ReadOnlyBooleanProperty capsRefusedProperty() {
        return capsRefused.getReadOnlyProperty();
    }

    public CloudFields fields() {
        return fields;
    }

    /** Where the cloud pipeline keeps its videos. */
    public PipelineFields pipeline() {
        return pipeline;
    }

    public ServicesModel services() {
        return services;
    }

    public KeyEntry key() {
        return key;
    }

    public Storage storage() {
        return storage;
    }

    public OwnKeysModel keys() {
        return keys;
    }

    public List<MakerOffer> makers() {
        return desk.makers();
    }

    public CaptionChoices captions() {
        return desk.captions();
    }
}

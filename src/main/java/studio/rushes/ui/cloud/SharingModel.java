package studio.rushes.ui.cloud;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import studio.rushes.generation.TakeStore.Subscription;
import studio.rushes.problem.Problem;
import studio.rushes.sharing.Claim;
import studio.rushes.sharing.Conflict;
import studio.rushes.sharing.Running;
import studio.rushes.ui.problem.Problems;

/**
 * The open video beside the cloud, and what lies over the window about it. Used on the window's
 * thread.
 */
public final class SharingModel {
    private static final ShareStanding ALONE = new ShareStanding.Alone(Optional.empty());

    private final CloudDesk cloud;
    private final Executor window;
    private final Consumer<Path> open;
    private final Consumer<Problem> tell;
    private final ReadOnlyObjectWrapper<ShareStanding> standing =
            new ReadOnlyObjectWrapper<>(ALONE);
    private final ReadOnlyObjectWrapper<@Nullable CloudSheet> sheet = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Problem>> trouble =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private @Nullable ShareDesk desk;
    private @Nullable Subscription listening;

    /**
     * @param open opens the folder of a video
     * @param tell says what went wrong where no sheet is shown for it
     */
    public SharingModel(
            CloudDesk cloud, Executor window, Consumer<Path> open, Consumer<Problem> tell) {
        this.cloud = cloud;
        this.window = window;
        this.open = open;
        this.tell = tell;
    }

    /** Takes up a video. */
    public void begin(ShareDesk opened) {
        end();
        desk = opened;
        listening = opened.onChange(now -> window.execute(() -> heard(opened, now)));
        standing.set(opened.now());
    }

    /** Lets go of it. */
    public void end() {
        if (listening != null) {
            listening.close();
        }
        listening = null;
        desk = null;
        busy.set(false);
        closeSheet();
        standing.set(ALONE);
    }

    private void heard(ShareDesk from, ShareStanding now) {
        if (from.equals(desk)) {
            standing.set(now);
        }
    }

    /** Shows the pipeline's videos. */
    public void openList() {
        show(
                new CloudSheet.Listed(
                        new CloudListModel(
                                cloud,
                                window,
                                folder -> {
                                    closeSheet();
                                    open.accept(folder);
                                })));
    }

    /** Asks whether to share the video; where it is, shows how far that is. */
    public void openShare() {
        if (desk != null) {
            show(shared().isPresent() ? new CloudSheet.Standing() : new CloudSheet.Asking());
        }
    }

    /** Shows what could not be taken in from the cloud. */
    public void openTroubles() {
        show(new CloudSheet.Troubles(standing.get().doubts().troubles()));
    }

    /** Shows what it would cost to have the pipeline make it. */
    public void openRun() {
        ShareDesk at = desk;
        if (at != null) {
            show(new CloudSheet.Buying(new RunModel(at, window, this::closeSheet)));
        }
    }

    /** Shows both versions of what was changed on both sides. */
    public void openConflict(Conflict conflict) {
        act(
                at -> at.versions(conflict),
                versions -> show(new CloudSheet.Choosing(conflict, versions)));
    }

    private void show(CloudSheet next) {
        closeSheet();
        trouble.set(Optional.empty());
        sheet.set(next);
    }

    public void closeSheet() {
        CloudSheet old = sheet.get();
        sheet.set(null);
        if (old instanceof CloudSheet.Listed(CloudListModel list)) {
            list.close();
        }
    }

    public void share() {
        act(ShareDesk::share, _ -> closeSheet());
    }

    public void unshare() {
        act(ShareDesk::unshare, _ -> closeSheet());
    }

    public void resume() {
        act(ShareDesk::resume, _ -> {});
    }

    /** Runs it here; where somebody alive does, asks first. */
    public void takeOver() {
        act(at -> at.takeOver(false), this::claimed);
    }

    /** A person saw who runs it, and takes it all the same. */
    public void takeOverAnyway() {
        act(at -> at.takeOver(true), _ -> closeSheet());
    }

    private void claimed(Claim claim) {
        if (claim instanceof Claim.Taken(String owner, var until)) {
            show(new CloudSheet.TakingOver(owner, until));
        } else {
            closeSheet();
        }
    }

    public void keepMine(Conflict.Kind kind) {
        act(at -> at.keepMine(kind), _ -> closeSheet());
    }

    public void takeTheirs(Conflict.Kind kind) {
        act(at -> at.takeTheirs(kind), _ -> closeSheet());
    }

    public void takeTheirWords() {
        act(ShareDesk::takeTheirWords, _ -> {});
    }

    public void keepMyWords() {
        act(ShareDesk::keepMyWords, _ -> {});
    }

    public void takeTheirFilm() {
        act(ShareDesk::takeTheirFilm, _ -> {});
    }

    public void leaveTheirFilm() {
        act(ShareDesk::leaveTheirFilm, _ -> {});
    }

    /** A person knows that blocks may be made twice. */
    public void makeHereToo() {
        act(ShareDesk::makeHereToo, _ -> {});
    }

    /** One at a time: a second press on a button asks nobody twice. */
    private <T> void act(Act<T> act, Consumer<T> done) {
        ShareDesk at = desk;
        if (at == null || busy.get()) {
            return;
        }
        busy.set(true);
        trouble.set(Optional.empty());
        act.on(at)
                .whenCompleteAsync(
                        (result, thrown) -> {
                            if (!at.equals(desk)) {
                                return;
                            }
                            busy.set(false);
                            if (thrown == null) {
                                done.accept(result);
                            } else {
                                failed(Problems.of(thrown));
                            }
                        },
                        window);
    }

    private void failed(Problem problem) {
        if (sheet.get() == null) {
            tell.accept(problem);
        } else {
            trouble.set(Optional.of(problem));
        }
    }

    /** Asks something of the open video. */
    private interface Act<T> {
        CompletableFuture<T> on(ShareDesk desk);
    }

    /** As it is shared; empty where it is not. */
    public Optional<ShareStanding.Shared> shared() {
        return standing.get() instanceof ShareStanding.Shared now
                ? Optional.of(now)
                : Optional.empty();
    }

    /** Why nothing is to be bought from here, in words; empty where it may be. */
    public Optional<String> barred() {
        return shared().flatMap(now -> CloudWords.barred(now.running()));
    }

    /** Whether what is bought here would be bought for a video that is made elsewhere. */
    public boolean watched() {
        return shared().filter(now ->
                        now.running() instanceof Running.Elsewhere
                                || now.running() instanceof Running.InCloud)
                .isPresent();
    }

    public ReadOnlyObjectProperty<ShareStanding> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    /** What lies over the window; empty where nothing does. */
    public ReadOnlyObjectProperty<@Nullable CloudSheet> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What went wrong with what was asked on the sheet. */
    public ReadOnlyObjectProperty<Optional<Problem>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}

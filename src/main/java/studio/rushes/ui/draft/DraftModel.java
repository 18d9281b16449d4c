package studio.rushes.ui.draft;

import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.DraftWish;
import studio.rushes.generation.Money;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.project.DraftedScript;
import studio.rushes.script.Block;
import studio.rushes.script.BlockId;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptDiff;
import studio.rushes.script.ScriptLanguage;
import studio.rushes.ui.problem.Problems;

/** A script being drafted: asked for, waited for, compared, taken. Used on the window's thread. */
public final class DraftModel {
    private static final int CENT_DIGITS = 2;
    private static final int USUAL_BLOCKS = 8;

    private final DraftDesk desk;
    private final Executor window;
    private final StringProperty theme = new SimpleStringProperty("");
    private final ObjectProperty<Locale> language;
    private final IntegerProperty blocks = new SimpleIntegerProperty(USUAL_BLOCKS);
    private final IntegerProperty seconds = new SimpleIntegerProperty(Block.DEFAULT_SECONDS);
    private final ReadOnlyObjectWrapper<DraftStage> stage;
    private final ReadOnlyObjectWrapper<Set<BlockId>> taken = new ReadOnlyObjectWrapper<>(Set.of());
    private final Subscription edits;
    private boolean pasted;
    private Script now;
    private @Nullable CompletableFuture<Script> asked;

    /** How many were asked; the answer to one that was given up is not heard. */
    private int questions;

    /**
     * @param script the project's, as it is at any time
     * @param window the window's thread
     */
    public DraftModel(
            DraftDesk desk,
            Script script,
            ObservableValue<@Nullable Script> edited,
            Executor window) {
        this.desk = desk;
        this.window = window;
        now = script;
        theme.set(script.theme());
        language = new SimpleObjectProperty<>(ScriptLanguage.of(script));
        stage = new ReadOnlyObjectWrapper<>(new DraftStage.Asking(desk.cannotDraft()));
        edits =
                edited.subscribe(changed -> {
                    if (changed != null) {
                        compareWith(changed);
                    }
                });
    }

    /**
     * A script that somebody pasted, to be compared at once; nobody is asked for another.
     *
     * @param pasted the project's script with the pasted blocks in it
     */
    public static DraftModel pasted(
            DraftDesk desk,
            Script pasted,
            Script script,
            ObservableValue<@Nullable Script> edited,
            Executor window) {
        DraftModel model = new DraftModel(desk, script, edited, window);
        model.pasted = true;
        model.compare(pasted);
        return model;
    }

    /** Whether it was pasted, not drafted. */
    boolean isPasted() {
        return pasted;
    }

    /** What is wanted; empty while it cannot be asked for. */
    Optional<DraftWish> wish() {
        boolean sane =
                !theme.get().isBlank()
                        && theme.get().length() <= DraftWish.MAX_THEME
                        && within(blocks.get(), DraftWish.MAX_BLOCKS)
                        && within(seconds.get(), ClipRequest.MAX_SECONDS);
        return sane
                ? Optional.of(
                        new DraftWish(
                                theme.get().strip(), language.get(), blocks.get(), seconds.get()))
                : Optional.empty();
    }

    private static boolean within(int number, int most) {
        return number >= 1 && number <= most;
    }

    /** The most the draft can cost, in whole cents; empty while nothing can be asked for. */
    Optional<Money> most() {
        if (desk.cannotDraft().isPresent()) {
            return Optional.empty();
        }
        return wish().map(desk::most)
                .map(price ->
                        Money.of(
                                price.amount().setScale(CENT_DIGITS, RoundingMode.CEILING),
                                price.currency()));
    }

    void draft() {
        Optional<DraftWish> wish = wish();
        if (asked != null || wish.isEmpty()) {
            return;
        }
        Optional<Problem> hindrance = desk.cannotDraft();
        if (hindrance.isPresent()) {
            stage.set(new DraftStage.Asking(hindrance));
            return;
        }
        CompletableFuture<Script> coming = desk.draft(wish.get());
        asked = coming;
        stage.set(new DraftStage.Waiting());
        int question = ++questions;
        coming.whenCompleteAsync((draft, thrown) -> came(question, draft, thrown), window);
    }

    private void came(int question, @Nullable Script draft, @Nullable Throwable thrown) {
        if (question != questions || asked == null) {
            return;
        }
        asked = null;
        if (draft != null) {
            compare(draft);
        } else {
            stage.set(
                    new DraftStage.Asking(
                            thrown == null || thrown instanceof CancellationException
                                    ? Optional.empty()
                                    : Optional.of(Problems.of(thrown))));
        }
    }

    /** What of a draft would be lost with this; each of it may be on the bill. */
    public enum AtStake {
        NOTHING,
        /** It was sent, and the answer is not there. */
        UNDER_WAY,
        /** It came, and nothing of it is in the script. */
        UNTAKEN
    }

    /** Whether the last one that was asked for did not come. */
    public boolean failed() {
        return stage.get() instanceof DraftStage.Asking(Optional<Problem> trouble)
                && trouble.isPresent();
    }

    public ObservableValue<AtStake> atStake() {
        return stage.getReadOnlyProperty()
                .map(now ->
                        switch (now) {
                            case DraftStage.Waiting _ -> AtStake.UNDER_WAY;
                            case DraftStage.Choosing _ -> AtStake.UNTAKEN;
                            case DraftStage.Asking _ -> AtStake.NOTHING;
                        });
    }

    /** Stops waiting for the draft; what was sent may be charged. */
    public void giveUp() {
        CompletableFuture<Script> waiting = asked;
        asked = null;
        if (waiting != null) {
            waiting.cancel(true);
            stage.set(new DraftStage.Asking(Optional.empty()));
        }
    }

    /** Back to what was asked, to ask for something else. */
    void back() {
        stage.set(new DraftStage.Asking(desk.cannotDraft()));
    }

    private void compare(Script draft) {
        ScriptDiff diff = ScriptDiff.of(now, DraftedScript.over(now, draft));
        taken.set(diff.changes());
        stage.set(new DraftStage.Choosing(diff, Optional.empty()));
    }

    /** Undo works while a draft is looked at; the draft is then compared with what there is. */
    private void compareWith(Script changed) {
        now = changed;
        if (stage.get() instanceof DraftStage.Choosing(ScriptDiff diff, _)
                && !diff.before().equals(changed)) {
            compare(diff.after());
        }
    }

    void take(BlockId block, boolean on) {
        Set<BlockId> changed = new LinkedHashSet<>(taken.get());
        if (on ? changed.add(block) : changed.remove(block)) {
            taken.set(Set.copyOf(changed));
        }
    }

    void takeAll(boolean on) {
        taken.set(
                on && stage.get() instanceof DraftStage.Choosing choosing
                        ? choosing.diff().changes()
                        : Set.of());
    }

    /**
     * Puts what is ticked into the script.
     *
     * @return whether it is there now
     */
    boolean finish() {
        if (!(stage.get() instanceof DraftStage.Choosing(ScriptDiff diff, _))) {
            return false;
        }
        try {
            desk.take(diff.with(taken.get()));
            return true;
        } catch (StudioException e) {
            stage.set(new DraftStage.Choosing(diff, Optional.of(e.problem())));
            return false;
        }
    }

    /** Gives up waiting and lets go of the script. */
    public void close() {
        giveUp();
        edits.unsubscribe();
    }

    StringProperty themeProperty() {
        return theme;
    }

    ObjectProperty<Locale> languageProperty() {
        return language;
    }

    IntegerProperty blocksProperty() {
        return blocks;
    }

    IntegerProperty secondsProperty() {
        return seconds;
    }

    ReadOnlyObjectProperty<DraftStage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** The changes that are ticked. */
    ReadOnlyObjectProperty<Set<BlockId>> takenProperty() {
        return taken.getReadOnlyProperty();
    }
}

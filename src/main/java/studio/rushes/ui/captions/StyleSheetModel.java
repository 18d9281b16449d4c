package studio.rushes.ui.captions;

import static studio.rushes.ui.fx.Texts.text;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import studio.rushes.captions.CaptionLook;
import studio.rushes.captions.CaptionStyle;
import studio.rushes.captions.OwnStyles;
import studio.rushes.captions.StyleShelf;
import studio.rushes.media.FrameSize;
import studio.rushes.problem.Problem;
import studio.rushes.ui.fx.Names;
import studio.rushes.ui.problem.Problems;

/** A style that is being made: its parts, how it looks, and what is done with it. */
public final class StyleSheetModel {
    private static final FrameSize UPRIGHT = new FrameSize(1080, 1920);

    private final StyleShelf shelf;
    private final CaptionLook begun;
    private final Surroundings around;
    private final StyleFields fields;
    private final StylePreview preview;
    private final ReadOnlyObjectWrapper<Standing> standing;
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem;
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private boolean busy;
    private CaptionStyle safe;

    /**
     * What the sheet needs of the window.
     *
     * @param work where files are touched and captions painted
     * @param changed hears that other styles are known, and of the one the video is to use
     */
    record Surroundings(
            Executor work,
            Executor window,
            StylePick files,
            Consumer<Optional<CaptionStyle>> changed) {}

    /**
     * What can be done with the fields as they are.
     *
     * @param named whether they have a name to be saved by
     * @param replaced whether the producer's own style of that name would be saved over
     * @param changed whether they say something else than at first
     */
    record Standing(boolean named, boolean replaced, boolean changed) {}

    StyleSheetModel(
            StyleShelf shelf, CaptionLook look, Optional<FrameSize> picture, Surroundings around) {
        this.shelf = shelf;
        this.around = around;
        begun = new CaptionLook(mine(look.style()), look.zone());
        safe = begun.style();
        fields = new StyleFields(begun.style());
        preview = new StylePreview(picture.orElse(UPRIGHT), around.work(), around.window());
        problem = new ReadOnlyObjectWrapper<>(shelf.problem());
        standing = new ReadOnlyObjectWrapper<>(standing());
        fields.styleProperty()
                .subscribe(style -> {
                    note.set("");
                    standing.set(standing());
                    preview.show(new CaptionLook(style, look.zone()));
                });
    }

    /** One of the producer's own is worked on under its name, a shipped one becomes one. */
    private CaptionStyle mine(CaptionStyle style) {
        return shelf.now().isOwn(style.id())
                ? style
                : style.named(text("styling.my", Names.of(style)));
    }

    private Standing standing() {
        CaptionStyle style = fields.styleProperty().get();
        return new Standing(
                !style.name().isEmpty(),
                shelf.now().ownNamed(style.name()).isPresent(),
                !style.equals(begun.style()));
    }

    /** Saves the style as the producer's own of its name; the video uses it from then on. */
    void save() {
        CaptionStyle style = fields.styleProperty().get();
        if (standing.get().named()) {
            does(
                    () -> shelf.keep(style),
                    kept -> {
                        safe = style;
                        around.changed().accept(Optional.of(kept));
                        tell(text("styling.saved", kept.name(), kept.id()));
                    });
        }
    }

    /** Takes the producer's own style of that name away; the fields keep what it was. */
    void delete() {
        shelf.now()
                .ownNamed(fields.styleProperty().get().name())
                .ifPresent(own ->
                        does(
                                () -> shelf.remove(own.id()),
                                _ -> {
                                    around.changed().accept(Optional.empty());
                                    tell(text("styling.deleted", own.name()));
                                }));
    }

    /** Writes what the fields say into a file that can be handed on. */
    void share() {
        CaptionStyle style = fields.styleProperty().get();
        CaptionStyle shared = style.called(shelf.now().idFor(style.name()));
        around.files()
                .target(shared.id() + ".json")
                .ifPresent(target ->
                        does(
                                () -> {
                                    OwnStyles.export(shared, target);
                                    return target;
                                },
                                written -> {
                                    safe = style;
                                    tell(text("styling.shared", name(written)));
                                }));
    }

    /** Takes in a style from a file; the fields show it and the video uses it. */
    void takeIn() {
        around.files()
                .source()
                .ifPresent(source ->
                        does(
                                () -> shelf.take(source),
                                taken -> {
                                    safe = taken;
                                    fields.show(taken);
                                    around.changed().accept(Optional.of(taken));
                                    tell(text("styling.taken", taken.name(), name(source)));
                                }));
    }

    /** Puts back what the sheet began with; saving that undoes what was saved over it. */
    void restore() {
        fields.show(begun.style());
    }

    /** Its name where the fields say something that no file does; empty where one does. */
    public Optional<String> unsaved() {
        CaptionStyle style = fields.styleProperty().get();
        return style.equals(safe) ? Optional.empty() : Optional.of(style.name());
    }

    private void tell(String words) {
        standing.set(standing());
        note.set(words);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** One thing at a time; what was refused is told in the sheet. */
    private <T> void does(Supplier<T> deed, Consumer<T> done) {
        if (busy) {
            return;
        }
        busy = true;
        problem.set(Optional.empty());
        note.set("");
        CompletableFuture.supplyAsync(deed, around.work())
                .whenCompleteAsync((_, _) -> busy = false, around.window())
                .thenAcceptAsync(done, around.window())
                .whenCompleteAsync(
                        (_, thrown) -> {
                            if (thrown != null) {
                                problem.set(Optional.of(Problems.of(thrown)));
                            }
                        },
                        around.window());
    }

    StyleFields fields() {
        return fields;
    }

    StylePreview preview() {
        return preview;
    }

    ReadOnlyObjectProperty<Standing> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    /** What stands in the way, or was refused. */
    ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What was done last; empty once something else is said. */
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }
}

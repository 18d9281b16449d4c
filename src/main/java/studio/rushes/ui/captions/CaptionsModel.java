package studio.rushes.ui.captions;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import studio.rushes.captions.CaptionLook;
import studio.rushes.captions.CaptionSheet;
import studio.rushes.captions.CaptionStyle;
import studio.rushes.captions.CaptionStyles;
import studio.rushes.captions.SafeZone;
import studio.rushes.captions.SafeZones;
import studio.rushes.captions.SubtitleFormat;
import studio.rushes.generation.TakeId;
import studio.rushes.problem.Problem;
import studio.rushes.project.BlockCaptions;
import studio.rushes.project.BlockCaptions.Follow;
import studio.rushes.project.TakeCaptions;
import studio.rushes.project.VideoCaptions;
import studio.rushes.script.Script;
import studio.rushes.ui.preview.CaptionScreen;
import studio.rushes.ui.preview.ClipCaptions;
import studio.rushes.ui.problem.Problems;

/** The captions of the take that plays, their look and their files. Used on the window's thread. */
public final class CaptionsModel {
    private final Executor window;
    private final CaptionHost host;
    private final CaptionEditor editor = new CaptionEditor(this::keep, this::seek);
    private final ReadOnlyObjectWrapper<Optional<ShownTake>> take =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<TakeCaptions>> captions =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Standing> standing =
            new ReadOnlyObjectWrapper<>(Standing.NO_CLIP);
    private final ReadOnlyObjectWrapper<CaptionLook> look =
            new ReadOnlyObjectWrapper<>(CaptionLook.standard());
    private final ReadOnlyObjectWrapper<List<CaptionStyle>> styles =
            new ReadOnlyObjectWrapper<>(CaptionStyles.shipped().all());
    private final ReadOnlyObjectWrapper<List<SafeZone>> zones =
            new ReadOnlyObjectWrapper<>(SafeZones.shipped().all());
    private final Styling styling;
    private final StyleSamples samples;
    private FilePick files = FilePick.NOBODY;
    private Subscription watching = Subscription.EMPTY;
    private @Nullable CaptionScreen screen;
    private @Nullable CaptionDesk desk;
    private @Nullable Decided decided;
    private long asked;

    /** What of a script says how captions are to be. */
    private record Decided(VideoCaptions video, Optional<BlockCaptions> block) {}

    /**
     * @param work where styles are painted, kept and read
     */
    public CaptionsModel(Executor work, Executor window, CaptionHost host) {
        this.window = window;
        this.host = host;
        samples = new StyleSamples(work, window);
        styling = new Styling(samples, work, window);
    }

    /** Where captions are drawn and words are looked for from now on. */
    public void showOn(CaptionScreen player) {
        watching.unsubscribe();
        screen = player;
        watching =
                player.frameProperty()
                        .subscribe(_ -> follow(player))
                        .and(player.clipProperty().subscribe(_ -> follow(player)));
        draw();
    }

    private void follow(CaptionScreen player) {
        boolean here =
                take.get()
                        .filter(its -> player.clipProperty().get().equals(Optional.of(its.clip())))
                        .isPresent();
        editor.at(here ? player.frameProperty().get() : -1);
    }

    /** Takes up the captions of another project, and first of all of the take that is shown. */
    public void open(CaptionDesk opened) {
        desk = opened;
        decided = null;
        styles.set(opened.choices().styles().now().all());
        zones.set(opened.choices().zones().all());
        look.set(opened.choices().look(opened.video()));
        draw();
        load();
    }

    public void close() {
        desk = null;
        styling.close();
        show(Optional.empty());
    }

    /** Shows the captions of a take; empty where no clip plays. */
    public void show(Optional<ShownTake> now) {
        Optional<ShownTake> before = take.get();
        take.set(now);
        boolean same = before.isPresent() && now.filter(before.get()::isSame).isPresent();
        if (!same) {
            decided = null;
            captions.set(Optional.empty());
            editor.clear();
            standing.set(now.isPresent() ? Standing.COMING : Standing.NO_CLIP);
            draw();
            load();
        }
    }

    /** The script is another one; asks anew where that concerns captions. */
    public void follow(Script now) {
        CaptionDesk at = desk;
        if (at == null) {
            return;
        }
        Optional<BlockCaptions> block =
                take.get()
                        .flatMap(its -> now.block(its.take().request().block()))
                        .map(BlockCaptions::of);
        Decided says = new Decided(VideoCaptions.of(now), block);
        if (!says.equals(decided)) {
            decided = says;
            look.set(at.choices().look(at.video()));
            draw();
            load();
        }
    }

    /** More may be known of what is said in a take. */
    public void heard(TakeId heard) {
        if (take.get().filter(its -> its.take().id().equals(heard)).isPresent()) {
            load();
        }
    }

    private void load() {
        CaptionDesk at = desk;
        Optional<ShownTake> now = take.get();
        long mine = ++asked;
        if (at == null || now.isEmpty()) {
            return;
        }
        told(
                at.captions(now.get().take()),
                known -> {
                    if (mine == asked) {
                        learn(now.get(), known);
                    }
                },
                trouble -> {
                    if (mine == asked) {
                        standing.set(Standing.FAILED);
                        host.trouble(trouble);
                    }
                });
    }

    private void learn(ShownTake of, TakeCaptions known) {
        captions.set(Optional.of(known));
        standing.set(Standing.of(known));
        CaptionSheet sheet =
                known.sheet().orElseGet(() -> CaptionSheet.of(known.track(), of.frames().rate()));
        editor.show(sheet, of.frames(), known.sheet().isPresent() ? List.of() : known.words());
        if (screen != null) {
            follow(screen);
        }
        draw();
    }

    private void draw() {
        CaptionScreen at = screen;
        if (at != null) {
            at.zone(look.get().zone());
            at.caption(
                    take.get()
                            .flatMap(its ->
                                    captions.get()
                                            .map(known ->
                                                    new ClipCaptions(
                                                            its.clip(),
                                                            known.track(),
                                                            look.get()))));
        }
    }

    private void seek(long frame) {
        CaptionScreen at = screen;
        if (at != null) {
            take.get().ifPresent(its -> at.seek(its.clip(), its.title(), frame));
        }
    }

    /** Shown at once; what the project makes of it comes behind. */
    private void keep(CaptionSheet sheet) {
        change((at, its) -> {
            captions.get()
                    .map(known -> its.frames().byHand(known, sheet, look.get()))
                    .ifPresent(known -> learn(its, known));
            at.keep(its.take(), Optional.of(sheet));
            load();
        });
    }

    /** Has captions that a hand set be set by themselves again. */
    public void setByThemselves() {
        change((at, its) -> {
            at.keep(its.take(), Optional.empty());
            load();
        });
    }

    /** Says whose words the captions are; empty to go by what was heard. */
    public void follow(Optional<Follow> follow) {
        change((at, its) -> {
            at.follow(its.take(), follow);
            load();
        });
    }

    /** Gives the whole video another style. */
    public void style(String id) {
        dress(video -> video.withStyle(id));
    }

    /** Has the whole video's captions stay in another zone. */
    public void zone(String id) {
        dress(video -> video.withZone(id));
    }

    /** Shows how the captions would look, and changes nothing. */
    void tryOut(UnaryOperator<VideoCaptions> other) {
        CaptionDesk at = desk;
        if (at != null) {
            look.set(at.choices().look(other.apply(at.video())));
            draw();
        }
    }

    /** Has the whole video's captions look otherwise. */
    void dress(UnaryOperator<VideoCaptions> other) {
        CaptionDesk at = desk;
        if (at == null) {
            return;
        }
        VideoCaptions now = at.video();
        VideoCaptions then = other.apply(now);
        if (!at.choices().look(then).equals(at.choices().look(now))) {
            host.change(() -> {
                look.set(at.choices().look(then));
                draw();
                at.dress(then);
            });
            // What was refused is not shown as if it had been done.
            look.set(at.choices().look(at.video()));
            draw();
        }
    }

    /** A change of the shown take's captions. */
    private interface Change {
        void of(CaptionDesk desk, ShownTake take);
    }

    private void change(Change edit) {
        CaptionDesk at = desk;
        if (at != null) {
            take.get().ifPresent(its -> host.change(() -> edit.of(at, its)));
        }
    }

    /** Opens the sheet a style is made in; it begins with the video's own. */
    public void openStyle() {
        CaptionDesk at = desk;
        if (at != null) {
            host.change(() ->
                    styling.open(
                            at.choices().styles(),
                            look.get(),
                            take.get().map(its -> its.ready().clip().size()),
                            used -> restyle(at, used)));
        }
    }

    /** The styles are others: they are in the list and in the picture at once. */
    private void restyle(CaptionDesk at, Optional<CaptionStyle> used) {
        if (at.equals(desk)) {
            styles.set(at.choices().styles().now().all());
            used.ifPresent(style -> dress(video -> video.withStyle(style.id())));
            look.set(at.choices().look(at.video()));
            draw();
            load();
        }
    }

    /** How files are asked for from now on. */
    public void pickWith(FilePick pick) {
        files = pick;
    }

    /** Writes the captions of the whole film, where somebody says. */
    public void export(SubtitleFormat format) {
        CaptionDesk at = desk;
        if (at != null) {
            files.target(format)
                    .ifPresent(target ->
                            told(at.export(format, target), host::exported, host::trouble));
        }
    }

    /** Takes the captions of the whole film from a file somebody names. */
    public void read() {
        CaptionDesk at = desk;
        if (at != null) {
            host.change(() ->
                    files.source()
                            .ifPresent(source ->
                                    told(
                                            at.read(source),
                                            takes -> host.read(source, takes),
                                            host::trouble)));
        }
    }

    /** What comes of it, and what goes wrong on the way or in being shown; both at the window. */
    private <T> void told(
            CompletableFuture<T> coming, Consumer<T> done, Consumer<Problem> trouble) {
        coming.thenAcceptAsync(done, window)
                .whenCompleteAsync(
                        (_, thrown) -> {
                            if (thrown != null && !isCancelled(thrown)) {
                                trouble.accept(Problems.of(thrown));
                            }
                        },
                        window);
    }

    private static boolean isCancelled(Throwable thrown) {
        return thrown instanceof CancellationException
                || thrown.getCause() instanceof CancellationException;
    }

    StyleSamples samples() {
        return samples;
    }

    public CaptionEditor editor() {
        return editor;
    }

    public ReadOnlyObjectProperty<Optional<ShownTake>> takeProperty() {
        return take.getReadOnlyProperty();
    }

    /** The shown take's captions, once they are known. */
    public ReadOnlyObjectProperty<Optional<TakeCaptions>> captionsProperty() {
        return captions.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Standing> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<CaptionLook> lookProperty() {
        return look.getReadOnlyProperty();
    }

    /** The styles there are to choose from. */
    public ReadOnlyObjectProperty<List<CaptionStyle>> stylesProperty() {
        return styles.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<SafeZone>> zonesProperty() {
        return zones.getReadOnlyProperty();
    }

    /** The sheet a style is made in. */
    public Styling styling() {
        return styling;
    }
}

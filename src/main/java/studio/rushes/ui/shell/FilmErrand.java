package studio.rushes.ui.shell;

import static studio.rushes.ui.fx.Texts.text;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import studio.rushes.assembly.Edition;
import studio.rushes.assembly.Film;
import studio.rushes.assembly.Finding;
import studio.rushes.assembly.Glimpse;
import studio.rushes.assembly.Seam;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeStore.Subscription;
import studio.rushes.problem.Problem;
import studio.rushes.script.BlockId;
import studio.rushes.script.Script;
import studio.rushes.ui.export.ExportViewModel;
import studio.rushes.ui.export.FilmWords;
import studio.rushes.ui.export.Forecast;
import studio.rushes.ui.fx.Pulse;
import studio.rushes.ui.grid.BoardCounts;
import studio.rushes.ui.grid.BoardModel;
import studio.rushes.ui.problem.ProblemVerb;

/** Has films made of the open project, and says what came of them. Used on the window's thread. */
final class FilmErrand implements Room {
    /** Long enough to type a word, short enough not to be waited for. */
    private static final long PAUSE_MILLIS = 350;

    /** About what rendering a block ahead of the film takes. */
    private static final long AGAIN_MILLIS = 4_000;

    /**
     * What of the window an errand needs.
     *
     * @param screen empty while there is no player
     */
    record Window(
            Executor work,
            Executor window,
            Pulse pulse,
            InstantSource clock,
            Supplier<Optional<Screen>> screen,
            Consumer<Path> inFolder,
            Consumer<Notice> tell) {
        Forecast forecast() {
            return new Forecast(window, later(PAUSE_MILLIS), later(AGAIN_MILLIS));
        }

        Glimpses glimpses(Consumer<Glimpse> found) {
            return new Glimpses(window, later(PAUSE_MILLIS), later(AGAIN_MILLIS), found);
        }

        private Executor later(long millis) {
            return CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS, work);
        }

        void tell(Problem problem) {
            tell.accept(new Notice.Trouble(problem, List.of()));
        }
    }

    private final Window window;
    private final BoardModel board;
    private final FilmModel film;
    private final Forecast forecast;
    private final Glimpses glimpses;
    private Glimpse glimpse = Glimpse.NOTHING;
    private final ReadOnlyObjectWrapper<@Nullable Script> script = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ExportViewModel> sheet =
            new ReadOnlyObjectWrapper<>();
    private Edition last = Edition.FINAL;
    private FilmCut filmed = FilmCut.NOTHING;
    private FilmCut asked = FilmCut.NOTHING;
    private @Nullable FilmDesk desk;
    private Subscription news = () -> {};

    FilmErrand(Window window, BoardModel board, Errands errands) {
        this.window = window;
        this.board = board;
        film = new FilmModel(errands, window.clock(), window.pulse());
        forecast = window.forecast();
        glimpses = window.glimpses(this::glimpsed);
    }

    @Override
    public void open(Desk opened, Script text) {
        desk = opened;
        FilmCut cut = FilmCut.of(text, board.cards());
        // What a film of another text was cut from is not known any more.
        filmed = opened.isFilmOf(text, cut.clips()) ? cut : FilmCut.NOTHING;
        film.found(opened.film().orElse(null), opened.report().orElse(null));
        opened.filming().ifPresent(going -> resume(opened, going));
        news = opened.onFilmBrought(() -> window.window().execute(() -> brought(opened)));
        follow(text);
    }

    /** Nothing is known of it but that it is there. */
    private void brought(Desk to) {
        Script text = script.get();
        if (to.equals(desk) && text != null) {
            filmed = FilmCut.NOTHING;
            film.found(to.film().orElse(null), null);
            follow(text);
        }
    }

    @Override
    public void close() {
        closeSheet();
        news.close();
        news = () -> {};
        forecast.forget();
        glimpses.stop();
        glimpse = Glimpse.NOTHING;
        film.close();
        filmed = FilmCut.NOTHING;
        asked = FilmCut.NOTHING;
        script.set(null);
        last = Edition.FINAL;
        desk = null;
    }

    @Override
    public void heard(List<Take> changes) {
        Script text = script.get();
        if (text != null) {
            follow(text);
        }
    }

    /** The script, or what plays in its blocks, may be another one. */
    @Override
    public void follow(Script now) {
        FilmDesk at = desk;
        if (at == null) {
            return;
        }
        script.set(now);
        FilmCut cut = FilmCut.of(now, board.cards());
        film.compare(at, now, cut.clips());
        judge(cut);
        if (!asked.equals(cut)) {
            asked = cut;
            glimpses.about(at::glimpse);
        }
        if (board.countsProperty().get().cuttable()) {
            forecast.about(() -> at.expect(Edition.FINAL));
        } else {
            forecast.forget();
        }
    }

    private void glimpsed(Glimpse found) {
        glimpse = found;
        Script text = script.get();
        if (text != null) {
            judge(FilmCut.of(text, board.cards()));
        }
    }

    /** How blocks fit together: as a film showed it, else as pieces rendered ahead of it do. */
    private void judge(FilmCut cut) {
        Map<BlockId, Seam> seams = new HashMap<>(cut.joined(glimpse.joints()));
        Film made = film.madeProperty().get();
        if (made != null) {
            seams.putAll(filmed.shared(made.report().seams(), cut));
        }
        board.seams(seams);
        board.loudness(cut.loudness(glimpse.lufs()));
    }

    /**
     * Makes the film.
     *
     * @param waitedFor whether somebody asked for it and wants to see it
     * @return whether it was begun
     */
    boolean assemble(boolean waitedFor) {
        return board.countsProperty().get().cuttable() && make(Edition.FINAL, waitedFor);
    }

    /** What it was cut from is known where nothing changed since. */
    private void resume(FilmDesk at, FilmDesk.UnderWay going) {
        film.resume(
                at,
                going,
                finished -> {
                    Script now = script.get();
                    FilmCut cut = now == null ? FilmCut.NOTHING : FilmCut.of(now, board.cards());
                    filmed = now != null && at.isFilmOf(now, cut.clips()) ? cut : FilmCut.NOTHING;
                    finished(finished, false);
                },
                () -> tellStopped(film.filmProperty().get() != null));
    }

    private boolean make(Edition edition, boolean waitedFor) {
        FilmDesk at = desk;
        Script text = script.get();
        if (at == null || text == null) {
            return false;
        }
        boolean before = edition.isFinal() && film.filmProperty().get() != null;
        FilmCut cut = FilmCut.of(text, board.cards());
        return film.make(
                at,
                edition,
                finished -> {
                    filmed = cut;
                    finished(finished, waitedFor);
                },
                () -> tellStopped(before));
    }

    private void tellStopped(boolean before) {
        window.tell()
                .accept(
                        new Notice.News(
                                text(before ? "shell.film.stopped" : "shell.film.stopped.none"),
                                List.of()));
    }

    private void finished(Film made, boolean waitedFor) {
        Script text = script.get();
        if (text != null) {
            follow(text);
        }
        if (waitedFor) {
            play(made.path());
        }
        String name = FilmWords.name(made.path());
        window.tell()
                .accept(
                        new Notice.News(
                                text("shell.film.done", name, FilmWords.checked(made.report())),
                                List.of(
                                        new ProblemVerb(
                                                text("shell.film.play"), () -> play(made.path())),
                                        new ProblemVerb(
                                                text("shell.film.show"),
                                                () -> window.inFolder().accept(made.path())))));
    }

    void play() {
        Optional.ofNullable(film.filmProperty().get()).ifPresent(this::play);
    }

    private void play(Path made) {
        window.screen().get().ifPresent(at -> at.play(made, FilmWords.name(made)));
    }

    /** Shows the block, and in the player the place in the film. */
    void goTo(Finding found) {
        Film made = film.madeProperty().get();
        if (made != null) {
            filmed.block(found.block()).ifPresent(board::select);
            window.screen()
                    .get()
                    .ifPresent(at ->
                            at.showAt(made.path(), FilmWords.name(made.path()), found.from()));
        }
    }

    void openSheet() {
        FilmDesk at = desk;
        if (at == null || sheet.get() != null) {
            return;
        }
        ObservableValue<Boolean> whole = board.countsProperty().map(BoardCounts::cuttable);
        sheet.set(
                new ExportViewModel(
                        at,
                        window.forecast(),
                        new ExportViewModel.Surroundings(
                                script, whole, film.runningProperty().asObject()),
                        last,
                        edition -> {
                            last = edition;
                            make(edition, edition.isFinal());
                        },
                        window::tell));
    }

    void closeSheet() {
        ExportViewModel shown = sheet.get();
        if (shown != null) {
            sheet.set(null);
            shown.close();
        }
    }

    FilmModel film() {
        return film;
    }

    Forecast forecast() {
        return forecast;
    }

    ReadOnlyObjectProperty<@Nullable ExportViewModel> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }
}

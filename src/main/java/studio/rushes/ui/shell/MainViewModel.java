package studio.rushes.ui.shell;

import static studio.rushes.ui.fx.Texts.text;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.generation.TakeStore.Subscription;
import studio.rushes.problem.Problem;
import studio.rushes.script.BlockId;
import studio.rushes.script.Script;
import studio.rushes.ui.captions.CaptionsModel;
import studio.rushes.ui.fx.Coalescer;
import studio.rushes.ui.fx.Pulse;
import studio.rushes.ui.grid.BlockCardModel;
import studio.rushes.ui.grid.BoardCounts;
import studio.rushes.ui.grid.BoardModel;
import studio.rushes.ui.grid.CardActions;
import studio.rushes.ui.grid.Verb;
import studio.rushes.ui.launch.LaunchViewModel;
import studio.rushes.ui.launch.UsualLaunch;
import studio.rushes.ui.ledger.SpendingModel;

/** What the window shows and does, without a node. Used on the window's thread. */
public final class MainViewModel implements CardActions {
    private final ReadOnlyObjectWrapper<@Nullable Desk> desk = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Script> script = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Instant> saved = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Notice> notice = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper();
    private final BooleanProperty assembleWhenReady = new SimpleBooleanProperty();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final Studio studio;
    private final Executor window;
    private final Errands errands;
    private final BoardModel board;
    private final FilmErrand films;
    private final UsualLaunch usual;
    private final LaunchErrand launching;
    private final SpendingModel spending;
    private final Coalescer<TakeId, Take> news;
    private final Coalescer<TakeId, TakeId> heardWords;
    private final CaptionsModel captions;
    private final Showing showing;
    private final HearingErrand hearing;
    private final InstantSource clock;
    private final Recurring recurring = new Recurring();
    private final CardVerbs verbs;
    private boolean wasComplete;

    /**
     * @param work where calls that touch the disk run
     * @param window the window's thread
     */
    public MainViewModel(
            Studio studio, InstantSource clock, Executor work, Executor window, Pulse pulse) {
        this.studio = studio;
        this.window = window;
        this.clock = clock;
        errands = new Errands(work, window, this::tell);
        board = new BoardModel(clock);
        captions = new CaptionsModel(work, window, new CaptionNews(this));
        showing = new Showing(board, captions, () -> Optional.ofNullable(desk.get()));
        films =
                new FilmErrand(
                        new FilmErrand.Window(
                                work,
                                window,
                                pulse,
                                clock,
                                showing::screen,
                                studio::showInFolder,
                                this::tell),
                        board,
                        errands);
        verbs = new CardVerbs(board, errands, this::ifRunning, this::generate);
        usual = new UsualLaunch(work, window, this::tell);
        launching = new LaunchErrand(work, window, pulse, this::tell, usual);
        usual.standingProperty().subscribe(now -> board.show(now.prices()));
        board.countsProperty().subscribe(_ -> usual.refresh());
        spending = new SpendingModel(work, window, pulse, this::hear);
        news = new Coalescer<>(pulse, (a, b) -> b.version() >= a.version() ? b : a, this::heard);
        heardWords = new Coalescer<>(pulse, (_, now) -> now, this::heardWords);
        hearing =
                new HearingErrand(
                        studio.models(),
                        window,
                        pulse,
                        new HearingErrand.Window(
                                this::tell, edit -> ifRunning(_ -> edit.run()), this::hearAnew));
        board.countsProperty().subscribe(this::assembleOnceComplete);
        spending.accountProperty().subscribe(account -> board.bill(account.bills()));
        assembleWhenReady.subscribe(on -> {
            if (on && !film().current() && counts().complete()) {
                assemble(false);
            }
        });
    }

    /** Takes up a project that is being opened; keeps the present one where that fails. */
    public void open(CompletableFuture<Desk> coming) {
        opening.set(true);
        errands.follow(coming, this::take, () -> opening.set(false));
    }

    /** Lets go of the project. */
    public void close() {
        films.close();
        captions.close();
        hearing.close();
        subscriptions.forEach(Subscription::close);
        subscriptions.clear();
        launching.close();
        usual.close();
        board.close();
        spending.close();
        recurring.forget();
        saved.set(null);
        script.set(null);
        Desk old = desk.get();
        desk.set(null);
        if (old != null) {
            old.close();
        }
    }

    private void take(Desk opened) {
        close();
        desk.set(opened);
        subscriptions.add(opened.onTake(take -> news.put(take.id(), take)));
        subscriptions.add(opened.onScript(edited -> window.execute(() -> edited(opened, edited))));
        subscriptions.add(opened.onSaved(at -> window.execute(() -> saved.set(at))));
        subscriptions.add(opened.onProblem(problem -> window.execute(() -> hear(problem))));
        script.set(opened.script());
        // What is complete already when it is opened was assembled before, or left so on purpose.
        wasComplete = true;
        captions.open(opened.captions());
        hearing.open(opened.captions(), opened.script());
        subscriptions.add(opened.captions().onHeard(take -> heardWords.put(take, take)));
        board.open(opened.script(), opened);
        board.listen(opened.captions()::line);
        usual.open(opened.launching(), opened.script());
        wasComplete = counts().complete();
        films.open(opened, opened.script());
        spending.open(
                new SpendingModel.Source(
                        opened.ledger(), opened::takes, opened.launching()::label));
    }

    private void heard(List<Take> changes) {
        board.hear(changes);
        Optional.ofNullable(script.get()).ifPresent(films::follow);
        spending.refresh();
    }

    private void edited(Desk of, Script now) {
        if (of.equals(desk.get())) {
            script.set(now);
            board.show(now);
            usual.show(now);
            films.follow(now);
            captions.follow(now);
            hearing.follow(now);
        }
    }

    /** Takes may be known by other words now, which nobody tells one by one. */
    private void hearAnew() {
        Desk at = desk.get();
        if (at != null) {
            at.takes().forEach(take -> heardWords.put(take.id(), take.id()));
        }
    }

    private void heardWords(List<TakeId> takes) {
        board.heard(takes);
        takes.forEach(captions::heard);
    }

    private void assembleOnceComplete(BoardCounts counts) {
        boolean before = wasComplete;
        wasComplete = counts.complete();
        if (!before && wasComplete && assembleWhenReady.get()) {
            assemble(false);
        }
    }

    /** Launches what is missing; where that costs money, shows what and how much first. */
    public void generateMissing() {
        if (usual.now().paid()) {
            openLaunch();
        } else {
            generate(board.missing());
        }
    }

    /** Launches these blocks with what the buttons name, at the price they name. */
    public void generate(List<BlockId> blocks) {
        ifRunning(at -> launching.launch(at.launching(), blocks));
    }

    /** Shows the launch sheet. */
    public void openLaunch() {
        Script text = script.get();
        if (text != null) {
            ifRunning(at -> launching.open(at.launching(), text));
        }
    }

    public void closeLaunch() {
        launching.close();
    }

    /** Makes the film and plays it. */
    public void assemble() {
        assemble(true);
    }

    /** Nothing waits for a model: the film is made, and the offer stands beside it. */
    private void assemble(boolean waitedFor) {
        ifRunning(_ -> {
            if (films.assemble(waitedFor)) {
                hearing.offer();
            }
        });
    }

    public void stopAssembling() {
        film().stop();
    }

    /** Shows the export sheet. */
    public void openExport() {
        ifRunning(_ -> films.openSheet());
    }

    public void playFilm() {
        films.play();
    }

    public void showFilmInFolder() {
        Optional.ofNullable(film().filmProperty().get()).ifPresent(studio::showInFolder);
    }

    public void undo() {
        ifRunning(ScriptDesk::undo);
    }

    public void redo() {
        ifRunning(ScriptDesk::redo);
    }

    public void choose(TakeId take) {
        ifRunning(at -> errands.run(() -> at.choose(take)));
    }

    @Override
    public boolean possible() {
        Desk at = desk.get();
        return at != null && !at.watching();
    }

    @Override
    public void perform(Verb verb, BlockCardModel card) {
        verbs.perform(verb, card.data());
    }

    /** Where a block's text is edited from now on. */
    public void editIn(Consumer<BlockId> place) {
        verbs.editIn(place);
    }

    @Override
    public void play(BlockCardModel card) {
        showing.play(card);
    }

    /** Where clips are shown from now on. */
    public void showOn(Screen player) {
        showing.on(player);
    }

    public void tell(Problem problem) {
        tell(new Notice.Trouble(problem, List.of()));
    }

    /** From the background, where the same goes wrong every few seconds. */
    private void hear(Problem problem) {
        tell(recurring.heard(problem, clock.instant()));
    }

    public void tell(Notice said) {
        // What is told twice is news twice, and a property is silent about its own value.
        notice.set(null);
        notice.set(said);
    }

    void ifRunning(Consumer<Desk> act) {
        Desk at = desk.get();
        if (at != null && at.watching()) {
            tell(new Notice.News(text("shell.watching"), List.of()));
        } else if (at != null) {
            act.accept(at);
        }
    }

    private BoardCounts counts() {
        return board.countsProperty().get();
    }

    public Studio studio() {
        return studio;
    }

    /** What the buttons launch and cost. */
    public UsualLaunch usual() {
        return usual;
    }

    /** The launch sheet while it is shown. */
    public ReadOnlyObjectProperty<@Nullable LaunchViewModel> launchSheetProperty() {
        return launching.sheetProperty();
    }

    public BoardModel board() {
        return board;
    }

    /** The captions of what plays. */
    public CaptionsModel captions() {
        return captions;
    }

    /** What hears words, and in which language. */
    public HearingErrand hearing() {
        return hearing;
    }

    /** What is done about films. */
    FilmErrand films() {
        return films;
    }

    public FilmModel film() {
        return films.film();
    }

    /** What the open project spent. */
    public SpendingModel spending() {
        return spending;
    }

    /** Says where the spending was written, with a way there. */
    public void exported(Path file) {
        tell(Notice.News.of(text("shell.ledger.exported", file.toString()), file, studio));
    }

    public ReadOnlyObjectProperty<@Nullable Desk> deskProperty() {
        return desk.getReadOnlyProperty();
    }

    /** The script as it is now; changes with each edit. */
    public ReadOnlyObjectProperty<@Nullable Script> scriptProperty() {
        return script.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Instant> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /** What was last told. */
    public ReadOnlyObjectProperty<@Nullable Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty openingProperty() {
        return opening.getReadOnlyProperty();
    }

    public BooleanProperty assembleWhenReadyProperty() {
        return assembleWhenReady;
    }
}

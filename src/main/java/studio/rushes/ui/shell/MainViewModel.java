package studio.rushes.ui.shell;

import static studio.rushes.ui.fx.Texts.text;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;
import studio.rushes.generation.Take;
import studio.rushes.problem.Problem;
import studio.rushes.project.Herald;
import studio.rushes.script.BlockId;
import studio.rushes.script.Script;
import studio.rushes.ui.captions.CaptionsModel;
import studio.rushes.ui.cloud.SharingModel;
import studio.rushes.ui.compare.CompareModel;
import studio.rushes.ui.cut.CutModel;
import studio.rushes.ui.fx.Pulse;
import studio.rushes.ui.grid.BlockCardModel;
import studio.rushes.ui.grid.BoardModel;
import studio.rushes.ui.grid.CardActions;
import studio.rushes.ui.grid.Verb;
import studio.rushes.ui.home.HomeModel;
import studio.rushes.ui.launch.LaunchViewModel;
import studio.rushes.ui.launch.UsualLaunch;
import studio.rushes.ui.ledger.SpendingModel;
import studio.rushes.ui.preview.TrackScreen;
import studio.rushes.ui.review.ReviewModel;
import studio.rushes.ui.sheet.SheetModel;
import studio.rushes.ui.strip.StripModel;
import studio.rushes.ui.tray.CloseQuestion;
import studio.rushes.ui.tray.TrayModel;

/**
 * What the window shows and does, without a node; most of it is in its {@link Rooms}. Used on the
 * window's thread.
 */
public final class MainViewModel implements CardActions {
    private final Studio studio;
    private final Errands errands;
    private final Telling telling;
    private final OpenVideo video;
    private final Rooms rooms;
    private final CardVerbs verbs;
    private final ReadOnlyBooleanWrapper home = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper homeSeen = new ReadOnlyBooleanWrapper();

    /**
     * @param work where calls that touch the disk run
     * @param window the window's thread
     */
    public MainViewModel(
            Studio studio, InstantSource clock, Executor work, Executor window, Pulse pulse) {
        this.studio = studio;
        telling = new Telling(clock);
        errands = new Errands(work, window, this::tell);
        video = new OpenVideo(window, pulse, errands, telling);
        rooms = new Rooms(this, telling, errands, clock, work, window, pulse);
        rooms.cut.onMark(new TrimVerbs(rooms.board, rooms.cut, this::ifRunning)::mark);
        verbs = new CardVerbs(rooms, errands, this::ifRunning, this::generate);
        // What is opened is shown; where nothing is open, all videos are.
        deskProperty().subscribe(desk -> home.set(desk == null));
        homeSeen.subscribe(rooms.home.model()::attend);
        // A pulse later: a window that opens its video at once looks at no other before that.
        home.subscribe(_ -> pulse.next(this::seeHome));
        openingProperty().subscribe(_ -> pulse.next(this::seeHome));
    }

    /** Takes up a project that is being opened; keeps the present one where that fails. */
    public void open(CompletableFuture<Desk> coming) {
        video.open(coming, rooms);
    }

    /** Shows a video of the list, which may be the one that is open. */
    void go(Path folder) {
        home.set(false);
        Desk at = deskProperty().get();
        if (at == null || !at.folder().equals(folder)) {
            open(studio.open(folder));
        }
    }

    /** Shows all videos; the one that is open stays open. */
    public void openHome() {
        home.set(true);
    }

    /** Back to the video that is open, if one is. */
    public void closeHome() {
        home.set(deskProperty().get() == null);
    }

    /** Closes the window, or asks first where work would be lost. */
    public void leave(Runnable close) {
        rooms.leaving.leave(CloseQuestion.Occasion.CLOSE, close, () -> {});
    }

    /** Lets go of the project, at the end. */
    public void close() {
        rooms.leaving.dismiss();
        rooms.home.end();
        film().stop();
        video.close(rooms);
    }

    /** Waits for something without holding anybody up; what goes wrong is told. */
    <T> void follow(CompletableFuture<T> coming, Consumer<? super T> done) {
        errands.follow(coming, done, () -> {});
    }

    /** Launches what is missing; where that costs money, shows what and how much first. */
    public void generateMissing() {
        if (usual().now().paid()) {
            openLaunch();
        } else {
            generate(board().missing());
        }
    }

    /** Launches these blocks with what the buttons name, at the price they name. */
    public void generate(List<BlockId> blocks) {
        ifRunning(at -> rooms.launching.launch(at.launching(), blocks));
    }

    public void openLaunch() {
        Script text = scriptProperty().get();
        if (text != null) {
            ifRunning(at -> rooms.launching.openSheet(at.launching(), text));
        }
    }

    public void closeLaunch() {
        rooms.launching.closeSheet();
    }

    /** Makes the film and plays it. */
    public void assemble() {
        assemble(true);
    }

    /** Makes the film, which nobody asked for at this moment. */
    void assembleUnasked() {
        assemble(false);
    }

    /** Nothing waits for a model: the film is made, and the offer stands beside it. */
    private void assemble(boolean waitedFor) {
        ifRunning(_ -> {
            if (rooms.films.assemble(waitedFor)) {
                rooms.hearing.offer();
            }
        });
    }

    public void openExport() {
        ifRunning(_ -> rooms.films.openSheet());
    }

    public void playFilm() {
        rooms.films.play();
    }

    public void showFilmInFolder() {
        Optional.ofNullable(film().filmProperty().get()).ifPresent(studio::showInFolder);
    }

    public void undo() {
        ifRunning(at -> at.undo().ifPresent(rooms.review::goTo));
    }

    public void redo() {
        ifRunning(at -> at.redo().ifPresent(rooms.review::goTo));
    }

    @Override
    public boolean possible() {
        Desk at = deskProperty().get();
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
        rooms.showing.play(card);
    }

    /** Where clips are shown from now on. */
    public void showOn(Screen player) {
        rooms.showing.on(player);
    }

    /** Where the sound and the marks of what is shown are drawn from now on. */
    public void trackOn(TrackScreen player) {
        rooms.track.on(player);
    }

    public void tell(Problem problem) {
        telling.tell(problem);
    }

    public void tell(Notice said) {
        telling.tell(said);
    }

    void ifRunning(Consumer<Desk> act) {
        Desk at = deskProperty().get();
        if (at != null && at.watching()) {
            tell(new Notice.Hint(text("shell.watching"), List.of()));
        } else if (at != null) {
            rooms.settle();
            act.accept(at);
        }
    }

    public Studio studio() {
        return studio;
    }

    /** What the buttons launch and cost. */
    public UsualLaunch usual() {
        return rooms.usual;
    }

    /** The launch sheet while it is shown. */
    public ReadOnlyObjectProperty<@Nullable LaunchViewModel> launchSheetProperty() {
        return rooms.launching.sheetProperty();
    }

    public BoardModel board() {
        return rooms.board;
    }

    /** The takes of the selected block, and what is decided of them. */
    public ReviewModel review() {
        return rooms.review;
    }

    /** Takes of the selected block side by side. */
    public CompareModel compare() {
        return rooms.compare;
    }

    /** The captions of what plays. */
    public CaptionsModel captions() {
        return rooms.captions;
    }

    /** The cut that plays. */
    public CutModel cut() {
        return rooms.cut;
    }

    /** The cut to scale. */
    public StripModel strip() {
        return rooms.strip;
    }

    /** Every take of every block. */
    SheetModel sheet() {
        return rooms.sheet;
    }

    /** What hears words, and in which language. */
    public HearingErrand hearing() {
        return rooms.hearing;
    }

    /** Has films made. */
    FilmErrand films() {
        return rooms.films;
    }

    public FilmModel film() {
        return rooms.films.film();
    }

    /** All long work. */
    TrayModel tray() {
        return rooms.trays.tray();
    }

    /** Brings long work into the tray. */
    TrayRoom trays() {
        return rooms.trays;
    }

    SharingModel cloud() {
        return rooms.cloud;
    }

    /** All videos. */
    public HomeModel home() {
        return rooms.home.model();
    }

    /** Whether all videos are shown, in place of the one that is open or where none is. */
    public ReadOnlyBooleanProperty homeProperty() {
        return home.getReadOnlyProperty();
    }

    private void seeHome() {
        homeSeen.set(home.get() && !openingProperty().get());
    }

    /** Whether all videos are shown, and nothing is about to take their place. */
    ReadOnlyBooleanProperty homeSeenProperty() {
        return homeSeen.getReadOnlyProperty();
    }

    /** What stands between somebody and leaving. */
    Leaving leaving() {
        return rooms.leaving;
    }

    /** Moves the time of what runs. */
    void tick() {
        rooms.home.tick();
        rooms.trays.tick();
    }

    /** Stops a take, or asks on its card where that may leave something on the bill. */
    void cancel(Take take) {
        board().select(take.request().block());
        verbs.cancel(take.id());
    }

    /** Whether the window has the focus. */
    void attend(boolean on) {
        rooms.news.attend(on);
        rooms.home.attend(on);
    }

    /** Who tells those who look elsewhere, from now on. */
    public void tellBy(Herald herald) {
        rooms.news.tellBy(herald);
        rooms.home.tellBy(herald);
    }

    /** What the open project spent. */
    public SpendingModel spending() {
        return rooms.spending;
    }

    /** Runs work a moment later, when typing has come to rest. */
    Executor typing() {
        return rooms.launching.typing();
    }

    /** Says where the spending was written, with a way there. */
    public void exported(Path file) {
        tell(Notice.News.of(text("shell.ledger.exported", file.toString()), file, studio));
    }

    public ReadOnlyObjectProperty<@Nullable Desk> deskProperty() {
        return video.deskProperty();
    }

    /** The script as it is now; changes with each edit. */
    public ReadOnlyObjectProperty<@Nullable Script> scriptProperty() {
        return video.scriptProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Instant> savedProperty() {
        return video.savedProperty();
    }

    /** What was last told. */
    public ReadOnlyObjectProperty<@Nullable Notice> noticeProperty() {
        return telling.noticeProperty();
    }

    public ReadOnlyBooleanProperty openingProperty() {
        return video.openingProperty();
    }

    public BooleanProperty assembleWhenReadyProperty() {
        return rooms.whenReady.wantedProperty();
    }
}

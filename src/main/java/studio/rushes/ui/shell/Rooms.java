package studio.rushes.ui.shell;

import static studio.rushes.ui.fx.Texts.text;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.script.Script;
import studio.rushes.ui.captions.CaptionsModel;
import studio.rushes.ui.captions.StyleSheetModel;
import studio.rushes.ui.cloud.SharingModel;
import studio.rushes.ui.compare.CompareModel;
import studio.rushes.ui.cut.CutModel;
import studio.rushes.ui.fx.Coalescer;
import studio.rushes.ui.fx.Pulse;
import studio.rushes.ui.grid.BoardModel;
import studio.rushes.ui.launch.UsualLaunch;
import studio.rushes.ui.ledger.SpendingModel;
import studio.rushes.ui.problem.Problems;
import studio.rushes.ui.review.ReviewModel;
import studio.rushes.ui.sheet.FilmStrips;
import studio.rushes.ui.sheet.SheetModel;
import studio.rushes.ui.strip.StripModel;
import studio.rushes.ui.tray.Fate;

/** All rooms of the window, and how they hear of each other. Used on the window's thread. */
final class Rooms {
    final BoardModel board;
    final CaptionsModel captions;
    final Showing showing;
    final FilmErrand films;
    final UsualLaunch usual;
    final LaunchErrand launching;
    final SpendingModel spending;
    final HearingErrand hearing;
    final WhenReady whenReady;
    final ReviewModel review;
    final CompareModel compare;
    final TrayRoom trays;
    final Leaving leaving;
    final NewsRoom news;
    final CutModel cut;
    final StripModel strip;
    final SheetModel sheet;
    final TrackRoom track;
    final HomeRoom home;
    final SharingModel cloud;
    private final WordsRoom words;
    private final Room grid;
    private final Coalescer<TakeId, Take> counted;

    /** First to last as they are opened and told. */
    private final List<Room> all;

    /**
     * @param model whose rooms these are; nothing is asked of it before it is made
     */
    Rooms(
            MainViewModel model,
            Telling telling,
            Errands errands,
            InstantSource clock,
            Executor work,
            Executor window,
            Pulse pulse) {
        Studio studio = model.studio();
        board = new BoardModel(clock);
        captions = new CaptionsModel(work, window, new CaptionNews(model));
        showing =
                new Showing(board, captions, () -> Optional.ofNullable(model.deskProperty().get()));
        films =
                new FilmErrand(
                        new FilmErrand.Window(
                                work,
                                window,
                                pulse,
                                clock,
                                showing::screen,
                                studio::showInFolder,
                                telling::tell),
                        board,
                        errands);
        usual = new UsualLaunch(work, window, telling::tell);
        launching = new LaunchErrand(work, window, pulse, telling::tell, usual);
        usual.standingProperty().subscribe(now -> board.show(now.prices()));
        board.countsProperty().subscribe(_ -> usual.refresh());
        spending = new SpendingModel(work, window, pulse, telling::hear);
        spending.accountProperty().subscribe(account -> board.bill(account.bills()));
        hearing =
                new HearingErrand(
                        studio.models(),
                        window,
                        pulse,
                        new HearingErrand.Window(
                                telling::tell,
                                edit -> model.ifRunning(_ -> edit.run()),
                                this::hearAnew));
        words = new WordsRoom(board, captions, hearing, pulse);
        whenReady = new WhenReady(board, films.film()::current, model::assembleUnasked);
        cut =
                new CutModel(
                        window,
                        thrown -> telling.hear(Problems.of(thrown)),
                        () -> board.selected().map(card -> card.data().id()));
        board.selectedProperty()
                .subscribe(card -> {
                    if (card != null) {
                        cut.goTo(card.data().id());
                    }
                });
        strip = new StripModel(board, cut, new StripHall(model));
        review = new ReviewModel(board, new ReviewHall(model, errands, pulse));
        sheet = new SheetModel(board, review, new FilmStrips(work, window, pulse));
        track = new TrackRoom(board, cut, work, window);
        compare = new CompareModel(board, review, new CompareHall(model, showing::screen));
        trays = new TrayRoom(clock, pulse, films.film(), model::cancel, board::ready);
        trays.follow(hearing.models());
        hearing.whenEnded(trays::modelEnded);
        leaving = new Leaving(trays.tray());
        leaving.mind(() -> unsavedStyle(captions));
        leaving.mind(trays::untaken);
        news = new NewsRoom(board, trays.tray(), telling::tell, window);
        home =
                new HomeRoom(
                        studio.home(),
                        new HomeRoom.Around(
                                window, pulse, clock, trays.tray(), telling::tell, model::go),
                        telling::tell);
        cloud = new SharingModel(studio.cloud(), window, model::go, telling::tell);
        launching.barredBy(cloud::barred, telling::tell);
        counted = new Coalescer<>(pulse.calm(), OpenVideo::newer, this::settle);
        grid = new BoardRoom(board);
        // The tray lets go last, so that it hears what the others stop.
        all =
                List.of(
                        trays,
                        grid,
                        new ReviewRoom(review),
                        new SheetRoom(sheet, pulse),
                        new CompareRoom(compare),
                        words,
                        launching,
                        films,
                        new CutRoom(cut, pulse),
                        new StripRoom(strip),
                        track,
                        whenReady,
                        new SpendingRoom(spending),
                        new CloudRoom(cloud),
                        news,
                        home);
    }

    private static Optional<Fate> unsavedStyle(CaptionsModel captions) {
        return Optional.ofNullable(captions.styling().sheetProperty().get())
                .flatMap(StyleSheetModel::unsaved)
                .map(name -> new Fate.Lost(text("tray.lost.style", name)));
    }

    void open(Desk desk, Script script) {
        all.forEach(room -> room.open(desk, script));
    }

    void follow(Script now) {
        all.forEach(room -> room.follow(now));
    }

    /**
     * What is looked at changes at once; what is counted and laid out of it when many changes have
     * come together.
     */
    void heard(List<Take> changes) {
        grid.heard(changes);
        changes.forEach(take -> counted.put(take.id(), take));
    }

    /** Counts at once what waits to be counted: somebody is about to act on it. */
    void settle() {
        counted.drain();
    }

    private void settle(List<Take> changes) {
        board.settle();
        all.stream().filter(room -> !room.equals(grid)).forEach(room -> room.heard(changes));
    }

    void close() {
        counted.forget();
        all.reversed().forEach(Room::close);
    }

    private void hearAnew() {
        words.hearAnew();
    }
}

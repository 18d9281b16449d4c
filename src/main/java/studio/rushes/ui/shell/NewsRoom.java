package studio.rushes.ui.shell;

import static studio.rushes.ui.fx.Texts.text;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import studio.rushes.generation.Take;
import studio.rushes.project.Herald;
import studio.rushes.script.Script;
import studio.rushes.ui.grid.BoardModel;
import studio.rushes.ui.problem.ProblemVerb;
import studio.rushes.ui.tray.Bulletin;
import studio.rushes.ui.tray.Done;
import studio.rushes.ui.tray.JobKind;
import studio.rushes.ui.tray.TrayModel;

/** Tells what became of long work, in the window and to those who look elsewhere. */
final class NewsRoom implements Room {
    /** Blocks of a batch come seconds apart at the end, and are told of once. */
    private static final long GATHERED_MILLIS = 2_000;

    private final Bulletin bulletin;
    private final BoardModel board;
    private final Consumer<Notice> tell;

    NewsRoom(BoardModel board, TrayModel tray, Consumer<Notice> tell, Executor window) {
        this.board = board;
        this.tell = tell;
        bulletin =
                new Bulletin(
                        board,
                        this::tell,
                        CompletableFuture.delayedExecutor(
                                GATHERED_MILLIS, TimeUnit.MILLISECONDS, window));
        tray.done()
                .addListener(
                        (ListChangeListener<Done>)
                                change -> {
                                    while (change.next()) {
                                        change.getAddedSubList().forEach(this::over);
                                    }
                                });
    }

    /** Of takes more is known than that one is over. */
    private void over(Done done) {
        if (done.id().kind() != JobKind.TAKE) {
            bulletin.over(done.name(), done.words());
        }
    }

    private void tell(Bulletin.News news) {
        String words =
                news.body().isEmpty()
                        ? text("tray.news.plain", news.headline())
                        : text("tray.news.more", news.headline(), news.body());
        Optional<ProblemVerb> show =
                news.block()
                        .map(block ->
                                new ProblemVerb(text("tray.news.show"), () -> board.select(block)));
        List<ProblemVerb> verbs = show.map(List::of).orElse(List.of());
        tell.accept(news.wanted() ? new Notice.Hint(words, verbs) : new Notice.News(words, verbs));
    }

    @Override
    public void open(Desk desk, Script script) {
        bulletin.open();
    }

    @Override
    public void heard(List<Take> changes) {
        bulletin.look();
    }

    @Override
    public void close() {
        bulletin.close();
    }

    void attend(boolean on) {
        bulletin.attend(on);
    }

    void tellBy(Herald herald) {
        bulletin.tellBy(herald);
    }
}

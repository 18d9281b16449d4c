package studio.rushes.ui.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.rushes.generation.TakeId;
import studio.rushes.generation.TakeStore.Subscription;
import studio.rushes.script.Script;
import studio.rushes.ui.captions.CaptionsModel;
import studio.rushes.ui.fx.Coalescer;
import studio.rushes.ui.fx.Pulse;
import studio.rushes.ui.grid.BoardModel;

/** The captions of what plays, and what is known of the words said in takes. */
final class WordsRoom implements Room {
    private final BoardModel board;
    private final CaptionsModel captions;
    private final HearingErrand hearing;
    private final Coalescer<TakeId, TakeId> news;
    private @Nullable Desk desk;
    private @Nullable Subscription listening;

    WordsRoom(BoardModel board, CaptionsModel captions, HearingErrand hearing, Pulse pulse) {
        this.board = board;
        this.captions = captions;
        this.hearing = hearing;
        news = new Coalescer<>(pulse, (_, now) -> now, this::heardWords);
    }

    @Override
    public void open(Desk opened, Script script) {
        desk = opened;
        captions.open(opened.captions());
        hearing.open(opened.captions(), script);
        listening = opened.captions().onHeard(take -> news.put(take, take));
        board.listen(opened.captions()::line);
    }

    @Override
    public void follow(Script now) {
        captions.follow(now);
        hearing.follow(now);
    }

    /** Takes may be known by other words now, which nobody tells one by one. */
    void hearAnew() {
        Desk at = desk;
        if (at != null) {
            at.takes().forEach(take -> news.put(take.id(), take.id()));
        }
    }

    private void heardWords(List<TakeId> takes) {
        board.heard(takes);
        takes.forEach(captions::heard);
    }

    @Override
    public void close() {
        Subscription old = listening;
        listening = null;
        if (old != null) {
            old.close();
        }
        captions.close();
        hearing.close();
        desk = null;
    }
}

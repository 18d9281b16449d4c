package studio.rushes.ui.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import studio.rushes.generation.Judgement;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.script.BlockId;
import studio.rushes.script.PromptComposer;
import studio.rushes.script.Script;
import studio.rushes.script.StyleGuide;
import studio.rushes.ui.grid.BlockCardModel;
import studio.rushes.ui.grid.BoardModel;
import studio.rushes.ui.grid.CardStatus;

/**
 * Goes from block to block and decides which take each one plays. What was decided counts here at
 * once, before it is on disk and on the cards, so that the next key finds the next block. Used on
 * the window's thread.
 */
public final class ReviewModel {
    private final BoardModel board;
    private final ReviewHost host;
    private final LineModel line;
    private final ReadOnlyObjectWrapper<@Nullable Reviewed> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper undecided = new ReadOnlyIntegerWrapper();
    private final BooleanProperty rejectedShown = new SimpleBooleanProperty();
    private final Map<TakeId, Judgement> underWay = new HashMap<>();
    private Consumer<BlockId> judged = _ -> {};
    private @Nullable ReviewDesk desk;
    private @Nullable Script script;

    public ReviewModel(BoardModel board, ReviewHost host) {
        this.board = board;
        this.host = host;
        line = new LineModel(host);
        board.selectedProperty().flatMap(BlockCardModel::dataProperty).subscribe(_ -> refresh());
        rejectedShown.subscribe(_ -> refresh());
    }

    /** Takes up a project that the board shows already. */
    public void open(ReviewDesk opened, Script its) {
        desk = opened;
        line.open(opened);
        follow(its);
    }

    /** Follows an edit of the script. */
    public void follow(Script now) {
        script = now;
        line.follow(now);
        refresh();
    }

    /** The board has heard of takes. */
    public void heard() {
        refresh();
    }

    public void close() {
        desk = null;
        script = null;
        underWay.clear();
        rejectedShown.set(false);
        line.close();
        refresh();
    }

    /**
     * Has the block play the take that is looked at for good, and goes on to the next block where
     * that is not decided.
     */
    public void confirm() {
        Reviewed now = shown.get();
        Take take = now == null ? null : now.take().orElse(null);
        if (take == null) {
            return;
        }
        host.ifRunning(() -> {
            int before = undecided().size();
            if (!take.judgement().confirmed()) {
                decide(take, take.judgement().asConfirmed(), at -> at.confirm(take.id()));
            }
            if (undecided().isEmpty() && before > 0) {
                host.allDecided();
            }
            goOn();
        });
    }

    /**
     * Throws out the take that is looked at and looks at the next one of its block, or goes on to
     * the next block that is not decided. A rejected take is taken back.
     */
    public void reject() {
        Reviewed now = shown.get();
        Take take = now == null ? null : now.take().orElse(null);
        if (now == null || take == null) {
            return;
        }
        host.ifRunning(() -> {
            if (take.judgement().rejected()) {
                decide(take, take.judgement().asOpen(), at -> at.restore(take.id()));
                return;
            }
            Optional<Take> next = next(now.block(), take);
            decide(take, take.judgement().asRejected(), at -> at.reject(take.id()));
            if (next.isPresent()) {
                board.look(next.get().id());
                refresh();
            } else {
                goOn();
            }
        });
    }

    /** Gives the take that is looked at so many stars; the same once more takes them away. */
    public void rate(int stars) {
        Reviewed now = shown.get();
        Take take = now == null ? null : now.take().orElse(null);
        if (take == null) {
            return;
        }
        int given = take.judgement().stars() == stars ? 0 : stars;
        host.ifRunning(() ->
                decide(take, take.judgement().withStars(given), at -> at.rate(take.id(), given)));
    }

    /** Asks for another take of the block, through the same door as the button. */
    public void again() {
        Reviewed now = shown.get();
        if (now != null && now.mayAskAgain()) {
            board.card(now.block()).ifPresent(host::again);
        }
    }

    /** Opens the line of the block for rewording, right where it is reviewed. */
    public void edit() {
        Reviewed now = shown.get();
        if (now != null) {
            host.ifRunning(() -> line.begin(now.block()));
        }
    }

    /** Looks at a take and decides nothing. */
    public void look(TakeId take) {
        board.look(take);
        refresh();
    }

    /** Goes back to a take that something was taken back of, or done again. */
    public void goTo(TakeId take) {
        for (BlockCardModel card : board.cards()) {
            if (board.takes(card.id()).stream().anyMatch(one -> one.id().equals(take))) {
                underWay.remove(take);
                judged.accept(card.id());
                board.select(card);
                look(take);
            }
        }
    }

    public void stepBlock(int by) {
        board.step(by);
    }

    /** Looks at the take before or after, stopping at the ends. */
    public void stepTake(int by) {
        Reviewed now = shown.get();
        if (now == null) {
            return;
        }
        List<Take> ready = now.takes().stream().filter(Take::isReady).toList();
        int place = now.take().map(take -> place(ready, take)).orElse(-1);
        if (!ready.isEmpty()) {
            look(ready.get(Math.clamp((long) place + by, 0, ready.size() - 1)).id());
        }
    }

    private static int place(List<Take> takes, Take take) {
        for (int i = 0; i < takes.size(); i++) {
            if (takes.get(i).id().equals(take.id())) {
                return i;
            }
        }
        return -1;
    }

    /** The take to look at after this one, and round again; empty where every other is out. */
    private Optional<Take> next(BlockId block, Take after) {
        List<Take> others =
                takes(block).stream()
                        .filter(take -> take.isPlayable() && !take.id().equals(after.id()))
                        .toList();
        return others.stream()
                .filter(take -> take.ordinal() > after.ordinal())
                .findFirst()
                .or(() -> others.stream().findFirst());
    }

    /** Selects the next block, after this one and round again, that is not decided. */
    private void goOn() {
        List<BlockCardModel> cards = board.cards();
        int from = Math.max(0, cards.indexOf(board.selected().orElse(null)));
        for (int i = 1; i <= cards.size(); i++) {
            BlockCardModel card = cards.get((from + i) % cards.size());
            if (isUndecided(card)) {
                board.select(card);
                break;
            }
        }
        refresh();
    }

    /** The blocks that have a take to play and nobody's word for it. */
    public List<BlockId> undecided() {
        return board.cards().stream().filter(this::isUndecided).map(BlockCardModel::id).toList();
    }

    private boolean isUndecided(BlockCardModel card) {
        if (card.data().film().leftOut()) {
            return false;
        }
        if (underWay.isEmpty()) {
            return board.isUndecided(card.id());
        }
        List<Take> takes = takes(card.id());
        return takes.stream().anyMatch(Take::isPlayable)
                && takes.stream().noneMatch(take -> take.judgement().confirmed());
    }

    /** The takes of a block as they are judged, be it on disk or on its way there. */
    public List<Take> takes(BlockId block) {
        List<Take> heard = board.takes(block);
        if (underWay.isEmpty()) {
            return heard;
        }
        boolean another =
                heard.stream()
                        .map(take -> underWay.get(take.id()))
                        .anyMatch(one -> one != null && one.confirmed());
        List<Take> takes = new ArrayList<>();
        for (Take take : heard) {
            Judgement coming = underWay.get(take.id());
            Judgement known =
                    another && take.judgement().confirmed()
                            ? take.judgement().asOpen()
                            : take.judgement();
            takes.add(take.with(coming == null ? known : coming));
        }
        return takes;
    }

    private void decide(
            Take take,
            Judgement judgement,
            Function<ReviewDesk, CompletableFuture<Void>> decision) {
        ReviewDesk at = desk;
        if (at == null) {
            return;
        }
        underWay.put(take.id(), judgement);
        refresh();
        judged.accept(take.request().block());
        host.follow(
                decision.apply(at),
                () -> {
                    if (underWay.remove(take.id(), judgement)) {
                        refresh();
                        judged.accept(take.request().block());
                    }
                });
    }

    private void refresh() {
        undecided.set(undecided().size());
        BlockCardModel card = board.selected().orElse(null);
        shown.set(card == null || desk == null ? null : reviewed(card));
        Reviewed now = shown.get();
        if (now == null || !line.isOf(now.block())) {
            line.leave();
        }
    }

    private Reviewed reviewed(BlockCardModel card) {
        List<Take> takes = takes(card.id());
        Optional<Take> take =
                board.looked(card.id()).flatMap(one -> find(takes, one)).filter(Take::isReady);
        Optional<Take> plays = board.playing(card.id()).flatMap(one -> find(takes, one));
        List<Take> visible =
                takes.stream()
                        .filter(one ->
                                rejectedShown.get()
                                        || !one.judgement().rejected()
                                        || take.filter(one::equals).isPresent())
                        .toList();
        return new Reviewed(
                card.id(),
                visible,
                take,
                plays,
                Math.toIntExact(takes.stream().filter(one -> one.judgement().rejected()).count()),
                take.map(one -> one.request().prompt()).orElse(""),
                prompt(card.id()),
                host.possible() && mayAskAgain(card.status()));
    }

    private static Optional<Take> find(List<Take> takes, Take like) {
        return takes.stream().filter(take -> take.id().equals(like.id())).findFirst();
    }

    /** A take whose answer was lost may have been charged: that is for its own buttons to end. */
    private static boolean mayAskAgain(CardStatus status) {
        return switch (status) {
            case LOOKING, UNCONFIRMED, LEFT_OUT -> false;
            case DRAFT, QUEUED, SUBMITTING, GENERATING, DOWNLOADING -> true;
            case READY, CHOSEN, REJECTED, STALE, FAILED, FILTERED, EXPIRED, CANCELLED -> true;
        };
    }

    private String prompt(BlockId id) {
        Script text = script;
        return text == null
                ? ""
                : text.block(id)
                        .map(block ->
                                PromptComposer.prompt(block, text.number(id), StyleGuide.of(text)))
                        .orElse("");
    }

    /** Who else shows how the takes of a block are judged. */
    public void onJudged(Consumer<BlockId> hears) {
        judged = hears;
    }

    /** Whether anything can be decided here, and not only looked at. */
    public boolean mayDecide() {
        return host.possible();
    }

    /** The block under review; null where nothing is open. */
    public ReadOnlyObjectProperty<@Nullable Reviewed> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** How many blocks are not decided. */
    public ReadOnlyIntegerProperty undecidedProperty() {
        return undecided.getReadOnlyProperty();
    }

    /** Whether rejected takes are shown, too. */
    public BooleanProperty rejectedShownProperty() {
        return rejectedShown;
    }

    /** The line that is reworded here. */
    public LineModel line() {
        return line;
    }
}

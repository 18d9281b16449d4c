package studio.rushes.ui.compare;

import static studio.rushes.ui.fx.Texts.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.media.FrameSize;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.script.BlockId;
import studio.rushes.script.EditStep;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptEdit;
import studio.rushes.ui.fx.Texts;
import studio.rushes.ui.grid.BlockCardModel;
import studio.rushes.ui.grid.BoardModel;
import studio.rushes.ui.grid.Verb;
import studio.rushes.ui.preview.Ensemble;
import studio.rushes.ui.preview.TakePane;
import studio.rushes.ui.review.ReviewModel;
import studio.rushes.ui.review.Reviewed;

/**
 * Two to four takes of the selected block side by side: which ones, who is heard, and what is
 * decided. It decides through the review, whose takes it follows. Used on the window's thread.
 */
public final class CompareModel {
    /** A place that grew or shrank by less is the same to a decoder. */
    private static final double MUCH = 1.25;

    private final BoardModel board;
    private final ReviewModel review;
    private final CompareHost host;
    private final ReadOnlyObjectWrapper<@Nullable BlockId> block = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Compared>> takes =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Take>> waiting =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper heard = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper blind = new ReadOnlyBooleanWrapper();
    private final CompareWords words;
    private final CompareTransport transport = new CompareTransport();
    private final Held held = new Held();
    private @Nullable CompareStage stage;
    private @Nullable Script script;
    private Seats seats = Seats.NONE;
    private Optional<Room> room = Optional.empty();
    private boolean begun;

    /** A place for one picture, in pixels of the screen. */
    private record Room(double width, double height) {
        boolean isLike(Room other) {
            return near(width / other.width) && near(height / other.height);
        }

        private static boolean near(double part) {
            return part < MUCH && part > 1 / MUCH;
        }
    }

    /** A clip at the size it is decoded at. */
    private record Clip(TakeId take, Path file, FrameSize size) {}

    public CompareModel(BoardModel board, ReviewModel review, CompareHost host) {
        this.board = board;
        this.review = review;
        this.host = host;
        words = new CompareWords(host);
        review.shownProperty().subscribe(_ -> refresh());
    }

    /** Where takes play from now on; till then there is nothing to compare them on. */
    public void playOn(CompareStage where) {
        stage = where;
        transport.playOn(where.ensemble());
    }

    private Optional<CompareStage> stage() {
        return Optional.ofNullable(stage);
    }

    /** The script is another one; null where nothing is open. */
    public void follow(@Nullable Script now) {
        script = now;
        refresh();
    }

    /** Opens the takes of the selected block, or says why there is nothing to compare. */
    public void open() {
        BlockCardModel card = board.selected().orElse(null);
        if (stage == null || card == null || block.get() != null) {
            return;
        }
        List<Take> playable = playable(card.id());
        if (playable.size() < Seats.LEAST) {
            host.tooFew(
                    card.id(),
                    playable.isEmpty(),
                    board.pricesProperty().get().of(Verb.MAKE_AGAIN, card.data()).map(Texts::sum));
            return;
        }
        host.silence();
        Optional<TakeId> looked = board.looked(card.id()).map(Take::id);
        seats = Seats.of(playable, board.playing(card.id()).map(Take::id));
        heard.set(Math.max(0, looked.map(seats::place).orElse(0)));
        block.set(card.id());
        show();
    }

    /** Lets go of the takes and goes back to the block, looking at the one that was heard. */
    public void close() {
        if (block.get() == null) {
            return;
        }
        Optional<Take> last = heardTake();
        end();
        last.map(Take::id).ifPresent(review::look);
    }

    private void end() {
        block.set(null);
        seats = Seats.NONE;
        room = Optional.empty();
        begun = false;
        blind.set(false);
        takes.set(List.of());
        waiting.set(List.of());
        words.forget();
        transport.close();
    }

    private List<Take> playable(BlockId id) {
        Reviewed now = review.shownProperty().get();
        List<Take> known = now != null && now.block().equals(id) ? now.takes() : board.takes(id);
        return known.stream()
                .filter(take -> take.isPlayable() && board.clip(take).isPresent())
                .toList();
    }

    /** Takes were judged, came, or are known better. */
    private void refresh() {
        BlockId of = block.get();
        if (of == null) {
            return;
        }
        boolean elsewhere = board.selected().filter(card -> card.id().equals(of)).isEmpty();
        if (elsewhere) {
            end();
            return;
        }
        Optional<TakeId> before = heardTake().map(Take::id);
        int place = heard.get();
        seats = seats.follow(playable(of));
        if (seats.takes().size() < Seats.LEAST) {
            close();
            return;
        }
        int now = before.map(seats::place).orElse(-1);
        heard.set(now >= 0 ? now : Math.min(place, seats.takes().size() - 1));
        show();
    }

    /** What is known of the takes, and their clips where another is among them. */
    private void show() {
        BlockId of = block.get();
        if (of == null) {
            return;
        }
        Facts facts = new Facts(board, board.playing(of).map(Take::id), script);
        Take first = seats.takes().getFirst();
        // Before the takes, with which they are shown.
        waiting.set(seats.waiting());
        takes.set(seats.takes().stream().map(take -> facts.of(take, first)).toList());
        stage().ifPresent(its -> words.read(seats.takes(), its.window()));
        seat();
    }

    private void seat() {
        CompareStage its = stage;
        if (its == null || room.isEmpty() || block.get() == null) {
            return;
        }
        Room now = room.get();
        int count = takes.get().size();
        transport.seat(
                takes.get().stream().map(one -> seat(its, one, now, count)).toList(), heard.get());
        if (!begun) {
            begun = true;
            transport.toggle();
        }
    }

    private Ensemble.Seat seat(CompareStage its, Compared one, Room now, int count) {
        Clip clip =
                new Clip(
                        one.take().id(),
                        board.clip(one.take()).orElseThrow(),
                        TakePane.size(one.size(), now.width(), now.height(), count));
        return new Ensemble.Seat(clip, () -> its.frames().open(clip.file(), clip.size()));
    }

    /**
     * How large a picture is shown, in pixels of the screen: clips are decoded for that, and play
     * as soon as it is known.
     */
    public void room(double width, double height) {
        Room now = new Room(Math.max(1, width), Math.max(1, height));
        if (room.filter(now::isLike).isEmpty()) {
            room = Optional.of(now);
            seat();
        }
    }

    /** A number key goes down: that take is heard. */
    void press(int seat) {
        CompareStage its = stage;
        if (its != null
                && seat < seats.takes().size()
                && held.press(heard.get(), its.nanoTime().getAsLong())) {
            hear(seat);
        }
    }

    /** It is let go of: where it was held, the one before is heard again. */
    void release() {
        stage().ifPresent(its -> held.release(its.nanoTime().getAsLong()).ifPresent(this::hear));
    }

    /** Has a take be heard, and be the one that is decided about. */
    public void hear(int seat) {
        if (seat >= 0 && seat < seats.takes().size()) {
            heard.set(seat);
            stage().ifPresent(its -> its.ensemble().hear(seat));
        }
    }

    private Optional<Take> heardTake() {
        int seat = heard.get();
        return seat < seats.takes().size()
                ? Optional.of(seats.takes().get(seat))
                : Optional.empty();
    }

    /** The block plays the take that is heard; goes back and on to the next undecided block. */
    public void choose() {
        Optional<Take> take = heardTake();
        if (take.isEmpty()) {
            return;
        }
        boolean unseen = blind.get() && review.mayDecide();
        review.look(take.get().id());
        if (review.mayDecide()) {
            end();
        }
        review.confirm();
        if (unseen) {
            host.say(
                    text(
                            "compare.blind.chosen",
                            take.get().ordinal(),
                            board.pricesProperty().get().maker(take.get())));
        }
    }

    /** Throws the take that is heard out; the next one there is takes its seat. */
    public void reject() {
        heardTake()
                .ifPresent(take -> {
                    review.look(take.id());
                    review.reject();
                });
    }

    /** Gives a seat to a take that waits for one. */
    public void swap(int seat, TakeId to) {
        seats = seats.swap(seat, to);
        show();
    }

    /** Shows the takes in an order that nobody knows and without a word of them, or as they are. */
    public void turnBlind() {
        CompareStage its = stage;
        if (its == null || block.get() == null) {
            return;
        }
        Optional<TakeId> before = heardTake().map(Take::id);
        blind.set(!blind.get());
        seats = blind.get() ? seats.shuffled(its.seeds().getAsLong()) : seats.inOrder();
        // Who was heard would give itself away.
        heard.set(blind.get() ? 0 : Math.max(0, before.map(seats::place).orElse(0)));
        show();
    }

    /** Has the script say again what was said for a take. */
    public void copyPrompt(int seat) {
        Take take = seats.takes().get(seat);
        BlockId of = take.request().block();
        try {
            host.edit(
                    new ScriptEdit.Together(
                            EditStep.What.BLOCKS,
                            List.of(
                                    new ScriptEdit.ChangeDialogue(of, take.request().dialogue()),
                                    new ScriptEdit.ChangeVisual(of, take.request().visual()))));
        } catch (StudioException e) {
            host.tell(e.problem());
        }
    }

    public void undo() {
        host.undo();
    }

    public void redo() {
        host.redo();
    }

    /** Why the clip of a seat cannot be played. */
    Optional<Problem> problem(int seat) {
        return stage().filter(_ -> begun).flatMap(its -> its.ensemble().problem(seat));
    }

    /** The picture of a seat that is shown. */
    long frame(int seat) {
        return stage().filter(_ -> begun).map(its -> its.ensemble().frame(seat)).orElse(0L);
    }

    /** A word about the sound of what is heard; empty where it is heard. */
    String note() {
        return begun ? transport.note(heard.get()) : "";
    }

    Optional<CompareStage> where() {
        return stage();
    }

    /** Playing, and where they are. */
    public CompareTransport transport() {
        return transport;
    }

    /** The number of the block. */
    int number() {
        BlockId of = block.get();
        return Optional.ofNullable(of)
                .flatMap(board::card)
                .map(card -> card.data().number())
                .orElse(0);
    }

    /** Whether anything can be decided here, and not only looked at. */
    boolean mayDecide() {
        return review.mayDecide();
    }

    /** The block whose takes are compared; null where none are. */
    public ReadOnlyObjectProperty<@Nullable BlockId> blockProperty() {
        return block.getReadOnlyProperty();
    }

    /** The takes side by side. */
    public ReadOnlyObjectProperty<List<Compared>> takesProperty() {
        return takes.getReadOnlyProperty();
    }

    /** Other takes that could sit here, the newest first. */
    public ReadOnlyObjectProperty<List<Take>> waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** The seat that is heard, from 0. */
    public ReadOnlyIntegerProperty heardProperty() {
        return heard.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty blindProperty() {
        return blind.getReadOnlyProperty();
    }

    /** What is read over them. */
    CompareWords words() {
        return words;
    }
}

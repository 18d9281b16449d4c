package studio.rushes.ui.tray;

import static studio.rushes.ui.fx.Texts.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import studio.rushes.project.Herald;
import studio.rushes.script.BlockId;
import studio.rushes.ui.grid.BlockCardModel;
import studio.rushes.ui.grid.BoardModel;
import studio.rushes.ui.grid.CardStatus;

/**
 * Tells once what came of blocks that were made: that all are ready, or which want a decision. What
 * is looked at while it happens is not told. Used on the window's thread.
 */
public final class Bulletin {
    /**
     * Something to tell.
     *
     * @param block where to look; empty where it is about all of them
     * @param wanted whether someone has to do something
     */
    public record News(String headline, String body, Optional<BlockId> block, boolean wanted) {}

    /** More than that nobody reads who comes back. */
    private static final int MISSED = 3;

    private final BoardModel board;
    private final Consumer<News> window;
    private final Executor later;
    private final Set<BlockId> batch = new LinkedHashSet<>();
    private final Map<BlockId, CardStatus> needing = new LinkedHashMap<>();
    private final Set<BlockId> toTell = new LinkedHashSet<>();
    private Set<BlockId> finished = Set.of();
    private Herald herald = Herald.SILENT;
    private final List<News> missed = new ArrayList<>();
    private boolean attended = true;
    private boolean asked;
    private boolean open;

    /**
     * @param window shows news
     * @param later runs work on the window's thread after a short while, in which more may happen
     */
    public Bulletin(BoardModel board, Consumer<News> window, Executor later) {
        this.board = board;
        this.window = window;
        this.later = later;
        board.countsProperty().subscribe(_ -> look());
    }

    /** Who tells those who look elsewhere, from now on. */
    public void tellBy(Herald whom) {
        herald = whom;
    }

    /** Begins with what there is, of which nothing is told. */
    public void open() {
        forget();
        open = true;
        remember();
    }

    public void close() {
        open = false;
        forget();
    }

    private void forget() {
        batch.clear();
        needing.clear();
        toTell.clear();
        finished = Set.of();
        missed.clear();
    }

    /** Whether the window has the focus, so that what happens in it is seen. */
    public void attend(boolean on) {
        attended = on;
        if (on) {
            List<News> waiting = List.copyOf(missed);
            missed.clear();
            waiting.forEach(window);
        }
    }

    /** Tells who looks elsewhere of something that the window tells of in its own way. */
    public void over(String headline, String body) {
        if (!attended) {
            herald.announce(headline, body);
        }
    }

    /** Sees what became of the blocks. */
    public void look() {
        if (!open) {
            return;
        }
        Map<BlockId, CardStatus> before = Map.copyOf(needing);
        remember();
        needing.keySet().stream().filter(id -> !before.containsKey(id)).forEach(toTell::add);
        toTell.retainAll(needing.keySet());
        if (!batch.isEmpty() && !board.countsProperty().get().busy()) {
            finished = Set.copyOf(batch);
            batch.clear();
        }
        if ((!toTell.isEmpty() || !finished.isEmpty()) && !asked) {
            asked = true;
            later.execute(this::tell);
        }
    }

    private void remember() {
        needing.clear();
        for (BlockCardModel card : board.cards()) {
            CardStatus status = card.status();
            if (isWaitedFor(card)) {
                batch.add(card.id());
            } else if (wantsDecision(status)) {
                needing.put(card.id(), status);
            }
        }
    }

    private static boolean isWaitedFor(BlockCardModel card) {
        return card.status().running() || card.status() == CardStatus.QUEUED;
    }

    /** A text that was changed wants a decision too, but whoever changed it knows. */
    private static boolean wantsDecision(CardStatus status) {
        return status.needsYou() && status != CardStatus.STALE;
    }

    private void tell() {
        asked = false;
        Set<BlockId> done = finished;
        finished = Set.of();
        Set<BlockId> wanting = new LinkedHashSet<>(toTell);
        toTell.clear();
        if (!open || (attended && isLookedAt(done, wanting))) {
            return;
        }
        List<BlockCardModel> wants = cards(wanting);
        List<BlockCardModel> ready =
                cards(done).stream().filter(card -> isReady(card.status())).toList();
        if (wants.isEmpty() && ready.isEmpty()) {
            return;
        }
        News news = news(wants, ready, done.size());
        if (attended) {
            window.accept(news);
        } else {
            missed.add(news);
            if (missed.size() > MISSED) {
                missed.removeFirst();
            }
            herald.announce(news.headline(), news.body());
        }
    }

    /** All of it happened to the one block that is selected. */
    private boolean isLookedAt(Set<BlockId> done, Set<BlockId> wanting) {
        Set<BlockId> all = new LinkedHashSet<>(done);
        all.addAll(wanting);
        return board.selected().filter(card -> all.equals(Set.of(card.id()))).isPresent();
    }

    private List<BlockCardModel> cards(Set<BlockId> ids) {
        return board.cards().stream().filter(card -> ids.contains(card.id())).toList();
    }

    private static boolean isReady(CardStatus status) {
        return status == CardStatus.READY || status == CardStatus.CHOSEN;
    }

    private News news(List<BlockCardModel> wants, List<BlockCardModel> ready, int made) {
        String good = ready.isEmpty() ? "" : good(ready, made);
        if (wants.isEmpty()) {
            return new News(
                    good,
                    ready.size() == 1 ? ready.getFirst().data().line() : "",
                    ready.size() == 1 ? Optional.of(ready.getFirst().id()) : Optional.empty(),
                    false);
        }
        BlockCardModel first = wants.getFirst();
        String bad =
                wants.size() == 1
                        ? one(first)
                        : text("tray.news.wanted", wants.size(), numbers(wants));
        String more = wants.size() == 1 ? first.data().line() : text("tray.news.none");
        return new News(bad, good.isEmpty() ? more : good, Optional.of(first.id()), true);
    }

    private String good(List<BlockCardModel> ready, int made) {
        if (made > 1 && board.countsProperty().get().complete()) {
            return text("tray.news.all", board.countsProperty().get().blocks());
        } else if (ready.size() == 1) {
            return text("tray.news.ready.one", ready.getFirst().data().number());
        } else if (ready.size() == made) {
            return text("tray.news.ready", made);
        }
        return text("tray.news.ready.some", ready.size(), made);
    }

    private static String one(BlockCardModel card) {
        int number = card.data().number();
        return switch (card.status()) {
            case FILTERED -> text("tray.news.filtered", number);
            case EXPIRED -> text("tray.news.expired", number);
            case UNCONFIRMED -> text("tray.news.unconfirmed", number);
            default -> text("tray.news.failed", number);
        };
    }

    private static String numbers(List<BlockCardModel> cards) {
        return cards.stream()
                .map(card -> String.valueOf(card.data().number()))
                .collect(Collectors.joining(", "));
    }
}

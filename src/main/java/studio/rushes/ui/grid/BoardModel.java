package studio.rushes.ui.grid;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import studio.rushes.assembly.Seam;
import studio.rushes.captions.LineCheck;
import studio.rushes.generation.Spending;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.generation.TakeState;
import studio.rushes.project.BlockCut;
import studio.rushes.script.Block;
import studio.rushes.script.BlockId;
import studio.rushes.script.Script;

/**
 * The grid: a card for each block of the script. A change of a take touches its own card only; the
 * list changes when blocks come, go or move, and never else. Used on the window's thread.
 */
public final class BoardModel {
    private final ObservableList<BlockCardModel> cards = FXCollections.observableArrayList();
    private final ObservableList<BlockCardModel> shown =
            FXCollections.unmodifiableObservableList(cards);
    private final ReadOnlyObjectWrapper<@Nullable BlockCardModel> selected =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<BoardCounts> counts =
            new ReadOnlyObjectWrapper<>(BoardCounts.NONE);
    private final ReadOnlyObjectWrapper<Instant> now;
    private final ReadOnlyObjectWrapper<PriceList> prices =
            new ReadOnlyObjectWrapper<>(PriceList.FREE);
    private final InstantSource clock;
    private final Map<BlockId, BlockTakes> takes = new HashMap<>();
    private Map<TakeId, Spending> bills = Map.of();
    private Map<BlockId, Seam> seams = Map.of();
    private Function<Take, Optional<LineCheck>> lines = _ -> Optional.empty();
    private @Nullable TakeId stopping;
    private @Nullable TakeDesk desk;
    private @Nullable Script script;

    public BoardModel(InstantSource clock) {
        this.clock = clock;
        now = new ReadOnlyObjectWrapper<>(clock.instant());
    }

    /** Shows another project from its beginning. */
    public void open(Script opened, TakeDesk itsDesk) {
        desk = itsDesk;
        now.set(clock.instant());
        takes.clear();
        itsDesk.takes().forEach(this::hear);
        cards.clear();
        show(opened);
        select(cards.isEmpty() ? null : cards.getFirst());
    }

    /** Shows nothing. */
    public void close() {
        desk = null;
        script = null;
        takes.clear();
        bills = Map.of();
        seams = Map.of();
        lines = _ -> Optional.empty();
        stopping = null;
        cards.clear();
        selected.set(null);
        counts.set(BoardCounts.NONE);
    }

    /** Follows an edit of the script. */
    public void show(Script edited) {
        script = edited;
        Map<BlockId, BlockCardModel> known =
                cards.stream().collect(Collectors.toMap(BlockCardModel::id, Function.identity()));
        List<BlockCardModel> wanted = edited.blocks().stream().map(b -> card(b, known)).toList();
        if (!wanted.equals(cards)) {
            int place = cards.indexOf(selected.get());
            cards.setAll(wanted);
            if (!wanted.contains(selected.get())) {
                select(wanted.get(Math.clamp(place, 0, wanted.size() - 1)));
            }
        }
        count();
    }

    /** Follows what happened to takes since the last pulse. */
    public void hear(List<Take> changes) {
        tick();
        changes.forEach(this::hear);
        Set<BlockId> changed =
                changes.stream()
                        .map(take -> take.request().block())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        for (BlockCardModel card : cards) {
            if (changed.contains(card.id())) {
                refresh(card);
            }
        }
        count();
    }

    /** Speaks no more of a take that ended badly; its block plays what it has. */
    public void dismiss(BlockId block, TakeId take) {
        takesOf(block).dismiss(take);
        card(block).ifPresent(this::refresh);
        count();
    }

    /** What the buttons of the cards cost from now on. */
    public void show(PriceList now) {
        prices.set(now);
    }

    /** What each take cost so far. */
    public void bill(Map<TakeId, Spending> known) {
        if (!known.equals(bills)) {
            bills = known;
            cards.forEach(this::refresh);
        }
    }

    /** How blocks follow those before them, as far as a film showed that. */
    public void seams(Map<BlockId, Seam> known) {
        if (!known.equals(seams)) {
            seams = known;
            cards.forEach(this::refresh);
        }
    }

    /**
     * Who knows whether takes said their lines.
     *
     * @param known answers at once
     */
    public void listen(Function<Take, Optional<LineCheck>> known) {
        lines = known;
        cards.forEach(this::refresh);
    }

    /** More may be known of what was said in takes. */
    public void heard(List<TakeId> takes) {
        for (BlockCardModel card : cards) {
            if (card.data().take().filter(take -> takes.contains(take.id())).isPresent()) {
                refresh(card);
            }
        }
    }

    /** Whether leaving a take alone may leave something on the bill. */
    public boolean costs(TakeId take) {
        return !bills.getOrDefault(take, Spending.NOTHING).reserved().isZero();
    }

    /** Asks on its card whether a take shall really be left alone. */
    public void askToStop(TakeId take) {
        stopping = take;
        cards.forEach(this::refresh);
    }

    /** Asks no more. */
    public void goOn() {
        stopping = null;
        cards.forEach(this::refresh);
    }

    /** Moves the time that running cards show, and sees what it brings to an end. */
    public void tick() {
        now.set(clock.instant());
        boolean over = false;
        for (BlockCardModel card : cards) {
            if (card.status() == CardStatus.LOOKING && isOver(card.data().standing())) {
                refresh(card);
                over = true;
            }
        }
        if (over) {
            count();
        }
    }

    private boolean isOver(Standing standing) {
        return standing.deadline().filter(end -> !now.get().isBefore(end)).isPresent();
    }

    public void select(@Nullable BlockCardModel card) {
        BlockCardModel before = selected.get();
        if (before == card) {
            return;
        }
        if (before != null) {
            before.select(false);
        }
        if (card != null) {
            card.select(true);
        }
        selected.set(card);
    }

    public void select(BlockId block) {
        card(block).ifPresent(this::select);
    }

    /** Moves the selection by so many cards, stopping at the ends. */
    public void step(int by) {
        if (!cards.isEmpty()) {
            int place = Math.max(0, cards.indexOf(selected.get()));
            select(cards.get(Math.clamp((long) place + by, 0, cards.size() - 1)));
        }
    }

    /**
     * Selects the next block, after the selected one and round again, that waits for a decision.
     */
    public void selectNextNeedingYou() {
        int from = cards.indexOf(selected.get());
        for (int i = 1; i <= cards.size(); i++) {
            BlockCardModel card = cards.get((from + i) % cards.size());
            if (card.status().needsYou()) {
                select(card);
                return;
            }
        }
    }

    /** The takes of a block, first to last. */
    public List<Take> takes(BlockId block) {
        return takesOf(block).all();
    }

    /** The take of a block that plays. */
    public Optional<Take> playing(BlockId block) {
        return takesOf(block).playing();
    }

    /** The blocks that <em>Generate</em> would make. */
    public List<BlockId> missing() {
        return cards.stream().filter(BoardModel::isMissing).map(BlockCardModel::id).toList();
    }

    static boolean isMissing(BlockCardModel card) {
        return switch (card.status()) {
            case DRAFT, STALE, CANCELLED -> true;
            // Asking again is a decision of its own, unless the text is a new one.
            case FAILED, FILTERED, EXPIRED -> card.data().stale() || card.data().clip().isEmpty();
            case QUEUED, SUBMITTING, GENERATING, DOWNLOADING, READY, CHOSEN -> false;
            case LOOKING, UNCONFIRMED, LEFT_OUT -> false;
        };
    }

    public ObservableList<BlockCardModel> cards() {
        return shown;
    }

    public Optional<BlockCardModel> card(BlockId block) {
        return cards.stream().filter(card -> card.id().equals(block)).findFirst();
    }

    public ReadOnlyObjectProperty<@Nullable BlockCardModel> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    public Optional<BlockCardModel> selected() {
        return Optional.ofNullable(selected.get());
    }

    public ReadOnlyObjectProperty<BoardCounts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<PriceList> pricesProperty() {
        return prices.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }

    private void hear(Take take) {
        takesOf(take.request().block()).hear(take);
    }

    private BlockTakes takesOf(BlockId block) {
        return takes.computeIfAbsent(block, _ -> new BlockTakes());
    }

    private BlockCardModel card(Block block, Map<BlockId, BlockCardModel> known) {
        BlockCardModel card = known.get(block.id());
        if (card == null) {
            return new BlockCardModel(data(block));
        }
        card.show(data(block));
        return card;
    }

    private void refresh(BlockCardModel card) {
        if (script != null) {
            script.block(card.id()).ifPresent(block -> card.show(data(block)));
        }
    }

    private BlockCardData data(Block block) {
        BlockTakes its = takesOf(block.id());
        Optional<Take> shown = its.shown();
        TakeDesk at = desk;
        return new BlockCardData(
                block.id(),
                script == null ? 0 : script.number(block.id()),
                block.seconds(),
                block.dialogue().isBlank() ? block.visual() : block.dialogue(),
                shown,
                its.count(),
                at != null && shown.filter(take -> !at.isCurrent(take)).isPresent(),
                at == null ? Optional.empty() : its.playing().map(at::clip),
                shown.map(this::standing).orElse(Standing.NONE),
                inFilm(block),
                shown.filter(Take::isReady).flatMap(lines));
    }

    /** What is crossed over has been seen to already. */
    private InFilm inFilm(Block block) {
        BlockCut cut = BlockCut.of(block);
        Optional<Seam> seam =
                Optional.ofNullable(seams.get(block.id()))
                        .filter(_ -> cut.entry().equals(BlockCut.Entry.CUT));
        return new InFilm(cut.leftOut(), seam);
    }

    private Standing standing(Take take) {
        TakeDesk at = desk;
        Optional<Instant> deadline = at == null ? Optional.empty() : at.deadline(take);
        boolean asks =
                take.state() instanceof TakeState.Unconfirmed
                        && deadline.filter(end -> !now.get().isBefore(end)).isPresent();
        boolean stops = take.isRunning() && take.id().equals(stopping);
        return new Standing(deadline, asks, stops, bills.getOrDefault(take.id(), Spending.NOTHING));
    }

    private void count() {
        counts.set(BoardCounts.of(cards));
    }
}

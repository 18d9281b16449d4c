package studio.rushes.ui.grid;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
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
import studio.rushes.script.Block;
import studio.rushes.script.BlockId;
import studio.rushes.script.Script;

/**
 * The grid: a card for each block of the script. A change of a take touches its own card only; the
 * list changes when blocks come, go or move, and never else. Used on the window's thread.
 */
public final class BoardModel {
    /** Cards show whole seconds; a little less, so that no second is left out. */
    private static final Duration SECOND = Duration.ofMillis(900);

    private final ObservableList<BlockCardModel> cards = FXCollections.observableArrayList();
    private final ObservableList<BlockCardModel> shown =
            FXCollections.unmodifiableObservableList(cards);
    private final Arrangement arrangement = new Arrangement(cards);
    private final ReadOnlyObjectWrapper<Optional<Instant>> ready =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<@Nullable BlockCardModel> selected =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<BoardCounts> counts =
            new ReadOnlyObjectWrapper<>(BoardCounts.NONE);
    private final ReadOnlyObjectWrapper<Instant> now;
    private final ReadOnlyObjectWrapper<PriceList> prices =
            new ReadOnlyObjectWrapper<>(PriceList.FREE);
    private final InstantSource clock;
    private BoardFacts facts = BoardFacts.none();

    public BoardModel(InstantSource clock) {
        this.clock = clock;
        now = new ReadOnlyObjectWrapper<>(clock.instant());
    }

    /** Shows another project from its beginning. */
    public void open(Script opened, TakeDesk itsDesk) {
        facts = BoardFacts.of(itsDesk);
        now.set(clock.instant());
        facts.foresee();
        cards.clear();
        show(opened);
        select(cards.isEmpty() ? null : cards.getFirst());
    }

    /** Shows nothing. */
    public void close() {
        facts = BoardFacts.none();
        cards.clear();
        selected.set(null);
        counts.set(BoardCounts.NONE);
        ready.set(Optional.empty());
        arrangement.follow();
    }

    /** Follows an edit of the script. */
    public void show(Script edited) {
        facts.show(edited);
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

    /** Follows what happened to takes, and counts at once. */
    public void hear(List<Take> changes) {
        follow(changes);
        settle();
    }

    /** Follows what happened to takes since the last pulse; {@link #settle} has to come. */
    public void follow(List<Take> changes) {
        changes.forEach(facts::hear);
        Set<BlockId> changed =
                changes.stream()
                        .map(take -> take.request().block())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        for (BlockCardModel card : cards) {
            if (changed.contains(card.id()) || Following.any(card.data(), changed)) {
                refresh(card);
            }
        }
    }

    /** Counts, and sees what is to come, after what was followed. */
    public void settle() {
        if (isSecondOver()) {
            tick();
        } else {
            foresee();
        }
        count();
    }

    /** Speaks no more of a take that ended badly; its block plays what it has. */
    public void dismiss(BlockId block, TakeId take) {
        facts.takes(block).dismiss(take);
        card(block).ifPresent(this::refresh);
        count();
    }

    /** What the buttons of the cards cost from now on. */
    public void show(PriceList now) {
        prices.set(now);
    }

    /** What each take cost so far. */
    public void bill(Map<TakeId, Spending> known) {
        if (facts.bill(known)) {
            cards.forEach(this::refresh);
        }
    }

    /** How blocks follow those before them, as far as that is known. */
    public void seams(Map<BlockId, Seam> known) {
        if (facts.seams(known)) {
            cards.forEach(this::refresh);
        }
    }

    /** How loud blocks are in the film to come, as far as they were heard. */
    public void loudness(Map<BlockId, Double> lufs) {
        if (facts.loudness(Loudness.standingOut(lufs))) {
            cards.forEach(this::refresh);
        }
    }

    /**
     * Who knows whether takes said their lines.
     *
     * @param known answers at once
     */
    public void listen(Function<Take, Optional<LineCheck>> known) {
        facts.listen(known);
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
        return !facts.bill(take).reserved().isZero();
    }

    /** Asks on its card whether a take shall really be left alone. */
    public void askToStop(TakeId take) {
        facts.askToStop(take);
        cards.forEach(this::refresh);
    }

    /** Asks no more. */
    public void goOn() {
        facts.goOn();
        cards.forEach(this::refresh);
    }

    /** Moves the time where nothing else did so in this second. */
    public void pass() {
        if (isSecondOver()) {
            tick();
        }
    }

    private boolean isSecondOver() {
        return !clock.instant().isBefore(now.get().plus(SECOND));
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
        foresee();
        if (over) {
            count();
        }
    }

    /** What is to come of all takes; wakes only the cards of which that is another. */
    private void foresee() {
        if (!facts.foresee()) {
            return;
        }
        for (BlockCardModel card : cards) {
            card.show(facts.withOutlook(card.data()));
        }
        ready.set(facts.ready());
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

    /** Moves the selection by so many cards as they are shown, stopping at the ends. */
    public void step(int by) {
        if (!cards.isEmpty()) {
            List<BlockCardModel> seen = arrangement.shown();
            int place = Math.max(0, seen.indexOf(selected.get()));
            select(seen.get(Math.clamp((long) place + by, 0, seen.size() - 1)));
        }
    }

    /** Selects the next block, round again from the last, that waits for a decision. */
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
        return facts.takes(block).all();
    }

    /** Whether a block has a take to play and nobody's word for it. */
    public boolean isUndecided(BlockId block) {
        return facts.takes(block).areUndecided();
    }

    /** The take of a block that plays. */
    public Optional<Take> playing(BlockId block) {
        return facts.takes(block).playing();
    }

    /** The take of a block that is looked at: the one that plays, unless it is another. */
    public Optional<Take> looked(BlockId block) {
        return facts.takes(block).looked().or(() -> playing(block));
    }

    /**
     * Looks at a take and changes nothing else. That lasts until its block plays another one; a
     * take without a clip cannot be looked at.
     */
    public void look(TakeId take) {
        for (BlockCardModel card : cards) {
            BlockTakes its = facts.takes(card.id());
            if (its.all().stream().anyMatch(one -> one.id().equals(take) && one.isReady())) {
                its.look(take);
                refresh(card);
            }
        }
    }

    /** What the card of its block would say if it spoke of this take; empty without the block. */
    public Optional<BlockCardData> data(Take take) {
        return facts.card(take, now.get());
    }

    /** What a take cost so far. */
    public Spending bill(Take take) {
        return facts.bill(take.id());
    }

    /** Where the clip of a take lies; empty while it has none. */
    public Optional<Path> clip(Take take) {
        return facts.clip(take);
    }

    /** Whether a take said its line, where somebody listened. */
    public Optional<LineCheck> line(Take take) {
        return facts.line(take);
    }

    /** The blocks that <em>Generate</em> would make. */
    public List<BlockId> missing() {
        return cards.stream().filter(BlockCardModel::isMissing).map(BlockCardModel::id).toList();
    }

    /** In the script's order, which is the film's. */
    public ObservableList<BlockCardModel> cards() {
        return shown;
    }

    /** The same cards as the grid shows them. */
    public ObservableList<BlockCardModel> arranged() {
        return arrangement.shown();
    }

    /** Whether the grid shows first what waits for the producer. */
    public BooleanProperty needsFirstProperty() {
        return arrangement.needsFirstProperty();
    }

    /** When the last take under way will be there, as far as that can be told. */
    public ReadOnlyObjectProperty<Optional<Instant>> readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /** When a take under way will be there, as far as that can be told. */
    public Optional<Instant> ready(TakeId take) {
        return facts.ready(take);
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

    private BlockCardModel card(Block block, Map<BlockId, BlockCardModel> known) {
        BlockCardModel card = known.get(block.id());
        if (card == null) {
            return new BlockCardModel(facts.card(block, now.get()));
        }
        card.show(facts.card(block, now.get()));
        return card;
    }

    private void refresh(BlockCardModel card) {
        facts.block(card.id()).ifPresent(block -> card.show(facts.card(block, now.get())));
    }

    private void count() {
        counts.set(BoardCounts.of(cards));
        ready.set(facts.ready());
        arrangement.follow();
    }
}

package studio.rushes.ui.grid;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import studio.rushes.assembly.Seam;
import studio.rushes.captions.LineCheck;
import studio.rushes.generation.Outlook;
import studio.rushes.generation.Spending;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.generation.TakeState;
import studio.rushes.project.BlockCut;
import studio.rushes.script.Block;
import studio.rushes.script.BlockId;
import studio.rushes.script.Script;

/** All that is known of the blocks of one project, and what a card says of it. */
final class BoardFacts {
    /** As the schedule takes them up. */
    private static final Comparator<Take> OLDEST =
            Comparator.comparing(Take::createdAt)
                    .thenComparingInt(take -> take.request().number())
                    .thenComparingInt(Take::ordinal);

    private final @Nullable TakeDesk desk;
    private final Map<BlockId, BlockTakes> takes = new HashMap<>();
    private Map<TakeId, Spending> bills = Map.of();
    private Map<BlockId, Seam> seams = Map.of();
    private Map<BlockId, Double> louder = Map.of();
    private Function<Take, Optional<LineCheck>> lines = _ -> Optional.empty();
    private Outlook outlook = Outlook.NONE;
    private @Nullable TakeId stopping;
    private @Nullable Script script;

    private BoardFacts(@Nullable TakeDesk desk) {
        this.desk = desk;
    }

    /** Of no project. */
    static BoardFacts none() {
        return new BoardFacts(null);
    }

    static BoardFacts of(TakeDesk desk) {
        BoardFacts facts = new BoardFacts(desk);
        desk.takes().forEach(facts::hear);
        return facts;
    }

    void show(Script edited) {
        script = edited;
    }

    void hear(Take take) {
        takes(take.request().block()).hear(take);
    }

    BlockTakes takes(BlockId block) {
        return takes.computeIfAbsent(block, _ -> new BlockTakes());
    }

    /**
     * @return whether that is news, as in all of these
     */
    boolean bill(Map<TakeId, Spending> known) {
        boolean news = !known.equals(bills);
        bills = known;
        return news;
    }

    boolean seams(Map<BlockId, Seam> known) {
        boolean news = !known.equals(seams);
        seams = known;
        return news;
    }

    boolean loudness(Map<BlockId, Double> known) {
        boolean news = !known.equals(louder);
        louder = known;
        return news;
    }

    /** Looks again at what is to come of all takes; false where nothing is. */
    boolean foresee() {
        TakeDesk at = desk;
        List<Take> open = takes.values().stream().flatMap(BlockTakes::open).sorted(OLDEST).toList();
        if (at == null || (open.isEmpty() && outlook.equals(Outlook.NONE))) {
            return false;
        }
        outlook = at.outlook(open);
        return true;
    }

    void listen(Function<Take, Optional<LineCheck>> known) {
        lines = known;
    }

    void askToStop(TakeId take) {
        stopping = take;
    }

    void goOn() {
        stopping = null;
    }

    Spending bill(TakeId take) {
        return bills.getOrDefault(take, Spending.NOTHING);
    }

    /** When the last take under way will be there. */
    Optional<Instant> ready() {
        return outlook.all();
    }

    /** When a take under way will be there. */
    Optional<Instant> ready(TakeId take) {
        return Optional.ofNullable(outlook.ready().get(take));
    }

    Optional<Path> clip(Take take) {
        TakeDesk at = desk;
        return at == null || !take.isReady() ? Optional.empty() : Optional.of(at.clip(take));
    }

    Optional<LineCheck> line(Take take) {
        return Optional.of(take).filter(Take::isReady).flatMap(lines);
    }

    Optional<Block> block(BlockId id) {
        Script now = script;
        return now == null ? Optional.empty() : now.block(id);
    }

    /** The same card with what is to come of its take. */
    BlockCardData withOutlook(BlockCardData card) {
        return card.with(coming(card.figures(), card.take()));
    }

    /** What the card of a block says at this moment. */
    BlockCardData card(Block block, Instant now) {
        BlockTakes its = takes(block.id());
        return card(block, its.shown(), cost(its), now);
    }

    /** What the card of its block would say of this take, and what the take alone cost. */
    Optional<BlockCardData> card(Take take, Instant now) {
        return block(take.request().block())
                .map(block -> card(block, Optional.of(take), bill(take.id()), now));
    }

    private BlockCardData card(Block block, Optional<Take> shown, Spending cost, Instant now) {
        BlockTakes its = takes(block.id());
        TakeDesk at = desk;
        return BlockCardData.draft(
                        block.id(),
                        script == null ? 0 : script.number(block.id()),
                        block.seconds(),
                        block.dialogue().isBlank() ? block.visual() : block.dialogue())
                .with(
                        shown,
                        its.count(),
                        at != null && shown.filter(take -> !at.isCurrent(take)).isPresent())
                .withClip(at == null ? Optional.empty() : its.playing().map(at::clip))
                .withLooked(
                        at == null
                                ? Optional.empty()
                                : its.looked().map(take -> new Looked(take, at.clip(take))))
                .with(shown.map(take -> standing(take, now)).orElse(Standing.NONE))
                .with(inFilm(block))
                .with(shown.map(this::following).orElse(Following.NONE))
                .with(figures(block.id(), shown, cost))
                .withSpoken(shown.filter(Take::isReady).flatMap(lines));
    }

    private Following following(Take take) {
        TakeDesk at = desk;
        Script now = script;
        return at == null || now == null
                ? Following.NONE
                : Following.of(take, now, before -> takes(before).areInVain(), at::isCutOff);
    }

    private Figures figures(BlockId block, Optional<Take> shown, Spending cost) {
        Double by = louder.get(block);
        return coming(Figures.NONE.with(cost), shown)
                .louder(by == null ? OptionalDouble.empty() : OptionalDouble.of(by));
    }

    private Figures coming(Figures figures, Optional<Take> shown) {
        Integer place = shown.map(take -> outlook.places().get(take.id())).orElse(null);
        // When one that waits will be there is too rough a guess to stand on a card.
        Optional<Instant> then =
                shown.filter(take -> !(take.state() instanceof TakeState.Queued))
                        .map(take -> outlook.ready().get(take.id()));
        return figures.coming(place == null ? OptionalInt.empty() : OptionalInt.of(place), then);
    }

    private Spending cost(BlockTakes its) {
        return bills.isEmpty()
                ? Spending.NOTHING
                : its.all().stream()
                        .map(take -> bill(take.id()))
                        .reduce(Spending.NOTHING, Spending::plus);
    }

    /** What is crossed over has been seen to already. */
    private InFilm inFilm(Block block) {
        BlockCut cut = BlockCut.of(block);
        Optional<Seam> seam =
                Optional.ofNullable(seams.get(block.id()))
                        .filter(_ -> cut.entry().equals(BlockCut.Entry.CUT));
        return new InFilm(cut.leftOut(), seam);
    }

    private Standing standing(Take take, Instant now) {
        TakeDesk at = desk;
        Optional<Instant> deadline = at == null ? Optional.empty() : at.deadline(take);
        boolean asks =
                take.state() instanceof TakeState.Unconfirmed
                        && deadline.filter(end -> !now.isBefore(end)).isPresent();
        boolean stops = take.isRunning() && take.id().equals(stopping);
        return new Standing(deadline, asks, stops, bill(take.id()));
    }
}

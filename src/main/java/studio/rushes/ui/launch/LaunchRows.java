package studio.rushes.ui.launch;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import studio.rushes.generation.LaunchPlan;
import studio.rushes.script.Block;
import studio.rushes.script.BlockId;
import studio.rushes.script.Script;

/** The blocks of a launch, and which of them were left out, whoever makes them. */
final class LaunchRows {
    private final Map<BlockId, Block> blocks;
    private final Runnable ticked;
    private final Set<BlockId> leftOut = new HashSet<>();
    private final ObservableList<LaunchRow> rows = FXCollections.observableArrayList();
    private final ObservableList<LaunchRow> shown = FXCollections.unmodifiableObservableList(rows);
    private boolean ticking;

    /**
     * @param ticked hears of every tick that was given or taken, once for all at a time
     */
    LaunchRows(Script script, Runnable ticked) {
        blocks = script.blocks().stream().collect(Collectors.toMap(Block::id, Function.identity()));
        this.ticked = ticked;
    }

    /**
     * @param unready where the generator itself is not set up: said once, not on each block
     */
    void show(List<LaunchPlan.Line> lines, Optional<Terms> terms, boolean unready) {
        List<BlockId> ids = lines.stream().map(LaunchPlan.Line::block).toList();
        if (ids.equals(rows.stream().map(LaunchRow::id).toList())) {
            for (int i = 0; i < lines.size(); i++) {
                rows.get(i).show(order(lines.get(i), terms, unready));
            }
        } else {
            rows.setAll(
                    lines.stream()
                            .map(line -> row(line.block(), order(line, terms, unready)))
                            .toList());
        }
    }

    private LaunchRow row(BlockId block, LaunchRow.Order order) {
        LaunchRow row = new LaunchRow(block, order, !leftOut.contains(block));
        row.tickedProperty().subscribe((_, on) -> tick(block, on));
        return row;
    }

    private LaunchRow.Order order(LaunchPlan.Line line, Optional<Terms> terms, boolean unready) {
        Block block = blocks.get(line.block());
        String words =
                block == null ? "" : block.dialogue().isBlank() ? block.visual() : block.dialogue();
        return new LaunchRow.Order(
                line.number(),
                words,
                line.seconds(),
                terms.map(at -> at.ordered(line.seconds())).orElse(line.seconds()),
                unready || line.objection().isPresent()
                        ? Optional.empty()
                        : Optional.of(line.price()),
                line.objection().filter(_ -> !unready));
    }

    private void tick(BlockId block, boolean on) {
        if (on) {
            leftOut.remove(block);
        } else {
            leftOut.add(block);
        }
        if (!ticking) {
            ticked.run();
        }
    }

    void tickAll(boolean on) {
        ticking = true;
        rows.forEach(row -> row.tickedProperty().set(on));
        ticking = false;
        ticked.run();
    }

    List<BlockId> ticked() {
        return rows.stream().filter(LaunchRow::ticked).map(LaunchRow::id).toList();
    }

    Set<BlockId> leftOut() {
        return Set.copyOf(leftOut);
    }

    /** How many of the ticked ones cannot be made. */
    long refused() {
        return rows.stream()
                .filter(LaunchRow::ticked)
                .filter(row -> row.order().objection().isPresent())
                .count();
    }

    ObservableList<LaunchRow> shown() {
        return shown;
    }
}

package studio.rushes.ui.compare;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.generation.TakeState;
import studio.rushes.media.FrameSize;
import studio.rushes.script.Block;
import studio.rushes.script.Script;
import studio.rushes.ui.grid.BlockCardData;
import studio.rushes.ui.grid.BoardModel;
import studio.rushes.ui.grid.CostWords;
import studio.rushes.ui.grid.LineFace;
import studio.rushes.ui.grid.SeamWords;
import studio.rushes.ui.review.PromptDiff;

/** Gathers what is known of takes that are compared. */
record Facts(BoardModel board, Optional<TakeId> plays, @Nullable Script script) {
    Compared of(Take take, Take first) {
        Optional<BlockCardData> card = board.card(take.request().block()).map(one -> one.data());
        boolean playing = plays.filter(take.id()::equals).isPresent();
        int number = card.map(BlockCardData::number).orElse(1);
        return new Compared(
                take,
                size(take),
                playing,
                board.pricesProperty().get().maker(take),
                CostWords.of(board.bill(take)),
                board.line(take).map(LineFace::of),
                number > 1 ? OptionalInt.of(number - 1) : OptionalInt.empty(),
                // A film knows the joint of what it plays, and of nothing else.
                card.filter(_ -> playing).flatMap(its -> SeamWords.of(its.film())),
                take.request().recipe().seed(),
                PromptDiff.of(
                        flat(first.request().prompt()),
                        flat(take.request().prompt()),
                        take.request().language()),
                differs(take));
    }

    private static FrameSize size(Take take) {
        return take.state() instanceof TakeState.Ready ready
                ? ready.clip().size()
                : take.request().size();
    }

    private static String flat(String prompt) {
        return prompt.replaceAll("\\s+", " ").strip();
    }

    private boolean differs(Take take) {
        return script != null
                && script.block(take.request().block())
                        .filter(block -> !saysAs(block, take))
                        .isPresent();
    }

    private static boolean saysAs(Block block, Take take) {
        return block.dialogue().strip().equals(take.request().dialogue().strip())
                && block.visual().strip().equals(take.request().visual().strip());
    }
}

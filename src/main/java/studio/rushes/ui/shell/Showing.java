package studio.rushes.ui.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import studio.rushes.ui.captions.CaptionsModel;
import studio.rushes.ui.captions.ShownTake;
import studio.rushes.ui.cut.CutModel;
import studio.rushes.ui.grid.BlockCardData;
import studio.rushes.ui.grid.BlockCardModel;
import studio.rushes.ui.grid.BoardModel;
import studio.rushes.ui.grid.CardFace;

/**
 * What the player shows: the clip of the selected card that is looked at, and the captions that
 * belong to it.
 */
final class Showing {
    private final BoardModel board;
    private final CaptionsModel captions;
    private final Supplier<Optional<Desk>> desk;
    private @Nullable Screen screen;

    Showing(BoardModel board, CaptionsModel captions, Supplier<Optional<Desk>> desk) {
        this.board = board;
        this.captions = captions;
        this.desk = desk;
        board.selectedProperty()
                .flatMap(BlockCardModel::dataProperty)
                .map(BlockCardData::watched)
                .subscribe(_ -> show(board.selected()));
        board.selectedProperty()
                .flatMap(BlockCardModel::dataProperty)
                .subscribe(data -> caption(Optional.ofNullable(data)));
    }

    /** The player, once there is one. */
    Optional<Screen> screen() {
        return Optional.ofNullable(screen);
    }

    /** Where clips are shown from now on. */
    void on(Screen player) {
        screen = player;
        show(board.selected());
    }

    void play(BlockCardModel card) {
        screen().ifPresent(at ->
                card.data()
                        .watched()
                        .ifPresent(clip -> {
                            at.play(clip, place(card.data()));
                            from(at, card.data());
                        }));
    }

    private void show(Optional<BlockCardModel> card) {
        screen().ifPresent(at -> {
            Optional<Path> clip = card.flatMap(one -> one.data().watched());
            if (card.isPresent() && clip.isPresent()) {
                at.show(clip.get(), place(card.get().data()));
                from(at, card.get().data());
            } else {
                at.clear();
            }
        });
    }

    private void caption(Optional<BlockCardData> data) {
        captions.show(
                desk.get()
                        .flatMap(at ->
                                data.flatMap(card ->
                                        board.looked(card.id())
                                                .flatMap(take ->
                                                        ShownTake.of(
                                                                take,
                                                                at.clip(take),
                                                                place(card))))));
    }

    private void from(Screen at, BlockCardData card) {
        desk.get()
                .flatMap(of -> board.looked(card.id()).map(take -> CutModel.source(of.cut(), take)))
                .ifPresent(at::from);
    }

    private static String place(BlockCardData card) {
        return CardFace.place(card.number());
    }
}

package studio.rushes.app.window;

import java.util.Optional;
import java.util.function.Consumer;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.generation.TakeStore.Subscription;
import studio.rushes.media.ClipLook;
import studio.rushes.project.LookBook;
import studio.rushes.project.TakeRoom;
import studio.rushes.ui.look.LookDesk;

/** The looks of an open project's takes as the window sees them. */
final class LookTable implements LookDesk {
    private final LookBook book;
    private final TakeRoom takes;

    LookTable(LookBook book, TakeRoom takes) {
        this.book = book;
        this.takes = takes;
    }

    @Override
    public Optional<ClipLook> of(Take take) {
        return take.isReady() ? book.of(takes.clip(take)) : Optional.empty();
    }

    /** The book knows clips; whose they are is known here. */
    @Override
    public Subscription onLook(Consumer<TakeId> listener) {
        return book.onLook((clip, _) ->
                takes.all().stream()
                        .filter(Take::isReady)
                        .filter(take -> takes.clip(take).equals(clip))
                        .map(Take::id)
                        .forEach(listener));
    }
}

package studio.rushes.ui.strip;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.scene.image.Image;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.generation.TakeStore.Subscription;
import studio.rushes.media.ClipLook;
import studio.rushes.ui.fx.FxThread;
import studio.rushes.ui.look.LookDesk;

/** Small pictures of takes from their beginning to their end, read from the disk and kept. */
final class Filmstrips {
    /** As many takes as are seen at once in a wide window, 0.4 MB each. */
    private static final int KEPT = 80;

    private static final int HEIGHT = 180;

    private final Map<TakeId, List<Image>> known =
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<TakeId, List<Image>> eldest) {
                    return size() > KEPT;
                }
            };
    private final Set<TakeId> none = new HashSet<>();
    private final ReadOnlyLongWrapper news = new ReadOnlyLongWrapper();
    private Optional<LookDesk> desk = Optional.empty();
    private Subscription listening = () -> {};

    Filmstrips(StripModel model) {
        model.looksProperty().subscribe(this::open);
    }

    private void open(Optional<LookDesk> now) {
        listening.close();
        listening = () -> {};
        known.clear();
        none.clear();
        desk = now;
        now.ifPresent(at ->
                listening = at.onLook(take -> FxThread.EXECUTOR.execute(() -> arrived(at, take))));
    }

    private void arrived(LookDesk at, TakeId take) {
        if (desk.filter(at::equals).isPresent() && none.remove(take)) {
            news.set(news.get() + 1);
        }
    }

    /** The pictures of a take; none while they are not there. */
    List<Image> of(Take take) {
        if (none.contains(take.id())) {
            return List.of();
        }
        List<Image> pictures = known.get(take.id());
        if (pictures == null) {
            pictures = desk.flatMap(at -> at.of(take)).map(this::read).orElse(List.of());
            if (pictures.isEmpty()) {
                // Nobody looks at the disk again before it is told that there is something.
                none.add(take.id());
                return List.of();
            }
            known.put(take.id(), pictures);
        }
        return pictures.stream().allMatch(one -> one.getProgress() >= 1 && !one.isError())
                ? pictures
                : List.of();
    }

    private List<Image> read(ClipLook look) {
        List<Image> pictures =
                look.strip().stream()
                        .map(file ->
                                new Image(file.toUri().toString(), 0, HEIGHT, true, true, true))
                        .toList();
        for (Image picture : pictures) {
            picture.progressProperty()
                    .subscribe(done -> {
                        if (done.doubleValue() >= 1) {
                            news.set(news.get() + 1);
                        }
                    });
        }
        return pictures;
    }

    /** Changes when more pictures are there. */
    ReadOnlyLongProperty newsProperty() {
        return news.getReadOnlyProperty();
    }
}

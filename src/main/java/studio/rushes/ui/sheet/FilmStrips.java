package studio.rushes.ui.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.generation.TakeStore;
import studio.rushes.media.ClipLook;
import studio.rushes.ui.fx.Pulse;
import studio.rushes.ui.look.LookDesk;

/**
 * The small pictures of takes. They are read off the window's thread, for takes that are seen only
 * and what was asked for last first; who scrolls past many reads only those he stops at. Used on
 * the window's thread.
 */
public final class FilmStrips {
    private static final Logger LOG = LoggerFactory.getLogger(FilmStrips.class);

    /** Strips of 0.4 MB each: a few screens full. */
    static final int KEPT = 96;

    /** Reading more at once makes none come earlier. */
    static final int AT_ONCE = 2;

    private static final int HIGH = 180;

    private final Executor work;
    private final Executor window;
    private final Pulse pulse;
    private final Map<TakeId, Wanted> wanted = new HashMap<>();
    private final SequencedSet<TakeId> waiting = new LinkedHashSet<>();
    private final Map<TakeId, List<Image>> known =
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<TakeId, List<Image>> eldest) {
                    return size() > KEPT;
                }
            };
    private TakeStore.Subscription listening = () -> {};
    private @Nullable LookDesk desk;
    private int reading;
    private boolean begins;

    /** Those who show a take. */
    private record Wanted(Take take, List<Consumer<List<Image>>> shows) {}

    /**
     * @param work where files are read, some milliseconds each
     * @param window the window's thread
     */
    public FilmStrips(Executor work, Executor window, Pulse pulse) {
        this.work = work;
        this.window = window;
        this.pulse = pulse;
    }

    public void open(LookDesk opened) {
        desk = opened;
        listening = opened.onLook(take -> window.execute(() -> arrived(opened, take)));
        wanted.keySet().forEach(this::ask);
    }

    public void close() {
        listening.close();
        listening = () -> {};
        desk = null;
        waiting.clear();
        known.clear();
    }

    /**
     * Shows the pictures of a take from its beginning to its end, as soon as they are read; an
     * empty list says that there are none yet.
     *
     * @return to be ended as soon as the take is not seen any more
     */
    public Subscription show(Take take, Consumer<List<Image>> shows) {
        wanted.computeIfAbsent(take.id(), _ -> new Wanted(take, new ArrayList<>()))
                .shows()
                .add(shows);
        List<Image> there = known.get(take.id());
        if (there == null) {
            ask(take.id());
        } else {
            shows.accept(there);
        }
        return () -> forget(take.id(), shows);
    }

    private void forget(TakeId take, Consumer<List<Image>> shows) {
        Wanted its = wanted.get(take);
        if (its != null) {
            its.shows().remove(shows);
            if (its.shows().isEmpty()) {
                wanted.remove(take);
                waiting.remove(take);
            }
        }
    }

    private void arrived(LookDesk at, TakeId take) {
        if (at.equals(desk) && wanted.containsKey(take) && !known.containsKey(take)) {
            ask(take);
        }
    }

    private void ask(TakeId take) {
        waiting.addLast(take);
        if (!begins) {
            begins = true;
            // A list that measures its rows asks for many and drops them again at once.
            pulse.next(this::begin);
        }
    }

    private void begin() {
        begins = false;
        next();
    }

    private void next() {
        LookDesk at = desk;
        while (at != null && reading < AT_ONCE && !waiting.isEmpty()) {
            TakeId id = waiting.removeLast();
            Wanted its = wanted.get(id);
            if (its != null) {
                reading++;
                work.execute(() -> {
                    List<Image> pictures = read(at, its.take());
                    window.execute(() -> came(at, id, pictures));
                });
            }
        }
    }

    private void came(LookDesk from, TakeId take, List<Image> pictures) {
        reading--;
        if (from.equals(desk)) {
            if (!pictures.isEmpty()) {
                known.put(take, pictures);
            }
            Wanted its = wanted.get(take);
            if (its != null) {
                List.copyOf(its.shows()).forEach(shows -> shows.accept(pictures));
            }
        }
        next();
    }

    private static List<Image> read(LookDesk at, Take take) {
        Optional<ClipLook> look = at.of(take);
        if (look.isEmpty()) {
            return List.of();
        }
        try {
            List<Image> pictures = new ArrayList<>();
            for (Path file : look.get().strip()) {
                pictures.add(picture(file));
            }
            return List.copyOf(pictures);
        } catch (IOException e) {
            // The cache may be emptied at any time; the look is told of again once it is made anew.
            LOG.warn("no pictures of {}: {}", take.fileName(), e.getMessage());
            return List.of();
        }
    }

    private static Image picture(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            Image image = new Image(in, 0, HIGH, true, true);
            if (image.isError()) {
                throw new IOException(file.getFileName() + " is no picture", image.getException());
            }
            return image;
        }
    }
}

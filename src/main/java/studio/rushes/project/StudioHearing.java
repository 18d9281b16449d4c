package studio.rushes.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.generation.TakeStore;
import studio.rushes.transcription.ChosenModel;
import studio.rushes.transcription.Hearing;
import studio.rushes.transcription.ModelShelf;
import studio.rushes.transcription.Transcriber;

/**
 * Who hears the words of clips, in all projects: the model of the settings, or one for a single
 * run. Safe for many threads.
 */
public final class StudioHearing {
    private static final Logger LOG = LoggerFactory.getLogger(StudioHearing.class);

    private final ModelShelf shelf;
    private final Transcriber transcriber;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** Who looked last knows best, so that nobody looks while another does. */
    private final ReentrantLock looking = new ReentrantLock();

    private volatile Optional<ChosenModel> model = Optional.empty();

    public StudioHearing(ModelShelf shelf, Transcriber transcriber) {
        this.shelf = shelf;
        this.transcriber = transcriber;
    }

    /** With the model of the settings, once that was looked at. */
    public Hearing usual() {
        return new Hearing(transcriber, () -> model);
    }

    /** With a file of the person's own, which is refused where it is no model. Blocking. */
    public Hearing with(Path file) throws InterruptedException {
        Optional<ChosenModel> own = Optional.of(shelf.file(file.toAbsolutePath()));
        return new Hearing(transcriber, () -> own);
    }

    /** Looks which model is chosen now. Blocking, seconds for a large one the first time. */
    public ModelShelf.Standing look() throws InterruptedException {
        looking.lockInterruptibly();
        try {
            ModelShelf.Standing standing = shelf.standing();
            standing.problem().ifPresent(problem -> LOG.warn("{}", problem.line()));
            Optional<ChosenModel> before = model;
            model = standing.model();
            if (!before.equals(model)) {
                listeners.forEach(Runnable::run);
            }
            return standing;
        } finally {
            looking.unlock();
        }
    }

    /** Hears when another model is there to hear with; must return at once. */
    public TakeStore.Subscription onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}

package studio.rushes.app;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.adapter.sqlite.SqliteLedger;
import studio.rushes.generation.Caps;
import studio.rushes.generation.Ledger;
import studio.rushes.generation.Payments;
import studio.rushes.generation.ProjectId;
import studio.rushes.generation.TakeStore;
import studio.rushes.problem.StudioException;
import studio.rushes.project.ProjectFolder;
import studio.rushes.settings.Settings;

/** The studio's one ledger, opened with the first project that may pay. */
final class StudioLedger implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StudioLedger.class);

    private final Path file;
    private final ZoneId zone;
    private @Nullable Ledger ledger;

    StudioLedger(Path file, ZoneId zone) {
        this.file = file;
        this.zone = zone;
    }

    /**
     * @throws StudioException where the disk fails
     */
    synchronized Ledger of() {
        if (ledger == null) {
            ledger = SqliteLedger.open(file);
        }
        return ledger;
    }

    /** A ledger that cannot be opened keeps a project from spending, not from opening. */
    Payments payments(ProjectFolder folder, TakeStore store, Supplier<Caps> caps) {
        return payments(store.project(), folder.name(), caps);
    }

    /** For what belongs to no project: each is one of its own, so that none uses up its cap. */
    Payments payments(String title, Supplier<Caps> caps) {
        return payments(new ProjectId(UUID.randomUUID().toString()), title, caps);
    }

    private Payments payments(ProjectId project, String title, Supplier<Caps> caps) {
        try {
            return Payments.from(new Payments.Account(of(), project, title, caps, zone));
        } catch (StudioException e) {
            LOG.warn("nothing can be paid: {}", e.getMessage());
            return Payments.refusing(e.problem());
        }
    }

    static Caps caps(Settings settings) {
        return Caps.dollars(settings.spending().projectCap(), settings.spending().dayCap());
    }

    @Override
    public synchronized void close() {
        if (ledger != null) {
            ledger.close();
            ledger = null;
        }
    }
}

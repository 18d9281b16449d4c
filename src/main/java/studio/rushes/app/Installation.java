package studio.rushes.app;

import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.settings.InstallationId;
import studio.rushes.settings.StudioHome;

/** As which owner this studio shares; read once it is asked for. Safe for many threads. */
final class Installation {
    private final StudioHome home;
    private @Nullable InstallationId id;

    Installation(StudioHome home) {
        this.home = home;
    }

    /**
     * Blocking.
     *
     * @throws StudioException where it cannot be kept
     */
    synchronized String owner() {
        if (id == null) {
            try {
                id = InstallationId.in(home, UUID::randomUUID);
            } catch (IOException e) {
                throw new StudioException(
                        Problem.of("CLOUD-NOT-SAVED")
                                .with("file", home.installation())
                                .with("reason", e.getMessage()),
                        e);
            }
        }
        return id.owner();
    }
}

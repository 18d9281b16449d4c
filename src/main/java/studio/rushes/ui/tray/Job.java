package studio.rushes.ui.tray;

import java.util.Optional;

/**
 * A piece of long work that goes on.
 *
 * @param name what is made
 * @param place where it belongs: the video, or what else it is for
 * @param doing what goes on just now; empty where the name says it
 * @param cancel empty where it cannot be cancelled
 */
public record Job(
        JobId id,
        String name,
        String place,
        String doing,
        Headway headway,
        Fate fate,
        Optional<Runnable> cancel) {
    public JobKind kind() {
        return id.kind();
    }
}

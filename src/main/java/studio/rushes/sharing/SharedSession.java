package studio.rushes.sharing;

import java.util.List;
import studio.rushes.generation.TakeStore;
import studio.rushes.project.ProjectSession;

/** An open project beside its picture in the cloud: whatever changes in it reaches the mirror. */
public final class SharedSession implements AutoCloseable {
    private final SharedVideo video;
    private final SharedProject share;
    private final List<TakeStore.Subscription> subscriptions;

    private SharedSession(
            SharedVideo video, SharedProject share, List<TakeStore.Subscription> subscriptions) {
        this.video = video;
        this.share = share;
        this.subscriptions = subscriptions;
    }

    /**
     * Begins to listen; nothing is sent before the project is shared, joined or started.
     *
     * @param gate the one that the session was opened with
     */
    public static SharedSession of(
            ProjectSession session,
            SharedVideo video,
            SharedProject.Parts parts,
            ShareGate gate,
            RunInCloud cloud) {
        SharedProject share =
                new SharedProject(
                        video,
                        parts,
                        gate,
                        () -> SessionFacts.of(session),
                        session.folder().conflicts(),
                        cloud,
                        session::wake);
        return new SharedSession(
                video,
                share,
                List.of(
                        session.takes().onChange(_ -> share.changed()),
                        session.book().onChange(share::changed),
                        session.film().onFilm(share::changed)));
    }

    /** Where it lies in the cloud. */
    public SharedVideo video() {
        return video;
    }

    public SharedProject share() {
        return share;
    }

    /** Blocking, for the lease is given back. Close it before its session. */
    @Override
    public void close() {
        subscriptions.forEach(TakeStore.Subscription::close);
        share.close();
    }
}

package studio.rushes.sharing;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.generation.TakeId;
import studio.rushes.media.Progress;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.project.ProjectSession;

/**
 * Keeps an open project in step with its video in the cloud: what is new there comes in, what moved
 * on there moves on here, until it is closed. Safe for many threads.
 */
public final class CloudFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CloudFollower.class);

    /** What passes: the bucket may let us in again. */
    private static final String ABOUT_THE_BUCKET = "BUCKET-";

    private final Cloud cloud;
    private final ProjectSession session;
    private final CloudLink link;
    private final Executor worker;
    private final Executor later;
    private final Listener listener;
    private final CloudReader reader;

    private final AtomicReference<@Nullable PipelineDocument> heard = new AtomicReference<>();
    private volatile List<PipelineDocument> clips = List.of();
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final AtomicBoolean bringing = new AtomicBoolean();
    private final Object oneAtATime = new Object();
    private volatile boolean closed;
    private List<Problem> told = List.of();
    private final AtomicReference<@Nullable Problem> filmTrouble = new AtomicReference<>();
    private volatile List<PipelineDocuments.Watch> watches = List.of();

    /**
     * The cloud as this needs it.
     *
     * @param film brings the finished film
     * @param others leaves out of a video what was sent from here; blocking, milliseconds
     */
    public record Cloud(
            PipelineDocuments documents,
            PipelineNames names,
            CloudProject project,
            CloudFilm film,
            UnaryOperator<CloudVideo> others) {
        /** Of a project that is only followed. */
        public Cloud(
                PipelineDocuments documents,
                PipelineNames names,
                CloudProject project,
                CloudFilm film) {
            this(documents, names, project, film, UnaryOperator.identity());
        }
    }

    /** Hears of it, on the worker's threads; returns soon. */
    public interface Listener {
        /** The video as it is there now. */
        void heard(CloudVideo video);

        /** What could not be taken in, now or for good; the rest was. */
        void trouble(Problem problem);
    }

    /**
     * @param session stays open for as long as this is
     * @param worker runs what blocks, each in a thread of its own
     * @param later the same some seconds later, for what did not work out
     */
    public CloudFollower(
            Cloud cloud,
            ProjectSession session,
            CloudLink link,
            Executor worker,
            Executor later,
            Listener listener) {
        this.cloud = cloud;
        this.session = session;
        this.link = link;
        this.worker = worker;
        this.later = later;
        this.listener = listener;
        reader = new CloudReader(cloud.names());
    }

    /** Begins; the present state is heard first. Returns at once. */
    public void start() {
        PipelineDocuments.Watch main =
                cloud.documents().watch(link.document(), this::changed, listener::trouble);
        watches =
                link.old()
                        ? List.of(
                                main,
                                cloud.documents()
                                        .watchWhere(
                                                cloud.names().oldOperations(),
                                                "video_id",
                                                link.video(),
                                                this::clipsChanged,
                                                listener::trouble))
                        : List.of(main);
    }

    /** On the service's thread: only the latest counts. */
    private void changed(Optional<PipelineDocument> document) {
        if (document.isEmpty()) {
            listener.trouble(Problem.of("CLOUD-GONE").with("document", link.document()));
            return;
        }
        heard.set(document.get());
        soon();
    }

    private void clipsChanged(List<PipelineDocument> documents) {
        clips = List.copyOf(documents);
        if (heard.get() != null) {
            soon();
        }
    }

    private void soon() {
        if (!closed && waiting.compareAndSet(false, true)) {
            worker.execute(this::takeIn);
        }
    }

    private void takeIn() {
        synchronized (oneAtATime) {
            // Before the document is looked at: what comes after this is taken in after this.
            waiting.set(false);
            PipelineDocument document = heard.get();
            if (closed || document == null) {
                return;
            }
            try {
                takeIn(document);
            } catch (InterruptedException e) {
                LOG.debug("following {} ends", link.video(), e);
                Thread.currentThread().interrupt();
            } catch (StudioException e) {
                listener.trouble(e.problem());
            } catch (RuntimeException e) {
                // The edge of this thread: one document that goes wrong must not end it all.
                LOG.error("following {}", link.video(), e);
            }
        }
    }

    private void takeIn(PipelineDocument document) throws InterruptedException {
        CloudVideo video =
                link.old()
                        ? reader.readOld(document, clips)
                        : reader.read(document, Optional.empty());
        if (!session.watching()) {
            CloudProject.Adopted adopted =
                    cloud.project().adopt(cloud.others().apply(video), session);
            tell(adopted.problems());
            if (adopted.again()) {
                later.execute(this::soon);
            }
            film(video);
        }
        listener.heard(video);
    }

    /** What stays as it was is told once. */
    private void tell(List<Problem> problems) {
        problems.stream().filter(problem -> !told.contains(problem)).forEach(listener::trouble);
        told = List.copyOf(problems);
    }

    /** A film may take minutes to come, and the blocks must not wait for it. */
    private void film(CloudVideo video) {
        if (video.state() instanceof CloudState.Done && bringing.compareAndSet(false, true)) {
            worker.execute(() -> bring(video));
        }
    }

    private void bring(CloudVideo video) {
        try {
            if (!closed && cloud.film().bring(video, session.folder(), Progress.UNHEARD)) {
                LOG.info("the film of {} was brought", link.video());
                session.film().brought();
            }
            filmTrouble.set(null);
        } catch (InterruptedException e) {
            LOG.debug("bringing the film of {} was broken off", link.video(), e);
            Thread.currentThread().interrupt();
        } catch (StudioException e) {
            if (!e.problem().equals(filmTrouble.getAndSet(e.problem()))) {
                listener.trouble(e.problem());
            }
            if (e.problem().code().startsWith(ABOUT_THE_BUCKET)) {
                later.execute(this::soon);
            }
        } finally {
            bringing.set(false);
        }
    }

    /**
     * Has blocks that failed over there made here, at our price and under the cap: those that have
     * no other take, each at most three times.
     *
     * @param owner whether the video is run here
     * @throws StudioException where it is not
     */
    public List<TakeId> retryFailed(BooleanSupplier owner) {
        if (!owner.getAsBoolean()) {
            throw new StudioException(Problem.of("CLOUD-NOT-OURS").with("video", link.video()));
        }
        return session.takes().adopting().retryFailed();
    }

    /** Returns at once; what is just being taken in comes to its end. */
    @Override
    public void close() {
        closed = true;
        watches.forEach(PipelineDocuments.Watch::close);
    }
}

package studio.rushes.sharing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** Tells of one video of the cloud as it is now and after each change, without any project. */
public final class CloudWatch implements AutoCloseable {
    private final PipelineDocuments documents;
    private final PipelineNames names;
    private final DocumentName document;
    private final Listener listener;
    private final CloudReader reader;
    private List<PipelineDocuments.Watch> watches = List.of();
    private @Nullable PipelineDocument heard;
    private List<PipelineDocument> clips = List.of();

    /** Hears of it, on threads of the service's, one call at a time; returns soon. */
    public interface Listener {
        /** The video as it is there now. */
        void heard(CloudVideo video);

        /** It makes no sense at the moment. */
        void trouble(Problem problem);

        /** Nothing more is heard of it, for it is gone or may not be looked at. */
        void over(Problem problem);
    }

    /**
     * @param document the video's main one
     */
    public CloudWatch(
            PipelineDocuments documents,
            PipelineNames names,
            DocumentName document,
            Listener listener) {
        this.documents = documents;
        this.names = names;
        this.document = document;
        this.listener = listener;
        reader = new CloudReader(names);
    }

    /** Begins. The first connection takes seconds. */
    public synchronized void start() {
        PipelineDocuments.Watch main = documents.watch(document, this::changed, listener::over);
        watches =
                isOld()
                        ? List.of(
                                main,
                                documents.watchWhere(
                                        names.oldOperations(),
                                        "video_id",
                                        document.id(),
                                        this::clipsChanged,
                                        listener::over))
                        : List.of(main);
    }

    private boolean isOld() {
        return document.collection().equals(names.oldVideos());
    }

    private synchronized void changed(Optional<PipelineDocument> now) {
        if (now.isEmpty()) {
            listener.over(Problem.of("CLOUD-GONE").with("document", document));
            return;
        }
        heard = now.get();
        tell(now.get());
    }

    private synchronized void clipsChanged(List<PipelineDocument> now) {
        clips = List.copyOf(now);
        if (heard != null) {
            tell(heard);
        }
    }

    private void tell(PipelineDocument now) {
        try {
            listener.heard(
                    isOld() ? reader.readOld(now, clips) : reader.read(now, Optional.empty()));
        } catch (StudioException e) {
            listener.trouble(e.problem());
        }
    }

    @Override
    public synchronized void close() {
        watches.forEach(PipelineDocuments.Watch::close);
    }
}

package studio.rushes.sharing;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import studio.rushes.problem.Problem;

/**
 * The pipeline's documents. Every call blocks for a bounded time (10 s an answer), gives up when
 * its thread is interrupted, and may be made from many threads; the first one connects, which takes
 * seconds.
 *
 * <p>Throws {@link studio.rushes.problem.StudioException} where no answer came or the service
 * refused: signed out, no permission, not enabled, not reached. After a write that threw, nobody
 * knows whether it was made.
 */
public interface PipelineDocuments extends AutoCloseable {
    Optional<PipelineDocument> read(DocumentName name) throws InterruptedException;

    /** Every document of a collection, at most so many, in no order. */
    List<PipelineDocument> list(String collection, int most) throws InterruptedException;

    /** Those in which a field has this value, at most so many. */
    List<PipelineDocument> where(String collection, String field, String value, int most)
            throws InterruptedException;

    /**
     * Writes in one step.
     *
     * @return the document's state after it, or empty where the guard did not hold and nothing was
     *     written
     */
    Optional<Revision> write(DocumentChange change) throws InterruptedException;

    /**
     * Tells of a document as it is now and after each change, until it is closed. Returns at once.
     * While the service is away nothing is told; afterwards it goes on by itself.
     *
     * @param changed empty where there is no such document; called on a thread of the adapter's,
     *     one call at a time
     * @param trouble what ended the watching for good, such as a missing permission
     */
    Watch watch(
            DocumentName name,
            Consumer<Optional<PipelineDocument>> changed,
            Consumer<Problem> trouble);

    /** The same for all documents of a collection in which a field has this value. */
    Watch watchWhere(
            String collection,
            String field,
            String value,
            Consumer<List<PipelineDocument>> changed,
            Consumer<Problem> trouble);

    @Override
    void close();

    /** Ends a watch. */
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }
}

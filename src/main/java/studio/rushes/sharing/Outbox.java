package studio.rushes.sharing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What waits to be sent of one project's video, and what was sent, on disk in the project's record.
 * Every change is there before the call returns, each in one step: a program that dies compares
 * again and repeats at most the last entry. Safe for many threads; blocking, milliseconds.
 *
 * <p>Of a field that changes while nothing can be sent, each value is kept in its order, up to
 * {@link #MOST} entries; beyond that a change joins the last one of its document, where no file
 * stands between, and that is logged.
 *
 * <p>Throws {@link studio.rushes.problem.StudioException} where the disk fails.
 */
public interface Outbox extends AutoCloseable {
    int MOST = 10_000;

    /** As which video the project is shared; empty where it is not. */
    Optional<Share> share();

    /** From now on it is shared so. */
    void share(Share share);

    /** No longer shared; what waits and what was sent is forgotten. */
    void unshare();

    /**
     * Compares with what was put in last and puts in the difference, files before fields, in one
     * step.
     *
     * @return how many entries that made
     */
    int put(MirrorState state, Instant now);

    /** Puts these fields in again, whatever was put in last. */
    void again(DocumentName document, Map<FieldPath, Object> fields, Instant now);

    /** Puts this file in again, whatever was put in last. */
    void again(String object, KeptFile file, Instant now);

    /**
     * These fields were not sent, because they are somebody else's to say for now: the next
     * comparison puts them in again.
     */
    void unput(DocumentName document, Set<FieldPath> fields);

    /** The one to send now. */
    Optional<Outgoing> next();

    Backlog backlog();

    /** The values of a field that wait to be sent, in their order. */
    List<Object> waiting(DocumentName document, FieldPath field);

    /** Whether bytes wait to be sent to this object. */
    boolean isWaiting(String object);

    /** The document took these fields; the entry goes. */
    void sent(Outgoing.Fields entry, Map<FieldPath, Object> fields);

    /** The object is as it should be; the entry goes. */
    void sent(Outgoing.Upload entry, SentFile file);

    /** The entry goes unsent, for a later one stands in its place or a person has to choose. */
    void drop(Outgoing entry);

    /** The fields of a document as they were put in last. */
    Map<FieldPath, Object> put(DocumentName document);

    /** The fields of a document as it took them last: the state both sides had. */
    Map<FieldPath, Object> sent(DocumentName document);

    /** Takes what stands there for the state both sides had. */
    void common(DocumentName document, Map<FieldPath, Object> fields);

    /** The document is no longer there: nothing of it was sent. */
    void forget(DocumentName document);

    Optional<SentFile> sentFile(String object);

    /** A file as it was put in last. */
    Optional<KeptFile> putFile(String object);

    /** Takes an object for the state both sides had. */
    void common(SentFile file);

    /** What both sides changed and nobody chose yet, at most one of a kind. */
    List<Conflict> conflicts();

    void keep(Conflict conflict);

    void settle(Conflict.Kind kind);

    @Override
    void close();

    /**
     * How a project came to be shared.
     *
     * @param found whether the video was in the cloud first, so that its document is not to be made
     */
    record Share(SharedVideo video, boolean found) {}

    /**
     * @param oldest since when the first of them waits
     */
    record Backlog(int entries, Optional<Instant> oldest) {}
}

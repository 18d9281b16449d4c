package studio.rushes.files;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import studio.rushes.problem.Phrase;
import studio.rushes.problem.StudioException;

/** What a {@link Download} is for. Called on the thread that brings the file. */
public interface Errand {
    /** A body without end would fill the disk. */
    long mostBytes();

    /** Adds what this host may see, such as a key. */
    default void show(URI host, HttpRequest.Builder request) {}

    /** Whether one place may send on to another. */
    boolean mayGo(URI from, URI to);

    /**
     * A whole file is about to come in place of what is here; may refuse it.
     *
     * @param total its bytes, -1 where nobody says
     */
    default void promised(long total) {}

    /** Bytes come, and follow these that are here already. */
    default void startsAt(Path part, long bytes) throws IOException, InterruptedException {}

    default void came(ByteBuffer bytes) {}

    /**
     * @param total -1 where nobody says
     */
    void reached(long received, long total);

    /** The place does not hand it over: 401, 403, 404 or 410. */
    StudioException refused(int status);

    /**
     * Something else came.
     *
     * @param what goes on from "what came in place of the file"
     */
    StudioException wrong(Phrase what);

    StudioException disk(IOException why);

    /** The line broke too often. */
    StudioException broken();
}

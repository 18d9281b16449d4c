package studio.rushes.adapter.worker;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Lines of UTF-8 from a pipe, none longer than a bound. Used by one thread. Blocking. */
public final class BoundedLines {
    /** The longest honest line lists the loudness of an hour, about 1 MB. */
    public static final int LIMIT = 16 << 20;

    private final InputStream in;
    private final int limit;

    public BoundedLines(InputStream in, int limit) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.limit = limit;
    }

    /**
     * The next line without its end; empty at the end of the pipe. A last line without an end was
     * cut off and does not count.
     *
     * @throws IOException where the line is too long, or the pipe broke
     */
    public Optional<String> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        for (int next = in.read(); next != -1; next = in.read()) {
            if (next == '\n') {
                return Optional.of(line.toString(StandardCharsets.UTF_8).stripTrailing());
            }
            if (line.size() == limit) {
                throw new IOException("a line has more than " + limit + " bytes");
            }
            line.write(next);
        }
        return Optional.empty();
    }
}

package studio.rushes.veo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.Executor;

/** A server that only this computer can reach. */
final class LoopbackServer implements AutoCloseable {
    static {
        // Answers are small; without this each waits 40 ms for company.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;

    interface Answer {
        void to(Exchange exchange) throws IOException;
    }

    private LoopbackServer(HttpServer server) {
        this.server = server;
    }

    /**
     * @param port 0 for any that is free
     */
    static LoopbackServer listen(int port, Executor threads, Answer answer) {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.setExecutor(threads);
            server.createContext("/", http -> guarded(http, answer));
            server.start();
            return new LoopbackServer(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void guarded(HttpExchange http, Answer answer) {
        try {
            answer.to(new Exchange(http));
        } catch (IOException _) {
            // The other side went away, or was meant to see the line fall.
            http.close();
        }
    }

    URI uri() {
        InetSocketAddress at = server.getAddress();
        return URI.create("http://%s:%d".formatted(at.getAddress().getHostAddress(), at.getPort()));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

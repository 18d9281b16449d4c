package studio.rushes.cloud;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The wire to a server on this machine, which a test may cut, hold still and mend again. */
public final class Line implements AutoCloseable {
    private final int behind;
    private final ServerSocket door;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition flowing = lock.newCondition();
    private boolean held;
    private volatile boolean down;

    public Line(int behind) {
        this.behind = behind;
        try {
            door = new ServerSocket();
            door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::admit);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Host and port. */
    public String host() {
        return "127.0.0.1:" + port();
    }

    /** Everything falls, and whoever calls is hung up on, until it is restored. */
    public void cut() {
        down = true;
        drop();
    }

    /** Everything falls once; whoever calls anew gets through. */
    public void drop() {
        open.forEach(Line::hangUp);
    }

    /** Nothing flows any more, and nobody is told, until it is restored. */
    public void hold() {
        lock.lock();
        try {
            held = true;
        } finally {
            lock.unlock();
        }
    }

    public void restore() {
        down = false;
        lock.lock();
        try {
            held = false;
            flowing.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void admit() {
        while (!door.isClosed()) {
            try {
                Socket near = door.accept();
                if (down) {
                    hangUp(near);
                } else {
                    threads.execute(() -> join(near));
                }
            } catch (IOException | RejectedExecutionException _) {
                // Closed, or one caller who went away at once.
            }
        }
    }

    private void join(Socket near) {
        try (near;
                Socket far = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            open.add(near);
            open.add(far);
            if (down) {
                return;
            }
            threads.execute(() -> flow(far, near));
            flow(near, far);
            open.remove(near);
            open.remove(far);
        } catch (IOException | RejectedExecutionException _) {
            // One side is not there; the other hears it by its own line.
        }
    }

    private void flow(Socket from, Socket to) {
        byte[] piece = new byte[1 << 16];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                awaitFlow();
                out.write(piece, 0, read);
            }
        } catch (IOException _) {
            // Cut; so is the other direction, below.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            hangUp(from);
            hangUp(to);
        }
    }

    private void awaitFlow() throws InterruptedException {
        lock.lock();
        try {
            while (held) {
                flowing.await();
            }
        } finally {
            lock.unlock();
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // It is gone either way.
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            cut();
            threads.shutdownNow();
        }
    }
}

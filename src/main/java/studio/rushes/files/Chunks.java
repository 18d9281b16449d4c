package studio.rushes.files;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A body read piece by piece, each within a bounded time; the JDK's own stream waits for ever. */
final class Chunks implements BodySubscriber<Chunks>, AutoCloseable {
    private sealed interface Signal {}

    private record Piece(List<ByteBuffer> buffers) implements Signal {}

    private record End() implements Signal {}

    private record Broken(Throwable why) implements Signal {}

    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();

    /** The next piece, or null at the end of the body. */
    @Nullable List<ByteBuffer> next(Duration patience) throws IOException, InterruptedException {
        subscription.thenAccept(line -> line.request(1));
        Signal signal = signals.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        return switch (signal) {
            case null -> throw new IOException("nothing came for " + patience);
            case Piece(List<ByteBuffer> buffers) -> buffers;
            case End() -> null;
            case Broken(Throwable why) -> throw new IOException("the line broke", why);
        };
    }

    @Override
    public CompletionStage<Chunks> getBody() {
        return CompletableFuture.completedStage(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription line) {
        if (!subscription.complete(line)) {
            line.cancel();
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        signals.add(new Piece(buffers));
    }

    @Override
    public void onError(Throwable why) {
        signals.add(new Broken(why));
    }

    @Override
    public void onComplete() {
        signals.add(new End());
    }

    @Override
    public void close() {
        subscription.thenAccept(Flow.Subscription::cancel);
    }
}

package studio.rushes.app;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import studio.rushes.adapter.worker.HardwareTrial;
import studio.rushes.media.EncoderOffer;

/** The machine's own encoders, tried once, in a process of their own, when somebody first asks. */
final class EncoderTrials implements AutoCloseable {
    private final HardwareTrial trial;
    private final ExecutorService background =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("encoders").daemon().factory());
    private @Nullable CompletableFuture<List<EncoderOffer>> tried;

    EncoderTrials(HardwareTrial trial) {
        this.trial = trial;
    }

    /** Those that work, as far as is known by now. Returns at once. */
    List<String> usable() {
        return asked().getNow(List.of()).stream()
                .filter(EncoderOffer::usable)
                .map(EncoderOffer::codec)
                .toList();
    }

    private synchronized CompletableFuture<List<EncoderOffer>> asked() {
        if (tried == null) {
            CompletableFuture<List<EncoderOffer>> result = new CompletableFuture<>();
            tried = result;
            background.execute(() -> result.complete(offers()));
        }
        return tried;
    }

    private List<EncoderOffer> offers() {
        try {
            return trial.offers();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    @Override
    public void close() {
        background.shutdownNow();
    }
}

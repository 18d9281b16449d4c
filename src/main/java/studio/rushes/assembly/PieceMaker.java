package studio.rushes.assembly;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import studio.rushes.media.Progress;

/** Renders pieces that are not kept yet. Safe for many threads: no piece is made twice. */
final class PieceMaker {
    private final PieceCache cache;
    private final ClipHashes hashes;

    PieceMaker(PieceCache cache, ClipHashes hashes) {
        this.cache = cache;
        this.hashes = hashes;
    }

    /**
     * A piece that is there, as it was sealed.
     *
     * @param fresh whether it had to be rendered
     */
    record Made<T>(PieceKey key, Path file, T facts, boolean fresh) {}

    /** Renders one piece to a path. */
    @FunctionalInterface
    interface Rendering<T> {
        T to(Path target) throws InterruptedException;
    }

    PieceKey key(PicturePlan plan) {
        return PieceKey.of(plan, this::content);
    }

    PieceKey key(SoundPlan plan) {
        return PieceKey.of(plan, this::content);
    }

    PieceKey key(MusicPlan plan) {
        return PieceKey.of(plan, this::content);
    }

    PieceKey key(MixPlan plan) {
        return PieceKey.of(plan, this::content);
    }

    /** A piece that a plan is made of counts by its own key, any other file by its bytes. */
    private String content(Path file) {
        return cache.keyOf(file).map(PieceKey::value).orElseGet(() -> hashes.of(file).value());
    }

    Made<PictureFacts> picture(PicturePlan plan, Makers makers, Progress progress)
            throws InterruptedException {
        return made(
                key(plan),
                PictureFacts.class,
                target -> makers.pictures().render(plan, target, progress));
    }

    Made<SoundFacts> sound(SoundPlan plan, Makers makers) throws InterruptedException {
        return made(key(plan), SoundFacts.class, target -> makers.sound().sound(plan, target));
    }

    Made<SoundFacts> music(MusicPlan plan, Makers makers) throws InterruptedException {
        return made(key(plan), SoundFacts.class, target -> makers.sound().music(plan, target));
    }

    Made<MixFacts> mix(MixPlan plan, Makers makers) throws InterruptedException {
        return made(key(plan), MixFacts.class, target -> makers.sound().mix(plan, target));
    }

    private <T> Made<T> made(PieceKey key, Class<T> type, Rendering<T> rendering)
            throws InterruptedException {
        ReentrantLock claim = cache.claim(key);
        claim.lockInterruptibly();
        try {
            Optional<T> known = cache.facts(key, type);
            if (known.isPresent() && cache.has(key)) {
                return new Made<>(key, cache.place(key), known.get(), false);
            }
            cache.forget(key);
            Path target = cache.place(key);
            T facts = rendering.to(target);
            cache.keep(key, facts);
            return new Made<>(key, target, facts, true);
        } finally {
            claim.unlock();
        }
    }
}

package studio.rushes.project;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import studio.rushes.generation.Chain;
import studio.rushes.generation.ChainPlan;
import studio.rushes.generation.ClipRequest;
import studio.rushes.script.BlockId;
import studio.rushes.script.Script;

/** What each block of the present script asks for. Safe for many threads. */
final class WantedClips {
    /** Pictures change behind the script's back; so often they are looked at again. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final Supplier<Script> script;
    private final InputPictures pictures;
    private final InstantSource clock;
    private volatile @Nullable Known known;

    /**
     * @param until when it is looked at again; empty where nothing but the script can change it
     */
    private record Known(Script script, Map<BlockId, Wish> wishes, Optional<Instant> until) {
        boolean holds(Instant now) {
            return until.map(now::isBefore).orElse(true);
        }
    }

    WantedClips(Supplier<Script> script, InputPictures pictures, InstantSource clock) {
        this.script = script;
        this.pictures = pictures;
        this.clock = clock;
    }

    /** The blocks of the script, in its order. */
    Set<BlockId> blocks() {
        return now().keySet();
    }

    /** What a block of the present script asks for. */
    Optional<ClipRequest> request(BlockId block) {
        return Optional.ofNullable(now().get(block)).map(Wish::request);
    }

    /**
     * Whether the script asks for exactly the clip that was launched with this request.
     *
     * @param source what a block goes on from at this moment
     */
    boolean asksFor(ClipRequest launched, Function<ChainPlan.Wait, Optional<Chain.Source>> source) {
        return matches(
                launched, wanted -> pictures.here(launched).sameClipAs(linked(wanted, source)));
    }

    /** The same for a clip that goes on from none, whatever the script says. */
    boolean asksForWordsOf(ClipRequest launched) {
        return matches(launched, wanted -> pictures.here(launched).sameWordsAs(wanted));
    }

    private boolean matches(ClipRequest launched, Predicate<ClipRequest> alike) {
        Wish wish = now().get(launched.block());
        return wish != null && wish.refusal().isEmpty() && alike.test(wish.request());
    }

    private static ClipRequest linked(
            ClipRequest wanted, Function<ChainPlan.Wait, Optional<Chain.Source>> source) {
        return wanted.chained(
                wanted.chain()
                        .map(chain ->
                                source.apply(new ChainPlan.Wait(chain.link(), chain.after()))
                                        .map(chain::from)
                                        .orElse(chain)));
    }

    /** What these blocks ask for at this moment, with their pictures where they lie. */
    List<Wish> seen(List<BlockId> blocks) {
        return of(blocks, pictures::source);
    }

    /** What these blocks ask for at this moment, for good: their pictures are copied. */
    List<Wish> frozen(List<BlockId> blocks) {
        List<Wish> wishes = of(blocks, pictures::keep);
        // A picture may have changed since it was last looked at, and the new takes are of it.
        known = null;
        return wishes;
    }

    private List<Wish> of(List<BlockId> blocks, Function<String, Path> where) {
        Set<BlockId> chosen = Set.copyOf(blocks);
        return RequestComposer.wishes(script.get(), chosen::contains, where);
    }

    /** Composed once a script, since every card asks for it. */
    @SuppressWarnings("ReferenceEquality") // a script never changes: the same object, the same text
    private Map<BlockId, Wish> now() {
        Script text = script.get();
        Known last = known;
        if (last == null || last.script() != text || !last.holds(clock.instant())) {
            last = compose(text);
            known = last;
        }
        return last.wishes();
    }

    private Known compose(Script text) {
        AtomicBoolean looked = new AtomicBoolean();
        Map<BlockId, Wish> wishes = new LinkedHashMap<>();
        RequestComposer.wishes(
                        text,
                        _ -> true,
                        named -> {
                            looked.set(true);
                            return pictures.copyOf(named);
                        })
                .forEach(wish -> wishes.put(wish.request().block(), wish));
        Optional<Instant> until =
                looked.get() ? Optional.of(clock.instant().plus(LOOK_EVERY)) : Optional.empty();
        return new Known(text, Collections.unmodifiableMap(wishes), until);
    }
}

package studio.rushes.sharing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import studio.rushes.assembly.ContentHash;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.script.Script;

/**
 * What was changed in the cloud only, and what a person says to it. Safe for many threads;
 * blocking, milliseconds.
 */
public final class TheirOffers {
    private final SharedVideo video;
    private final Outbox outbox;
    private final Overheard overheard;
    private final InstantSource clock;
    private final Runnable more;

    /**
     * @param more told where something came into the outbox
     */
    TheirOffers(
            SharedVideo video,
            Outbox outbox,
            Overheard overheard,
            InstantSource clock,
            Runnable more) {
        this.video = video;
        this.outbox = outbox;
        this.overheard = overheard;
        this.clock = clock;
        this.more = more;
    }

    /** Until a person says what to do with it. Returns at once. */
    public Optional<TheirChange> now() {
        return overheard.offer();
    }

    /** Hears of it from now on, on a thread of the service's. */
    public void onChange(Consumer<Optional<TheirChange>> listener) {
        overheard.onOffer(listener);
    }

    /**
     * Their words in place of ours: the caller has the project edited to them.
     *
     * @throws StudioException where theirs is no script that can be read; nothing is changed then
     */
    public Script takeWords(Script now) {
        if (!(now().orElse(null) instanceof TheirChange.Words(List<?> blocks))) {
            throw over();
        }
        Script taken = BlockFields.into(now, blocks);
        overheard.taken();
        return taken;
    }

    /** Ours in place of theirs, which a person saw. */
    public void keepMyWords() {
        overheard.taken();
        Object mine = outbox.put(video.operations()).get(HeardFields.BLOCKS);
        if (mine != null) {
            outbox.again(video.operations(), Map.of(HeardFields.BLOCKS, mine), clock.instant());
        }
        more.run();
    }

    /**
     * Their film is to be brought.
     *
     * @throws StudioException where there is none to bring any more
     */
    public VideoBucket.Entry film() {
        if (now().orElse(null) instanceof TheirChange.Film(VideoBucket.Entry object)) {
            return object;
        }
        throw over();
    }

    /** Their film is here now, and is what both sides have. */
    public void brought(VideoBucket.Entry object, Path film) {
        try {
            outbox.common(
                    new SentFile(
                            object.object(), ContentHash.of(film).value(), object.generation()));
        } catch (IOException e) {
            throw CloudLink.notSaved(film, e);
        }
        overheard.seen();
    }

    /** Their film stays there, and is not offered again. */
    public void leaveFilm() {
        film();
        overheard.taken();
    }

    private static StudioException over() {
        return new StudioException(Problem.of("MIRROR-CONFLICT-OVER"));
    }
}

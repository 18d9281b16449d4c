package studio.rushes.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.rushes.script.BlockId;

/** What must hold of the takes at every moment, whatever happened; remembers what it saw before. */
final class TakeLaws {
    private static final Set<String> MOVES = legalMoves();

    /** Anything else that leads back to the queue has to mean that nothing was charged. */
    private static final Set<String> CHARGED_AGAIN =
            Set.of("GENERATING TryAgainAt", "GENERATING SoundFiltered");

    private final Map<TakeId, Take> seen = new HashMap<>();
    private final Map<TakeId, Clip> clips = new HashMap<>();
    private final Map<TakeId, Integer> asked = new HashMap<>();

    /** The identity of a file: a clip that is written again is another one. */
    private record Clip(@Nullable Object key, FileTime modified, long bytes) {
        static Clip at(Path file) {
            try {
                BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
                return new Clip(now.fileKey(), now.lastModifiedTime(), now.size());
            } catch (IOException e) {
                throw new UncheckedIOException("a ready take lost its clip", e);
            }
        }
    }

    /** The producer is about to ask for another try. */
    void askedAgain(TakeId take) {
        asked.merge(take, 1, Integer::sum);
    }

    void check(TakeStore store, Path takes, FakeGenerator generator, AttemptRows attempts) {
        List<Take> all = store.all();
        List<TakeId> ids = all.stream().map(Take::id).toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(seen.keySet()).as("no take is lost").allMatch(ids::contains);
        Set<BlockId> playable = new HashSet<>();
        Set<BlockId> chosen = new HashSet<>();
        for (Take take : all) {
            Take before = seen.put(take.id(), take);
            if (!take.equals(before)) {
                checkChange(before, take);
                checkSource(take, all);
                checkHistory(take, store.history(take.id()));
                checkCharges(take, store.history(take.id()), generator, attempts);
            }
            if (take.isPlayable()) {
                playable.add(take.request().block());
            }
            if (take.isReady()) {
                Clip now = Clip.at(takes.resolve(take.fileName()));
                Clip first = clips.putIfAbsent(take.id(), now);
                assertThat(now).as("the clip of " + take).isEqualTo(first == null ? now : first);
            }
            if (!take.isReady()) {
                assertThat(take.judgement()).as("judged unseen").isEqualTo(Judgement.NONE);
            }
            if (take.judgement().confirmed()) {
                assertThat(take.chosen()).as("confirmed is chosen: " + take).isTrue();
            }
            if (take.chosen()) {
                assertThat(take.isPlayable()).as("chosen can be played: " + take).isTrue();
                assertThat(chosen.add(take.request().block())).as("one is chosen").isTrue();
            }
        }
        assertThat(chosen).as("each block with a clip to play plays one").isEqualTo(playable);
        Set<AttemptId> intended = attempts.ids();
        assertThat(generator.charged()).as("each was intended").allMatch(intended::contains);
    }

    private static void checkChange(@Nullable Take before, Take now) {
        if (before == null) {
            return;
        }
        assertThat(now.version()).as("version of " + now).isGreaterThan(before.version());
        assertThat(now.attempts()).isGreaterThanOrEqualTo(before.attempts());
        assertThat(now.fileName()).isEqualTo(before.fileName());
        if (before.request().waits() && !now.request().waits()) {
            Chain.Source source = now.request().source().orElseThrow();
            assertThat(now.request())
                    .as("only what it waited for came into " + now)
                    .isEqualTo(
                            before.request()
                                    .chained(before.request().chain().map(c -> c.from(source))));
        } else {
            assertThat(now.request()).isEqualTo(before.request());
        }
        if (before.isReady()) {
            assertThat(now.state()).as("ready stays ready").isEqualTo(before.state());
        }
    }

    /** Nothing is intended before it is known what it goes on from, and that is a clip. */
    private static void checkSource(Take take, List<Take> all) {
        if (take.request().waits()) {
            assertThat(take.attempts()).as("attempts of one that waits: " + take).isZero();
        }
        take.request()
                .source()
                .ifPresent(source ->
                        assertThat(all)
                                .as("what %s goes on from".formatted(take))
                                .anyMatch(other ->
                                        other.id().equals(source.take())
                                                && other.isReady()
                                                && take.request()
                                                        .chain()
                                                        .orElseThrow()
                                                        .after()
                                                        .equals(other.request().block())));
    }

    private static void checkHistory(Take take, List<RecordedEvent> history) {
        String state = "";
        for (RecordedEvent event : history) {
            assertThat(event.from()).as("history of " + take).isEqualTo(state);
            assertThat(MOVES).contains(move(event.from(), event.event(), event.to()));
            state = event.to();
        }
        assertThat(take.state().word()).isEqualTo(state);
    }

    /** One charge for the take, and one more only where a reason to make it again is on record. */
    private void checkCharges(
            Take take, List<RecordedEvent> history, FakeGenerator generator, AttemptRows attempts) {
        Set<AttemptId> charged = new HashSet<>(attempts.of(take.id()));
        assertThat(charged).as("attempts of " + take).hasSize(take.attempts());
        charged.retainAll(generator.charged());
        long failed =
                history.stream()
                        .filter(event -> CHARGED_AGAIN.contains(event.from() + " " + event.event()))
                        .count();
        long again = history.stream().filter(event -> event.event().equals("AskedAgain")).count();
        assertThat((long) charged.size())
                .as("charges of " + take)
                .isLessThanOrEqualTo(1 + failed + again);
        assertThat(again)
                .as("tries again that the producer asked for")
                .isLessThanOrEqualTo(asked.getOrDefault(take.id(), 0));
        Set<AttemptId> neverArrived = attempts.endedAs("NeverArrived");
        assertThat(charged).as("what was charged did arrive").noneMatch(neverArrived::contains);
    }

    private static Set<String> legalMoves() {
        Set<String> moves = new HashSet<>();
        moves.add(move("", "Added", "QUEUED"));
        for (String word :
                List.of("Chosen", "Confirmed", "Reopened", "Rejected", "Restored", "Rated")) {
            moves.add(move("READY", word, "READY"));
        }
        for (TakeState state : Samples.states()) {
            for (TakeEvent event : Samples.events()) {
                after(state, event)
                        .ifPresent(
                                next -> moves.add(move(state.word(), event.word(), next.word())));
            }
        }
        return Set.copyOf(moves);
    }

    private static Optional<TakeState> after(TakeState state, TakeEvent event) {
        try {
            return Optional.of(TakeTransitions.next(state, event, Samples.LATER));
        } catch (IllegalTransitionException _) {
            return Optional.empty();
        }
    }

    private static String move(String from, String event, String to) {
        return from + " -" + event + "-> " + to;
    }
}

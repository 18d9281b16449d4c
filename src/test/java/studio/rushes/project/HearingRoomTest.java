package studio.rushes.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.generation.GeneratorChoice;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.media.Progress;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.transcription.ChosenModel;
import studio.rushes.transcription.HeardWord;
import studio.rushes.transcription.Hearing;
import studio.rushes.transcription.ModelFacts;
import studio.rushes.transcription.Transcript;

@SuppressWarnings("NullAway.Init") // opened before each test
class HearingRoomTest {
    private static final ModelFacts FACTS = new ModelFacts(1, true, 96, 3, 3, "f16");
    private static final ChosenModel BASE = new ChosenModel(Path.of("base.bin"), "b", FACTS);
    private static final ChosenModel SMALL = new ChosenModel(Path.of("small.bin"), "s", FACTS);

    @TempDir Path folder;

    private final ExecutorService background = Executors.newSingleThreadExecutor();
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private final List<TakeId> told = Collections.synchronizedList(new ArrayList<>());
    private final List<Problem> troubles = Collections.synchronizedList(new ArrayList<>());
    private final AtomicReference<Optional<ChosenModel>> model =
            new AtomicReference<>(Optional.of(BASE));
    private volatile Optional<String> language = Optional.of("fr");
    private TestRoom takes;

    @BeforeEach
    void open() {
        takes = new TestRoom(folder);
    }

    @AfterEach
    void close() {
        takes.close();
        background.shutdownNow();
    }

    @Test
    void takesAreHeardOnceNowAndAsTheyCome() throws Exception {
        Take first = takes.make(TestRoom.ONE, GeneratorChoice.ANIMATIC);
        HearingRoom room = room();
        room.follow(takes.room);
        Take second = takes.make(TestRoom.TWO, GeneratorChoice.ANIMATIC);
        room.look();
        settle();

        assertThat(told).containsExactly(first.id(), second.id());
        assertThat(heard).hasSize(2).allMatch(one -> one.endsWith("base.bin fr"));
        assertThat(room.known(first)).hasValueSatisfying(t -> assertThat(t.text()).isEqualTo("a"));
        assertThat(room.isComing(first)).isFalse();
    }

    @Test
    void whatWasHeardOnAnEarlierDayIsNotHeardAgain() throws Exception {
        Take take = takes.make(TestRoom.ONE, GeneratorChoice.ANIMATIC);
        assertThat(hear(room(), take)).isPresent();
        HearingRoom next = room();

        assertThat(next.known(take)).isEmpty();
        assertThat(hear(next, take)).isPresent();
        assertThat(heard).hasSize(1);
    }

    @Test
    void anotherModelOrLanguageHearsAnew() throws Exception {
        Take take = takes.make(TestRoom.ONE, GeneratorChoice.ANIMATIC);
        HearingRoom room = room();
        hear(room, take);
        model.set(Optional.of(SMALL));
        assertThat(room.known(take)).isEmpty();
        hear(room, take);
        language = Optional.empty();
        hear(room, take);

        assertThat(heard)
                .extracting(one -> one.substring(one.indexOf(' ') + 1))
                .containsExactly("base.bin fr", "small.bin fr", "small.bin auto");
    }

    @Test
    void aDamagedTranscriptIsHeardAgain() throws Exception {
        Take take = takes.make(TestRoom.ONE, GeneratorChoice.ANIMATIC);
        hear(room(), take);
        try (var kept = Files.list(folder.resolve("heard"))) {
            Files.writeString(
                    kept.findFirst().orElseThrow(), "{\"language\":\"fr\",\"words\":[{}]}");
        }

        assertThat(hear(room(), take)).isPresent();
        assertThat(heard).hasSize(2);
    }

    @Test
    void withoutAModelNothingIsHeardAndNothingIsComing() throws Exception {
        Take take = takes.make(TestRoom.ONE, GeneratorChoice.ANIMATIC);
        HearingRoom room = room();
        room.follow(takes.room);
        assertThat(room.isComing(take)).isTrue();
        model.set(Optional.empty());

        assertThat(hear(room, take)).isEmpty();
        assertThat(room.isComing(take)).isFalse();
    }

    @Test
    void aClipThatCannotBeHeardIsTroubleOnceAndNotTriedAgain() throws Exception {
        Take one = takes.make(TestRoom.ONE, GeneratorChoice.ANIMATIC);
        Take two = takes.make(TestRoom.TWO, GeneratorChoice.ANIMATIC);
        Problem problem = new Problem("WORKER-DIED", "It died.", "Nothing is lost.", "Try again.");
        HearingRoom room =
                room((clip, _, _, _) -> {
                    heard.add(String.valueOf(clip.getFileName()));
                    throw new StudioException(problem);
                });
        hear(room, one);
        hear(room, one);
        hear(room, two);

        assertThat(heard).hasSize(2);
        assertThat(troubles).containsExactly(problem);
        assertThat(told).containsExactly(one.id(), two.id());
    }

    @Test
    void whoeverWaitsForAClipThatIsBeingHeardDoesNotHearItTwice() throws Exception {
        Take take = takes.make(TestRoom.ONE, GeneratorChoice.ANIMATIC);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        HearingRoom room =
                room((clip, _, _, _) -> {
                    heard.add(String.valueOf(clip.getFileName()));
                    begun.countDown();
                    goOn.await();
                    return transcript();
                });
        room.follow(takes.room);
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        try (var waiting = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = waiting.submit(() -> hear(room, take));
            goOn.countDown();
            assertThat(asked.get(20, TimeUnit.SECONDS)).isPresent();
        }
        assertThat(heard).hasSize(1);
    }

    private Optional<Transcript> hear(HearingRoom room, Take take) throws InterruptedException {
        return room.hear(take, takes.room.clip(take), Progress.UNHEARD);
    }

    private HearingRoom room() {
        return room((clip, by, tongue, _) -> {
            heard.add(clip.getFileName() + " " + by + " " + tongue.orElse("auto"));
            return transcript();
        });
    }

    private HearingRoom room(studio.rushes.transcription.Transcriber transcriber) {
        HearingRoom room =
                new HearingRoom(
                        folder.resolve("heard"),
                        new Hearing(transcriber, model::get),
                        _ -> language,
                        background,
                        troubles::add);
        room.onHeard(told::add);
        return room;
    }

    private static Transcript transcript() {
        return new Transcript("fr", List.of(new HeardWord("a", 10, 200, 0.9)));
    }

    private void settle() throws Exception {
        background.submit(() -> {}).get(20, TimeUnit.SECONDS);
    }
}

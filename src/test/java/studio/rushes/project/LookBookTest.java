package studio.rushes.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.assembly.ContentHash;
import studio.rushes.files.Folders;
import studio.rushes.generation.GeneratorChoice;
import studio.rushes.media.ClipLook;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

class LookBookTest {
    /** Bytes of each look that is made here. */
    private static final long LOOK = 8;

    private static final Problem NO_CLIP = new Problem("MEDIA-TEST", "No.", "None.", "Nothing.");

    @TempDir Path folder;

    private final ExecutorService background = Executors.newSingleThreadExecutor();
    private final List<Path> made = new ArrayList<>();
    private final List<Problem> troubles = new ArrayList<>();
    private final List<Path> heard = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-22T12:00:00Z");

    @AfterEach
    void close() {
        background.shutdownNow();
    }

    @Test
    void aLookIsMadeOnceAndToldOf() throws Exception {
        LookBook book = book();
        Path clip = clip("a.mp4", "a");
        book.want(clip);
        book.want(clip);
        settle();
        assertThat(made).containsExactly(clip);
        assertThat(heard).containsExactly(clip);
        assertThat(book.of(clip)).hasValueSatisfying(look -> assertThat(look.isWhole()).isTrue());
    }

    @Test
    void equalClipsShareALook() throws Exception {
        LookBook book = book();
        book.want(clip("a.mp4", "same"));
        book.want(clip("b.mp4", "same"));
        settle();
        assertThat(made).hasSize(1);
        assertThat(heard).hasSize(2);
    }

    @Test
    void aLookOfAnEarlierDayIsFound() throws Exception {
        Path clip = clip("a.mp4", "a");
        book().want(clip);
        settle();
        LookBook next = book();
        next.want(clip);
        settle();
        assertThat(made).hasSize(1);
        assertThat(next.of(clip)).isPresent();
    }

    @Test
    void whatFailsIsToldOfOnceAndNotTriedAgain() throws Exception {
        LookBook book = book();
        Path bad = clip("bad-1.mp4", "1");
        book.want(bad);
        book.want(clip("bad-2.mp4", "2"));
        book.want(bad);
        book.want(clip("a.mp4", "a"));
        settle();
        assertThat(book.of(bad)).isEmpty();
        settle();
        assertThat(made).hasSize(3);
        assertThat(troubles).containsExactly(NO_CLIP);
        assertThat(heard).hasSize(1);
    }

    @Test
    void aClipThatIsGoneIsTrouble() throws Exception {
        book().want(folder.resolve("gone.mp4"));
        settle();
        assertThat(troubles).extracting(Problem::code).containsExactly("MEDIA-LOOK");
    }

    @Test
    void anEmptiedCacheIsFilledAgain() throws Exception {
        LookBook book = book();
        Path clip = clip("a.mp4", "a");
        book.want(clip);
        settle();
        Folders.delete(folder.resolve("cache"));
        assertThat(book.of(clip)).isEmpty();
        settle();
        assertThat(book.of(clip)).isPresent();
        assertThat(made).hasSize(2);
    }

    @Test
    void aboveTheBoundTheLongestUnusedLooksOfEarlierDaysGo() throws Exception {
        Path first = clip("a.mp4", "a");
        Path second = clip("b.mp4", "b");
        book().want(first);
        settle();
        now = now.plusSeconds(60);
        book().want(second);
        settle();
        now = now.plusSeconds(60);
        book().want(first);
        settle();
        now = now.plusSeconds(60);

        book(2 * LOOK).want(clip("c.mp4", "c"));
        settle();

        assertThat(kept()).containsExactlyInAnyOrder(hash("a"), hash("c"));
        LookBook next = book(2 * LOOK);
        next.want(second);
        settle();
        assertThat(next.of(second)).isPresent();
        assertThat(kept()).containsExactlyInAnyOrder(hash("b"), hash("c"));
    }

    @Test
    void whatIsWantedNowIsKeptHoweverMuchItIs() throws Exception {
        book().want(clip("old.mp4", "old"));
        settle();
        LookBook book = book(LOOK);
        List<Path> clips = List.of(clip("a.mp4", "a"), clip("b.mp4", "b"), clip("c.mp4", "c"));
        clips.forEach(book::want);
        settle();
        assertThat(clips).allMatch(clip -> book.of(clip).isPresent());
        assertThat(kept()).containsExactlyInAnyOrder(hash("a"), hash("b"), hash("c"));
        assertThat(made).hasSize(4);
    }

    @Test
    void whatAKilledProgramLeftHalfMadeIsThrownAway() throws Exception {
        Path half = Files.createDirectories(folder.resolve("cache").resolve("abc.part"));
        Files.writeString(half.resolve("proxy.mp4"), "half");
        book().want(clip("a.mp4", "a"));
        settle();
        assertThat(kept()).containsExactly(hash("a"));
    }

    private List<String> kept() throws IOException {
        try (Stream<Path> looks = Files.list(folder.resolve("cache"))) {
            return looks.map(look -> look.getFileName().toString()).toList();
        }
    }

    private static String hash(String content) {
        return ContentHash.of(content.getBytes(StandardCharsets.UTF_8)).value();
    }

    @Test
    void takesWithAClipAreLookedAtNowAndAsTheyCome() throws Exception {
        try (TestRoom room = new TestRoom(folder)) {
            Path first = room.room.clip(room.make(TestRoom.ONE, GeneratorChoice.ANIMATIC));
            book().follow(room.room);
            room.launch(TestRoom.TWO, GeneratorChoice.ANIMATIC);
            settle();
            assertThat(heard).containsExactly(first);
            Path second = room.room.clip(room.make(TestRoom.TWO, GeneratorChoice.ANIMATIC));
            settle();
            assertThat(heard).containsExactly(first, second);
        }
    }

    @Test
    void closingGivesUpWhatIsBeingMade() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch gaveUp = new CountDownLatch(1);
        LookBook book =
                new LookBook(
                        folder.resolve("cache"),
                        () -> Long.MAX_VALUE,
                        InstantSource.system(),
                        (_, _, _) -> {
                            begun.countDown();
                            try {
                                new CountDownLatch(1).await();
                            } finally {
                                gaveUp.countDown();
                            }
                        },
                        background,
                        troubles::add);
        book.want(clip("a.mp4", "a"));
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        book.close();
        assertThat(gaveUp.await(30, TimeUnit.SECONDS)).isTrue();
        book.want(clip("b.mp4", "b"));
        assertThat(troubles).isEmpty();
    }

    private LookBook book() {
        return book(Long.MAX_VALUE);
    }

    private LookBook book(long bound) {
        LookBook book =
                new LookBook(
                        folder.resolve("cache"),
                        () -> bound,
                        () -> now,
                        (clip, look, _) -> make(clip, look),
                        background,
                        troubles::add);
        book.onLook((clip, _) -> heard.add(clip));
        return book;
    }

    private void make(Path clip, ClipLook look) {
        made.add(clip);
        if (clip.getFileName().toString().startsWith("bad-")) {
            throw new StudioException(NO_CLIP);
        }
        try {
            Files.createDirectories(look.folder());
            List<Path> files = new ArrayList<>(look.strip());
            files.addAll(List.of(look.poster(), look.wave(), look.proxy()));
            for (Path file : files) {
                Files.writeString(file, "x");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path clip(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    /** Waits until everything that was asked for before is done. */
    private void settle() throws Exception {
        background.submit(() -> {}).get(30, TimeUnit.SECONDS);
    }
}

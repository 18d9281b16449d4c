package studio.rushes.ui.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.scene.image.Image;
import javafx.util.Subscription;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import studio.rushes.generation.Take;
import studio.rushes.media.ClipLook;
import studio.rushes.ui.grid.Scenes;
import studio.rushes.ui.look.FakeLookDesk;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class FilmStripsTest {
    @TempDir private Path folder;

    private final FakeLookDesk desk = new FakeLookDesk();
    private final Deque<Runnable> work = new ArrayDeque<>();
    private final Deque<Runnable> pulses = new ArrayDeque<>();
    private final FilmStrips strips = new FilmStrips(work::add, Runnable::run, pulses::add);
    private final List<List<Image>> shown = new ArrayList<>();

    @BeforeEach
    void open() {
        strips.open(desk);
    }

    @Test
    void aTakeHasFivePicturesFromItsLook() {
        Take take = arrived(1);
        strips.show(take, shown::add);
        assertThat(shown).as("never on the window's thread").isEmpty();

        doWork();

        assertThat(shown.getLast()).hasSize(5);
        assertThat(shown.getLast()).extracting(Image::getHeight).containsOnly(180.0);
    }

    @Test
    void picturesThatWereReadAreThereAtOnce() {
        Take take = arrived(1);
        strips.show(take, shown::add).unsubscribe();
        strips.show(take, shown::add);
        doWork();
        shown.clear();

        strips.show(take, shown::add);

        assertThat(shown).hasSize(1);
        assertThat(work).isEmpty();
    }

    @Test
    void aLookThatComesLaterIsShownThen() {
        Take take = take(1);
        strips.show(take, shown::add);
        doWork();
        assertThat(shown).containsExactly(List.of());

        desk.arrive(take, PaintedLooks.upright(folder.resolve("late"), 1));
        doWork();

        assertThat(shown.getLast()).hasSize(5);
    }

    @Test
    void onlyAFewAreReadAtOnceAndWhatWasAskedForLastComesFirst() {
        List<Integer> order = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            int number = i;
            strips.show(arrived(i), _ -> order.add(number));
        }
        pulses.poll().run();
        assertThat(work).hasSize(FilmStrips.AT_ONCE);

        doWork();

        assertThat(order).containsExactly(6, 5, 4, 3, 2, 1);
    }

    @Test
    void whatIsNotSeenAnyMoreIsNotRead() {
        List<Subscription> seen = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            seen.add(strips.show(arrived(i), shown::add));
        }
        pulses.poll().run();
        seen.forEach(Subscription::unsubscribe);
        int done = doWork();

        assertThat(done).isEqualTo(FilmStrips.AT_ONCE);
        assertThat(shown).isEmpty();
    }

    @Test
    void whatIsAskedForAndDroppedAgainWithinAPulseIsNotReadAtAll() {
        strips.show(arrived(1), shown::add).unsubscribe();
        assertThat(doWork()).isZero();
    }

    @Test
    void aPictureThatIsNoneLeavesTheTakeWithoutAny() throws IOException {
        Take take = arrived(1);
        Files.writeString(desk.of(take).orElseThrow().strip().get(3), "no picture");
        strips.show(take, shown::add);
        doWork();
        assertThat(shown).containsExactly(List.of());
    }

    @Test
    void whatComesAfterTheProjectWasClosedIsForNobody() {
        strips.show(arrived(1), shown::add);
        pulses.poll().run();
        strips.close();
        doWork();
        assertThat(shown).isEmpty();

        strips.open(new FakeLookDesk());
        doWork();
        assertThat(shown).as("another project has no look of it").containsExactly(List.of());
    }

    private int doWork() {
        int done = 0;
        while (!work.isEmpty() || !pulses.isEmpty()) {
            Runnable pulse = pulses.poll();
            if (pulse != null) {
                pulse.run();
            } else {
                work.poll().run();
                done++;
            }
        }
        return done;
    }

    private Take arrived(int block) {
        Take take = take(block);
        ClipLook look = PaintedLooks.upright(folder.resolve("look-" + block), block);
        desk.arrive(take, look);
        return take;
    }

    private static Take take(int block) {
        return Scenes.take(block, 1, Scenes.ready(), true);
    }
}

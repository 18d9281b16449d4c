package studio.rushes.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.rushes.project.StubGenerator.VERTEX;
import static studio.rushes.project.TestRoom.ONE;
import static studio.rushes.project.TestRoom.TWO;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.rushes.generation.ClipRequest.Recipe;
import studio.rushes.generation.GeneratorChoice;
import studio.rushes.generation.LaunchPlan;
import studio.rushes.generation.Take;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** A take keeps the pictures it was launched with. */
class LaunchedPicturesTest {
    private static final GeneratorChoice PAID = GeneratorChoice.of(VERTEX);
    private static final String FACE = "{\"references\":[\"pictures/face.png\"]}";
    private static final Duration SECOND = Duration.ofSeconds(1);

    @TempDir Path root;

    @Test
    void aPictureThatIsReplacedChangesNoTakeThatWaitsAndMakesItStale() throws IOException {
        try (TestRoom test = new TestRoom(root, "{}", FACE)) {
            test.picture("pictures/face.png", "\u0089 old");
            Take take = test.launch(ONE, PAID);
            Take other = test.launch(TWO, PAID);
            Path kept = reference(take);
            assertThat(kept.getParent()).isEqualTo(test.folder.inputs());
            assertThat(kept.getFileName().toString()).matches("[0-9a-f]{64}\\.png");
            assertThat(test.room.isCurrent(take)).isTrue();

            test.picture("pictures/face.png", "a new face");
            test.pass(SECOND);

            assertThat(reference(test.store.find(take.id()).orElseThrow())).isEqualTo(kept);
            assertThat(kept).hasContent("\u0089 old");
            assertThat(test.room.isCurrent(take)).isFalse();
            assertThat(test.room.isCurrent(other)).isTrue();
            assertThat(test.room.missing(VERTEX)).containsExactly(ONE);
        }
    }

    @Test
    void aPictureIsKnownByItsContentNotByItsTime() throws IOException {
        try (TestRoom test = new TestRoom(root, "{}", FACE)) {
            Path face = test.picture("pictures/face.png", "face");
            Take take = test.launch(ONE, PAID);
            Files.setLastModifiedTime(face, FileTime.fromMillis(1_000));
            test.pass(SECOND);
            assertThat(test.room.isCurrent(take)).isTrue();

            Files.move(face, root.resolve("her.png"));
            test.rewrite("{}", "{\"references\":[\"her.png\"]}");
            assertThat(test.room.isCurrent(take)).isTrue();
        }
    }

    @Test
    void aNewTakeIsOfThePictureAsItIsAtThatMoment() throws IOException {
        try (TestRoom test = new TestRoom(root, "{}", FACE)) {
            Path face = test.picture("pictures/face.png", "face");
            FileTime time = Files.getLastModifiedTime(face);
            Take first = test.launch(ONE, PAID);
            assertThat(test.room.isCurrent(first)).isTrue();

            // Of the same size and time: only who reads it can tell.
            Files.setLastModifiedTime(test.picture("pictures/face.png", "mask"), time);
            Take second = test.launch(ONE, PAID);

            assertThat(reference(second)).hasContent("mask");
            assertThat(test.room.isCurrent(second)).isTrue();
            assertThat(test.room.isCurrent(first)).isFalse();
        }
    }

    @Test
    void onePictureIsCopiedOnceHoweverOftenItIsAsked() throws IOException {
        String all =
                "{\"first_frame\":\"a.png\",\"last_frame\":\"b.png\",\"references\":[\"a.png\"]}";
        try (TestRoom test = new TestRoom(root, "{}", all)) {
            test.picture("a.png", "same");
            test.picture("b.png", "same");
            Recipe recipe = test.launch(ONE, PAID).request().recipe();
            Path kept = recipe.firstFrame().orElseThrow();
            assertThat(recipe.lastFrame()).hasValue(kept);
            assertThat(recipe.references()).containsExactly(kept);
            FileTime longAgo = FileTime.fromMillis(1_000);
            Files.setLastModifiedTime(kept, longAgo);

            test.launch(ONE, PAID);

            assertThat(inputs(test)).containsExactly(kept);
            assertThat(Files.getLastModifiedTime(kept)).isEqualTo(longAgo);
        }
    }

    @Test
    void aCopyThatWasDamagedIsMadeAgain() throws IOException {
        try (TestRoom test = new TestRoom(root, "{}", FACE)) {
            test.picture("pictures/face.png", "face");
            Path kept = reference(test.launch(ONE, PAID));
            Files.writeString(kept, "fade");
            test.launch(ONE, PAID);
            assertThat(kept).hasContent("face");
        }
    }

    @Test
    void theEndingSaysWhatThePictureIsHoweverItIsCalled() throws IOException {
        try (TestRoom test = new TestRoom(root, "{}", "{\"first_frame\":\"face.JPEG\"}")) {
            Files.write(root.resolve("face.JPEG"), new byte[] {(byte) 0xff, (byte) 0xd8, -1, 1});
            assertThat(test.launch(ONE, PAID).request().recipe().firstFrame().orElseThrow())
                    .hasFileName(
                            "2501302c0464719ae433103d7f70c01350d8dceee909f52197fe284905e20a96.jpg");
        }
    }

    @Test
    void lookingAtThePlanCopiesNothing() throws IOException {
        try (TestRoom test = new TestRoom(root, "{}", FACE)) {
            test.picture("pictures/face.png", "face");
            assertThat(test.room.plan(List.of(ONE, TWO), PAID).possible()).isTrue();
            assertThat(test.room.missing(VERTEX)).containsExactly(ONE, TWO);
            assertThat(test.folder.inputs()).doesNotExist();
        }
    }

    @Test
    void takesStayCurrentWhereTheWholeFolderMoves() throws IOException {
        Path before = root.resolve("before");
        Files.createDirectories(before);
        try (TestRoom test = new TestRoom(before, "{}", FACE)) {
            test.picture("pictures/face.png", "face");
            test.make(ONE, PAID);
        }
        Path after = Files.move(before, root.resolve("after"), StandardCopyOption.ATOMIC_MOVE);
        try (TestRoom test = new TestRoom(after, "{}", FACE)) {
            assertThat(test.room.isCurrent(test.store.all().getFirst())).isTrue();
            assertThat(test.room.missing(VERTEX)).containsExactly(TWO);
        }
    }

    @Test
    void aPictureThatIsNotThereIsRefusedWithItsBlockAndNothingIsLaunched() {
        try (TestRoom test = new TestRoom(root, "{}", FACE)) {
            for (GeneratorChoice choice : List.of(PAID, GeneratorChoice.ANIMATIC)) {
                assertThatThrownBy(() -> test.room.generate(List.of(ONE, TWO), choice))
                        .isInstanceOf(StudioException.class)
                        .hasMessageStartingWith("PICTURE-MISSING: ")
                        .hasMessageContaining("Block 1: The picture 'pictures/face.png' is not");
            }
            assertThat(test.store.all()).isEmpty();

            LaunchPlan plan = test.room.plan(List.of(ONE, TWO), PAID);
            assertThat(plan.possible()).isFalse();
            assertThat(plan.lines().getFirst().objection())
                    .map(Problem::code)
                    .hasValue("PICTURE-MISSING");
            assertThat(plan.lines().getLast().objection()).isEmpty();
            assertThat(test.launch(TWO, PAID).request().block()).isEqualTo(TWO);
        }
    }

    @Test
    void aClipIsNotCurrentWhereItsPictureCanNoLongerBeSeen() throws IOException {
        try (TestRoom test = new TestRoom(root)) {
            Take plain = test.make(ONE, PAID);
            test.rewrite("{}", FACE);
            assertThat(test.room.isCurrent(plain)).isFalse();
            test.rewrite("{}", "{}");
            assertThat(test.room.isCurrent(plain)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.png",
                "pictures/../../secret.png",
                "..\\\\secret.png",
                "/etc/hostname",
                "link.png",
                "linked/secret.png"
            })
    void nothingOutsideTheFolderIsReadOrCopied(String name) throws IOException {
        Path secret = Files.writeString(root.resolve("secret.png"), "secret");
        Path inside = Files.createDirectories(root.resolve("project"));
        Files.createSymbolicLink(inside.resolve("link.png"), secret);
        Files.createSymbolicLink(inside.resolve("linked"), root);
        try (TestRoom test = new TestRoom(inside, "{}", "{\"first_frame\":\"" + name + "\"}")) {
            assertThatThrownBy(() -> test.room.generate(List.of(ONE), PAID))
                    .hasMessageStartingWith("PICTURE-OUTSIDE: ")
                    .hasMessageContaining("Block 1");
            assertThat(test.room.missing(VERTEX)).containsExactly(ONE, TWO);
            assertThat(test.folder.inputs()).doesNotExist();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "pictures", "C:nothing.png"})
    void aNameThatIsNoFileIsNotThere(String name) throws IOException {
        Files.createDirectories(root.resolve("pictures"));
        try (TestRoom test = new TestRoom(root, "{}", "{\"last_frame\":\"" + name + "\"}")) {
            assertThatThrownBy(() -> test.room.generate(List.of(ONE), PAID))
                    .hasMessageStartingWith("PICTURE-MISSING: ");
        }
    }

    @Test
    void whatIsFarTooLargeIsNeverReadWhole() throws IOException {
        try (TestRoom test = new TestRoom(root, "{}", "{\"first_frame\":\"film.mov\"}")) {
            Path film = test.picture("film.mov", "");
            try (SeekableByteChannel file = Files.newByteChannel(film, StandardOpenOption.WRITE)) {
                file.position(InputPictures.MAX_BYTES);
                file.write(ByteBuffer.wrap(new byte[1]));
            }
            assertThatThrownBy(() -> test.room.generate(List.of(ONE), PAID))
                    .hasMessageStartingWith("PICTURE-TOO-LARGE: ");
        }
    }

    @Test
    void moreReferencesThanAModelTakesAreRefusedNotDropped() throws IOException {
        String four = "{\"references\":[\"a.png\",\"a.png\",\"a.png\",\"a.png\"]}";
        try (TestRoom test = new TestRoom(root, "{}", four)) {
            test.picture("a.png", "a");
            assertThatThrownBy(() -> test.room.generate(List.of(ONE), PAID))
                    .hasMessageStartingWith("PICTURE-TOO-MANY: ")
                    .hasMessageContaining("Block 1: It names 4 reference pictures; 3 is the most.");
        }
    }

    private static Path reference(Take take) {
        return take.request().recipe().references().getFirst();
    }

    private static List<Path> inputs(TestRoom test) throws IOException {
        try (Stream<Path> files = Files.list(test.folder.inputs())) {
            return files.toList();
        }
    }
}

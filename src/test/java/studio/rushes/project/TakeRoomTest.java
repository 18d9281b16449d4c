package studio.rushes.project;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.rushes.project.StubGenerator.VERTEX;
import static studio.rushes.project.TestRoom.ONE;
import static studio.rushes.project.TestRoom.TWO;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.GeneratorChoice;
import studio.rushes.generation.GeneratorId;
import studio.rushes.generation.Judgement;
import studio.rushes.generation.ModelId;
import studio.rushes.generation.Take;
import studio.rushes.media.FrameSize;
import studio.rushes.script.ScriptEdit;
import studio.rushes.script.ScriptEdits;

class TakeRoomTest {
    private static final GeneratorChoice ANIMATIC = GeneratorChoice.ANIMATIC;
    private static final GeneratorChoice PAID = GeneratorChoice.of(VERTEX);

    @TempDir Path root;

    @Test
    void aClipThatStandsInIsNoneForAGeneratorOfRealClips() throws IOException {
        try (TestRoom test = new TestRoom(root)) {
            Take sketch = test.make(ONE, ANIMATIC);

            assertThat(test.room.missing(GeneratorId.ANIMATIC)).containsExactly(TWO);
            assertThat(test.room.missing(VERTEX)).containsExactly(ONE, TWO);
            assertThat(test.room.current(VERTEX)).isEmpty();
            assertThat(test.room.current(GeneratorId.ANIMATIC))
                    .extracting(Take::id)
                    .containsExactly(sketch.id());
        }
    }

    @Test
    void aRealClipIsBetterToPlayThanOneThatStandsInAndNeverTheOtherWayRound() throws IOException {
        try (TestRoom test = new TestRoom(root)) {
            Take sketch = test.make(ONE, ANIMATIC);
            Take real = test.make(ONE, PAID);
            assertThat(sketch.chosen()).isTrue();
            assertThat(test.room.playsBetter(real)).isTrue();
            assertThat(test.room.current()).extracting(Take::id).containsExactly(real.id());

            test.room.chooseCurrent();
            assertThat(test.room.playing(ONE)).map(Take::id).hasValue(real.id());

            Take another = test.make(ONE, ANIMATIC);
            assertThat(test.room.playsBetter(another)).isFalse();
            assertThat(test.room.playsBetter(test.make(ONE, PAID))).isFalse();
            assertThat(test.room.missing(VERTEX)).containsExactly(TWO);
        }
    }

    @Test
    void aClipOfAnOlderTextIsNoLongerCurrentAndComesBackWithItsText() throws IOException {
        try (TestRoom test = new TestRoom(root)) {
            Take take = test.make(ONE, PAID);
            var before = test.script();
            test.rewrite(ScriptEdits.apply(before, new ScriptEdit.ChangeVisual(ONE, "storm")));
            assertThat(test.room.isCurrent(take)).isFalse();
            assertThat(test.room.missing(VERTEX)).containsExactly(ONE, TWO);

            Take newer = test.make(ONE, PAID);
            assertThat(test.room.playsBetter(newer)).isTrue();
            test.rewrite(before);
            assertThat(test.room.isCurrent(take)).isTrue();
            assertThat(test.room.current()).extracting(Take::id).containsExactly(take.id());
        }
    }

    @Test
    void aBlockWhoseTakesAreAllRejectedIsMissing() throws IOException {
        try (TestRoom test = new TestRoom(root)) {
            Take only = test.make(ONE, PAID);
            test.store.judge(only, Judgement.NONE.asRejected(), Optional.empty(), test.instant());

            assertThat(test.room.missing(VERTEX)).containsExactly(ONE, TWO);
            assertThat(test.room.current()).isEmpty();
            assertThat(test.room.playing(ONE)).isEmpty();
            assertThat(test.room.all()).extracting(Take::id).containsExactly(only.id());
            test.room.chooseCurrent();
            assertThat(test.room.playing(ONE)).isEmpty();

            Take another = test.make(ONE, PAID);
            assertThat(test.room.playing(ONE)).map(Take::id).hasValue(another.id());
            assertThat(test.room.missing(VERTEX)).containsExactly(TWO);
        }
    }

    @Test
    void inPlaceOfARejectedTakeTheBestOneOfThePresentTextPlays() throws IOException {
        try (TestRoom test = new TestRoom(root)) {
            Take old = test.make(ONE, PAID);
            test.rewrite(
                    ScriptEdits.apply(test.script(), new ScriptEdit.ChangeVisual(ONE, "storm")));
            Take rejected = test.make(ONE, PAID);
            Take sketch = test.make(ONE, ANIMATIC);
            Take fourth = test.make(ONE, PAID);
            Take fifth = test.make(ONE, PAID);

            assertThat(test.room.heir(rejected)).map(Take::id).hasValue(fourth.id());
            assertThat(test.room.heir(fifth)).map(Take::id).hasValue(rejected.id());
            throwOut(test, fourth);
            throwOut(test, fifth);
            assertThat(test.room.heir(rejected)).map(Take::id).hasValue(sketch.id());
            Files.delete(test.room.clip(sketch));
            assertThat(test.room.heir(rejected)).map(Take::id).hasValue(old.id());
            throwOut(test, old);
            assertThat(test.room.heir(rejected)).isEmpty();
        }
    }

    private static void throwOut(TestRoom test, Take take) {
        Take now = test.store.find(take.id()).orElseThrow();
        assertThat(
                        test.store.judge(
                                now,
                                now.judgement().asRejected(),
                                Optional.empty(),
                                test.instant()))
                .isPresent();
    }

    @Test
    void onlyATakeThatComesInPlaysByItself() throws IOException {
        try (TestRoom test = new TestRoom(root)) {
            Take sketch = test.make(ONE, ANIMATIC);
            Take real = test.make(ONE, PAID);
            assertThat(test.room.welcome(real)).isTrue();
            test.store.choose(sketch.id(), test.instant());
            Take left = test.store.find(real.id()).orElseThrow();
            assertThat(test.room.playsBetter(left)).isTrue();
            assertThat(test.room.welcome(left)).as("left aside on purpose").isFalse();
            assertThat(test.room.playing(ONE)).map(Take::id).hasValue(sketch.id());
        }
    }

    @Test
    void aTakeThatIsBeingMadeIsNotMissing() {
        try (TestRoom test = new TestRoom(root)) {
            Take queued = test.launch(TWO, PAID);
            assertThat(test.room.missing(VERTEX)).containsExactly(ONE);
            assertThat(test.room.missing(GeneratorId.ANIMATIC)).containsExactly(ONE);
            assertThat(test.room.isOver(queued)).isFalse();
            test.room.cancel(queued.id());
            assertThat(test.room.missing(VERTEX)).containsExactly(ONE, TWO);
        }
    }

    @Test
    void aClipThatSomeoneDeletedIsMissing() throws IOException {
        try (TestRoom test = new TestRoom(root)) {
            Take take = test.make(ONE, PAID);
            Files.delete(test.room.clip(take));
            assertThat(test.room.playing(ONE)).isEmpty();
            assertThat(test.room.missing(VERTEX)).containsExactly(ONE, TWO);
        }
    }

    @Test
    void aTakeIsCurrentWhicheverModelAndPlaceItWasBookedWith() throws IOException {
        try (TestRoom test = new TestRoom(root)) {
            Take usual = test.make(ONE, PAID);
            test.vertex.account = "other-film/europe-west4";
            Take other =
                    test.make(
                            ONE, new GeneratorChoice(VERTEX, Optional.of(new ModelId("veo-next"))));

            assertThat(usual.request().booking()).isNotEqualTo(other.request().booking());
            assertThat(test.room.isCurrent(usual)).isTrue();
            assertThat(test.room.isCurrent(other)).isTrue();
        }
    }

    @Test
    void aTakeMadeBeforeThereWereRecipesIsCurrentForAScriptThatSetsNothing()
            throws IOException, SQLException {
        Path database;
        try (TestRoom test = new TestRoom(root)) {
            test.make(ONE, ANIMATIC);
            database = test.folder.database();
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "UPDATE takes SET request = json_remove(request, '$.recipe', '$.booking')");
        }
        try (TestRoom test = new TestRoom(root)) {
            Take old = test.store.all().getFirst();
            assertThat(old.request()).isEqualTo(asItOnceWas());
            assertThat(test.room.isCurrent(old)).isTrue();

            test.rewrite("{\"resolution\":\"1080p\"}", "{}");
            assertThat(test.room.isCurrent(old)).isFalse();
        }
    }

    private static ClipRequest asItOnceWas() {
        return new ClipRequest(
                ONE,
                1,
                "sea\n\nDialogue à générer en audio: \"a\"",
                "a",
                "sea",
                Locale.FRENCH,
                8,
                FrameSize.PORTRAIT_720);
    }

    @Test
    void whatTheScriptAsksBesideTheTextIsWhatIsLaunched() {
        String video =
                "{\"style_guide\":\"Oil.\",\"continuity\":false,\"sound\":false,"
                        + "\"people\":\"allow_adult\",\"resolution\":\"1080p\"}";
        try (TestRoom test =
                new TestRoom(root, video, "{\"seed\":7,\"negative_prompt\":\" rain \"}")) {
            test.room.generate(List.of(ONE, TWO), PAID);
            ClipRequest one = test.store.all().getFirst().request();
            ClipRequest two = test.store.all().getLast().request();

            assertThat(one.prompt()).startsWith("Oil.\n\nsea");
            assertThat(two.prompt()).startsWith("Oil.\n\nsky");
            assertThat(one.recipe().seed()).hasValue(7);
            assertThat(one.recipe().negativePrompt()).hasValue("rain");
            assertThat(two.recipe().seed()).isEmpty();
            assertThat(two.recipe().negativePrompt()).isEmpty();
            for (ClipRequest request : List.of(one, two)) {
                assertThat(request.recipe().sound()).hasValue(false);
                assertThat(request.recipe().people()).hasValue("allow_adult");
                assertThat(request.recipe().resolution()).hasValue("1080p");
                assertThat(request.recipe().aspectRatio()).isEmpty();
            }
            assertThat(test.store.all()).allMatch(test.room::isCurrent);
        }
    }

    @Test
    void whatIsAskedOfOneBlockMakesOnlyItsClipStale() {
        try (TestRoom test = new TestRoom(root)) {
            Take one = test.launch(ONE, PAID);
            Take two = test.launch(TWO, PAID);
            test.rewrite("{}", "{\"seed\":8}");
            assertThat(test.room.isCurrent(one)).isFalse();
            assertThat(test.room.isCurrent(two)).isTrue();
        }
    }
}

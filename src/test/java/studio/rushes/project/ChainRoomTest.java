package studio.rushes.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.rushes.project.StubGenerator.VERTEX;
import static studio.rushes.project.TestRoom.ONE;
import static studio.rushes.project.TestRoom.TWO;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.generation.Chain;
import studio.rushes.generation.GeneratorChoice;
import studio.rushes.generation.GeneratorId;
import studio.rushes.generation.Take;
import studio.rushes.problem.Problem;
import studio.rushes.script.Block;
import studio.rushes.script.BlockId;
import studio.rushes.script.Link;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptEdit;
import studio.rushes.script.ScriptEdits;
import studio.rushes.script.ScriptFile;

/** Blocks that go on from others, in a project whose generators make nothing by themselves. */
class ChainRoomTest {
    private static final GeneratorChoice PAID = GeneratorChoice.of(VERTEX);
    private static final BlockId THREE = new BlockId("b3");

    @TempDir private Path root;

    private static Script script(String ofSecond, String ofThird) {
        return ScriptFile.parse(
                """
                {"video_id":"v","blocks":[
                 {"dialogue":"a","visuel":"sea","duration":8,"rushes":{"id":"b1"}},
                 {"dialogue":"b","visuel":"sky","duration":8,"rushes":{"id":"b2"%s}},
                 {"dialogue":"c","visuel":"sun","duration":8,"rushes":{"id":"b3"%s}}]}\
                """
                        .formatted(ofSecond, ofThird),
                "v");
    }

    private static String last(String more) {
        return ",\"continues\":\"last_frame\"" + more;
    }

    private TestRoom room(Script script) {
        TestRoom test = new TestRoom(root);
        test.rewrite(script);
        return test;
    }

    private static Optional<BlockId> after(Take take) {
        return take.request().chain().map(Chain::after);
    }

    @Test
    void theFreePreviewDoesNotWaitAndIsCurrentByItsWords() throws IOException {
        try (TestRoom test = room(script(last(""), ""))) {
            Take drawn = test.make(TWO, GeneratorChoice.ANIMATIC);
            assertThat(drawn.request().chain()).isEmpty();
            assertThat(test.room.isCurrent(drawn)).isTrue();
            assertThat(test.room.missing(GeneratorId.ANIMATIC)).containsExactly(ONE, THREE);
            assertThat(test.room.missing(VERTEX)).containsExactly(ONE, TWO, THREE);
        }
    }

    @Test
    void aDrawingHasNoEndToGoOnFrom() throws IOException {
        try (TestRoom test = room(script(last(""), ""))) {
            test.make(ONE, GeneratorChoice.ANIMATIC);
            assertThat(test.room.plan(List.of(TWO), PAID).problem())
                    .map(Problem::code)
                    .contains("CHAIN-NOTHING-BEFORE");
            test.room.choose(test.make(ONE, PAID).id());
            assertThat(test.room.plan(List.of(TWO), PAID).possible()).isTrue();
        }
    }

    @Test
    void whatCannotBeMeantIsRefusedWithItsBlock() throws IOException {
        try (TestRoom test =
                room(script(",\"continues\":\"forever\"", last(",\"first_frame\":\"a.png\"")))) {
            test.picture("a.png", "a");
            assertThatThrownBy(() -> test.room.generate(List.of(TWO), PAID))
                    .hasMessageStartingWith("CHAIN-UNKNOWN: ")
                    .hasMessageContaining("Block 2: ", "forever");
            assertThatThrownBy(() -> test.room.generate(List.of(ONE, THREE), PAID))
                    .hasMessageStartingWith("CHAIN-FIRST-PICTURE: ")
                    .hasMessageContaining("Block 3: ");
            assertThat(test.store.all()).isEmpty();
        }
    }

    @Test
    void aBlockThatIsLeftOutIsPassedOver() {
        try (TestRoom test = room(script(last(",\"left_out\":true"), last("")))) {
            test.room.generate(List.of(ONE, TWO, THREE), PAID);
            List<Take> takes = test.store.all();
            assertThat(after(takes.get(0))).isEmpty();
            assertThat(after(takes.get(1))).contains(ONE);
            assertThat(after(takes.get(2))).contains(ONE);
        }
    }

    @Test
    void aMovedBlockGoesOnFromAnotherAndIsStale() {
        Script before = script("", last(""));
        try (TestRoom test = room(before)) {
            test.room.generate(List.of(ONE, TWO, THREE), PAID);
            Take third = test.store.all().getLast();
            assertThat(after(third)).contains(TWO);
            assertThat(test.room.isCurrent(third)).isTrue();
            test.rewrite(ScriptEdits.apply(before, new ScriptEdit.MoveBlock(TWO, 2)));
            assertThat(test.room.isCurrent(third)).isFalse();
            test.rewrite(ScriptEdits.apply(before, new ScriptEdit.MoveBlock(THREE, 0)));
            assertThat(test.room.isCurrent(third)).as("the first starts afresh").isFalse();
        }
    }

    @Test
    void takesThatCameToWaitForEachOtherByMovingBlocksAreOver() {
        Script before = script(last(""), "");
        try (TestRoom test = room(before)) {
            test.room.generate(List.of(ONE, TWO), PAID);
            List<Block> turned =
                    List.of(
                            Link.in(before.blocks().get(1), Optional.empty()),
                            Link.in(before.blocks().get(0), Optional.of(Link.LAST_FRAME)));
            test.rewrite(before.withBlocks(turned));
            test.room.generate(List.of(TWO, ONE), PAID);
            List<Take> takes = test.store.all();
            assertThat(after(takes.get(1))).contains(ONE);
            assertThat(after(takes.get(3))).contains(TWO);
            assertThat(takes).noneMatch(test.room::isOver);

            test.room.cancel(takes.get(0).id());
            test.room.cancel(takes.get(2).id());

            assertThat(test.store.all()).allMatch(test.room::isOver);
            assertThat(test.room.awaited(takes.get(3)))
                    .contains(new Awaited(Link.LAST_FRAME, TWO, 1, true));
        }
    }

    @Test
    void aProgramThatDiedBeforeItChoseAClipChoosesItLater() throws IOException {
        try (TestRoom test = room(script("", ""))) {
            Take old = test.make(ONE, PAID);
            test.rewrite(
                    ScriptEdits.apply(
                            test.script(), new ScriptEdit.ChangeDialogue(ONE, "another")));
            test.pass(Duration.ofMinutes(1));
            Take fresh = test.make(ONE, PAID);
            assertThat(test.room.playing(ONE)).map(Take::id).contains(old.id());

            test.room.finishChoosing();
            assertThat(test.room.playing(ONE)).map(Take::id).contains(fresh.id());

            test.pass(Duration.ofMinutes(1));
            test.room.choose(old.id());
            test.room.finishChoosing();
            assertThat(test.room.playing(ONE))
                    .as("a person's word")
                    .map(Take::id)
                    .contains(old.id());
        }
    }
}

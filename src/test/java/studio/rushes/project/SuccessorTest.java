package studio.rushes.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.rushes.problem.StudioException;
import studio.rushes.script.Block;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptReader;

class SuccessorTest {
    @Test
    void aBlockThatMovedKeepsItsIdThoughTheNewScriptNamesNone() {
        Script before = script("v", "one", "two", "three");
        Script after = Successor.of(before, script("v", "three", "one", "two"));

        assertThat(ids(after)).containsExactly("block-3", "block-1", "block-2");
    }

    @Test
    void aBlockThatWasRewrittenKeepsItsId() {
        Script before = script("v", "one", "two", "three");
        Script after = Successor.of(before, script("v", "one", "deux", "three"));

        assertThat(ids(after)).containsExactly("block-1", "block-2", "block-3");
        assertThat(after.blocks().get(1).dialogue()).isEqualTo("deux");
    }

    @Test
    void aNewBlockNeverGetsTheIdOfAnother() {
        Script before = script("v", "one", "two");
        Script after = Successor.of(before, script("v", "new", "one", "two"));

        assertThat(ids(after)).doesNotHaveDuplicates().contains("block-1", "block-2");
        assertThat(after.blocks().get(1).id().value()).isEqualTo("block-1");
    }

    @Test
    void twoBlocksThatSayTheSameKeepOneIdEach() {
        Script before = script("v", "same", "same");
        Script after = Successor.of(before, script("v", "x", "same", "same"));

        assertThat(ids(after)).doesNotHaveDuplicates().contains("block-1", "block-2");
    }

    @Test
    void aScriptOfAnotherVideoDoesNotTakeThePlaceOfThisOne() {
        Script before = script("v", "one", "two");

        assertThatThrownBy(() -> Successor.of(before, script("w", "uno", "due")))
                .isInstanceOf(StudioException.class)
                .hasMessageStartingWith("PROJECT-OTHER-VIDEO: ");
        assertThat(Successor.of(before, script("w", "one", "due")).videoId()).isEqualTo("w");
        assertThat(Successor.of(before, script("v", "uno", "due")).videoId()).isEqualTo("v");
    }

    @Test
    void whatWasDecidedForTakesOutlivesTheScriptGivenAnew() {
        Script plain = script("v", "one", "two");
        Block decided =
                new BlockCut(false, List.of(new BlockCut.Trim(1, 0.5, 2)), BlockCut.Entry.CUT)
                        .in(
                                new BlockCaptions(List.of())
                                        .withFollow(1, Optional.of(BlockCaptions.Follow.VOICE))
                                        .in(plain.blocks().getFirst()));
        Script before =
                VideoCaptions.of(plain)
                        .withStyle("pop")
                        .in(plain.withBlocks(List.of(decided, plain.blocks().get(1))));

        Script after = Successor.of(before, script("v", "two", "one"));
        assertThat(after.blocks().get(1)).isEqualTo(decided);
        assertThat(VideoCaptions.of(after).style()).contains("pop");

        Script other = VideoCaptions.of(plain).withStyle("clean").in(plain);
        assertThat(VideoCaptions.of(Successor.of(before, other)).style()).contains("clean");
    }

    private static List<String> ids(Script script) {
        return script.blocks().stream().map(Block::id).map(id -> id.value()).toList();
    }

    private static Script script(String video, String... dialogues) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < dialogues.length; i++) {
            text.append("BLOC ").append(i + 1).append(" (1s):\nDIALOGUE: \"");
            text.append(dialogues[i]).append("\"\nVISUEL: sea\n\n");
        }
        return ScriptReader.paste(text.toString(), video);
    }
}

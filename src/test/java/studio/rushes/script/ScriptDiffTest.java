package studio.rushes.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ScriptDiffTest {
    private static final Script BEFORE = script("a:One", "b:Two", "c:Three");

    @Test
    void equalScriptsHaveNoChanges() {
        ScriptDiff diff = ScriptDiff.of(BEFORE, BEFORE);

        assertThat(kinds(diff)).containsExactly("Same a", "Same b", "Same c");
        assertThat(diff.changes()).isEmpty();
        assertThat(diff.with(Set.of())).isEqualTo(BEFORE);
    }

    @Test
    void eachBlockIsTheSameChangedAddedOrRemoved() {
        ScriptDiff diff = ScriptDiff.of(BEFORE, script("a:One", "n:New", "c:Trois"));

        assertThat(kinds(diff)).containsExactly("Same a", "Removed b", "Added n", "Changed c");
    }

    @Test
    void aRunOfRemovedBlocksStandsWhereItWas() {
        assertThat(kinds(ScriptDiff.of(BEFORE, script("c:Three"))))
                .containsExactly("Removed a", "Removed b", "Same c");
        assertThat(kinds(ScriptDiff.of(BEFORE, script("a:One"))))
                .containsExactly("Same a", "Removed b", "Removed c");
    }

    @Test
    void aMovedBlockIsTheSameAtItsNewPlace() {
        ScriptDiff diff = ScriptDiff.of(BEFORE, script("c:Three", "a:One", "b:Two"));

        assertThat(diff.lines().getFirst())
                .isEqualTo(new BlockChange.Same(BEFORE.blocks().get(2), 3, 1));
        assertThat(diff.with(Set.of())).isEqualTo(script("c:Three", "a:One", "b:Two"));
    }

    @Test
    void allChangesMakeTheLaterScript() {
        Script after = script("n:New", "c:Trois", "a:One");
        ScriptDiff diff = ScriptDiff.of(BEFORE, after);

        assertThat(diff.with(diff.changes())).isSameAs(after);
    }

    @Test
    void oneChangeLeavesTheOthersOut() {
        ScriptDiff diff =
                ScriptDiff.of(BEFORE, script("m:First", "a:Un", "n:New", "c:Three", "o:Last"));

        assertThat(with(diff, "a")).containsExactly("a:Un", "b:Two", "c:Three");
        assertThat(with(diff, "b")).containsExactly("a:One", "c:Three");
        assertThat(with(diff, "m")).containsExactly("m:First", "a:One", "b:Two", "c:Three");
        assertThat(with(diff, "n")).containsExactly("a:One", "n:New", "b:Two", "c:Three");
        assertThat(with(diff, "o")).containsExactly("a:One", "b:Two", "c:Three", "o:Last");
        assertThat(with(diff)).containsExactly("a:One", "b:Two", "c:Three");
    }

    @Test
    void newBlocksFindTheirPlaceBehindOthersThatAreTaken() {
        ScriptDiff diff = ScriptDiff.of(BEFORE, script("a:One", "m:M", "n:N", "b:Two", "c:3"));

        assertThat(with(diff, "m", "n")).containsExactly("a:One", "m:M", "n:N", "b:Two", "c:Three");
        assertThat(with(diff, "n")).containsExactly("a:One", "n:N", "b:Two", "c:Three");
    }

    @Test
    void someChangesMoveNothing() {
        ScriptDiff diff = ScriptDiff.of(BEFORE, script("c:Trois", "b:Deux", "a:One"));

        assertThat(with(diff, "c")).containsExactly("a:One", "b:Two", "c:Trois");
    }

    @Test
    void aScriptWithoutBlocksIsRefused() {
        ScriptDiff diff = ScriptDiff.of(BEFORE, script("n:New"));

        assertThatThrownBy(() -> with(diff, "a", "b", "c"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> kinds(ScriptDiff diff) {
        return diff.lines().stream()
                .map(line -> line.getClass().getSimpleName() + " " + line.id().value())
                .toList();
    }

    private static List<String> with(ScriptDiff diff, String... ids) {
        Set<BlockId> taken = Arrays.stream(ids).map(BlockId::new).collect(Collectors.toSet());
        return diff.with(taken).blocks().stream()
                .map(block -> block.id().value() + ":" + block.dialogue())
                .toList();
    }

    private static Script script(String... blocks) {
        return new Script(
                "video",
                "",
                Arrays.stream(blocks)
                        .map(block -> block.split(":", 2))
                        .map(parts ->
                                new Block(new BlockId(parts[0]), parts[1], "", 8, Extras.NONE))
                        .toList(),
                Extras.NONE);
    }
}

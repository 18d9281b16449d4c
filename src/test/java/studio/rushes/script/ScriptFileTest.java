package studio.rushes.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.rushes.problem.StudioException;

class ScriptFileTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void bothSpellingsAndUnknownFieldsSurviveARoundTrip() throws JsonProcessingException {
        String text =
                """
                {"generated_at":null,"video_id":"v","mood":{"deep":[1,2.50,1e400,{"x":"\\ud83c"}]},
                 "total_blocks":2,"target_duration":30,
                 "blocks":[
                  {"note":"keep","block_number":2,"visual":"sea","dialogue":"b","duration":7},
                  {"bloc":1,"visuel":"sky","dialogue":"a","duration":8,"rushes":{"id":"x","star":3}}]}
                """;
        JsonNode written = JSON.readTree(ScriptFile.write(ScriptFile.parse(text, "n")));
        assertThat(written.at("/mood")).isEqualTo(JSON.readTree(text).at("/mood"));
        assertThat(written.has("generated_at")).isTrue();
        assertThat(written.at("/blocks/0")).isEqualTo(JSON.readTree(text).at("/blocks/1"));
        assertThat(written.at("/blocks/1/block_number").intValue()).isEqualTo(2);
        assertThat(written.at("/blocks/1/visual").textValue()).isEqualTo("sea");
        assertThat(written.at("/blocks/1/note").textValue()).isEqualTo("keep");
        assertThat(written.at("/blocks/1/rushes/id").textValue()).isEqualTo("block-2");
        assertThat(written.at("/blocks/1").has("bloc")).isFalse();
    }

    @Test
    void writingTwiceGivesTheSameText() {
        String once =
                ScriptFile.write(ScriptFile.parse("{\"blocks\":[{},{\"visual\":\"x\"}]}", "Été 2"));
        assertThat(ScriptFile.write(ScriptFile.parse(once, "other"))).isEqualTo(once);
        assertThat(once).contains("\"video_id\": \"Ete-2\"").endsWith("}\n");
    }

    @Test
    void whereNoBlockIsNumberedTheOrderOfTheListCounts() {
        Script script =
                ScriptFile.parse(
                        "\uFEFF{\"blocks\":[{\"dialogue\":\"a\"},{\"dialogue\":\"b\"}]}", "n");
        assertThat(script.blocks()).extracting(Block::dialogue).containsExactly("a", "b");
        assertThat(script.seconds()).isEqualTo(16);
    }

    @Test
    void totalsFollowTheBlocksAndTheTargetStays() throws JsonProcessingException {
        Script script =
                ScriptFile.parse(
                        "{\"total_blocks\":1,\"total_duration\":8.0,\"actual_duration\":7.4,"
                                + "\"target_duration\":8,\"blocks\":[{\"bloc\":1}]}",
                        "n");
        Block more = new Block(new BlockId("new"), "", "", 6, Extras.NONE);
        Script longer = ScriptEdits.apply(script, new ScriptEdit.AddBlock(1, more));
        JsonNode written = JSON.readTree(ScriptFile.write(longer));
        assertThat(written.get("total_blocks").intValue()).isEqualTo(2);
        assertThat(written.get("total_duration").intValue()).isEqualTo(14);
        assertThat(written.get("actual_duration").doubleValue()).isEqualTo(7.4);
        assertThat(written.get("target_duration").intValue()).isEqualTo(8);
    }

    @Test
    void aNewBlockTakesTheSpellingOfTheScript() throws JsonProcessingException {
        Script script =
                ScriptFile.parse("{\"blocks\":[{\"block_number\":1,\"visual\":\"x\"}]}", "n");
        Block more = new Block(new BlockId("new"), "hi", "y", 6, Extras.NONE);
        JsonNode written =
                JSON.readTree(
                        ScriptFile.write(
                                ScriptEdits.apply(script, new ScriptEdit.AddBlock(0, more))));
        assertThat(written.at("/blocks/0/block_number").intValue()).isEqualTo(1);
        assertThat(written.at("/blocks/0/visual").textValue()).isEqualTo("y");
        assertThat(written.at("/blocks/1/block_number").intValue()).isEqualTo(2);
    }

    @Test
    void aBlockCopiedByHandGetsAnIdOfItsOwn() {
        Script script =
                ScriptFile.parse(
                        "{\"blocks\":[{\"rushes\":{\"id\":\"block-2\"}},{\"rushes\":{\"id\":\"block-2\"}}]}",
                        "n");
        assertThat(script.blocks())
                .extracting(Block::id)
                .containsExactly(new BlockId("block-2"), new BlockId("block-2-2"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void anyScriptComesBackAsItWas(long seed) {
        Script script = new RandomScripts(seed).script();
        Script back = ScriptFile.parse(ScriptFile.write(script), "n");
        assertThat(back.blocks())
                .usingRecursiveComparison()
                .ignoringFields("extras")
                .isEqualTo(script.blocks());
        assertThat(ScriptFile.parse(ScriptFile.write(back), "n")).isEqualTo(back);
        assertThat(List.of(back.videoId(), back.theme()))
                .containsExactly(script.videoId(), script.theme());
    }

    @Test
    void savingReplacesTheFileWholeAndLeavesNothingBeside(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("script_v2.json"), "old");
        Script script = new RandomScripts(7).script();
        ScriptFile.save(script, file);
        assertThat(Files.readString(file)).isEqualTo(ScriptFile.write(script));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aFolderThatIsGoneIsToldAsAProblem(@TempDir Path folder) {
        Script script = new RandomScripts(7).script();
        StudioException refused =
                catchThrowableOfType(
                        StudioException.class,
                        () -> ScriptFile.save(script, folder.resolve("gone/script_v2.json")));
        assertThat(refused.problem().code()).isEqualTo("SCRIPT-NOT-SAVED");
        assertThat(refused.problem().headline()).contains("no such folder");
    }
}

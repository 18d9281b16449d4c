package studio.rushes.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTest {
    private static final BlockId ID = new BlockId("x");

    private static Script script(String own) {
        return ScriptFile.parse(
                "{\"video_id\":\"v\",\"blocks\":[{\"visuel\":\"sea\",\"rushes\":%s}]}"
                        .formatted(own),
                "v");
    }

    private static Block block(String own) {
        return script(own).blocks().getFirst();
    }

    @ParameterizedTest
    @EnumSource(Link.class)
    void itSurvivesTheFileAndIsTakenOutAgain(Link link) {
        Script plain = script("{\"id\":\"x\",\"seed\":7}");
        Script set = ScriptEdits.apply(plain, new ScriptEdit.ChangeLink(ID, Optional.of(link)));
        Script read = ScriptFile.parse(ScriptFile.write(set), "v");
        assertThat(Link.of(read.blocks().getFirst())).contains(link);
        assertThat(ScriptFile.write(read))
                .contains("\"continues\": \"%s\"".formatted(link.word()), "\"seed\": 7");
        assertThat(ScriptEdits.apply(set, new ScriptEdit.ChangeLink(ID, Optional.empty())))
                .isEqualTo(plain);
    }

    @Test
    void whatNobodyKnowsIsToldAndStaysInTheFile() {
        Block block = block("{\"id\":\"x\",\"continues\":\"extends\"}");
        assertThat(Link.of(block)).isEmpty();
        assertThat(Link.unknown(block)).contains("extends");
        assertThat(Link.unknown(block("{\"continues\":\"last_frame\"}"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"continues\":\"\"}", "{\"continues\":\" \"}"})
    void nothingThereIsAFreshStart(String own) {
        assertThat(Link.of(block(own))).isEmpty();
        assertThat(Link.unknown(block(own))).isEmpty();
    }
}

package studio.rushes.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.rushes.media.FrameSize;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptFile;

class VideoRecipeTest {
    private static final VideoRecipe ALL =
            new VideoRecipe(Optional.of(false), Optional.of("allow_adult"), Optional.of("1080p"));

    @Test
    void itSurvivesTheFileBesideTheSizeAndFieldsOfOthers() {
        Script script = script("{\"size\":\"360x640\",\"mood\":1}");
        Script read = ScriptFile.parse(ScriptFile.write(ALL.in(script)), "v");

        assertThat(VideoRecipe.of(read)).isEqualTo(ALL);
        assertThat(VideoSettings.of(read).size()).isEqualTo(new FrameSize(360, 640));
        assertThat(VideoRecipe.of(new VideoSettings(FrameSize.PORTRAIT_720).in(read)))
                .isEqualTo(ALL);
        assertThat(VideoRecipe.NONE.in(read)).isEqualTo(script);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"sound\":\"yes\",\"people\":7,\"resolution\":\"huge\"}",
                "{\"sound\":1,\"people\":\"allow all\",\"resolution\":\"720\"}",
                "{\"sound\":null,\"people\":\"\",\"resolution\":\"0p\"}"
            })
    void whatMakesNoSenseIsLeftToTheModelAndStaysInTheFile(String own) {
        Script script = script(own);
        assertThat(VideoRecipe.of(script)).isEqualTo(VideoRecipe.NONE);
        assertThat(VideoRecipe.NONE.in(script)).isEqualTo(script);
    }

    @Test
    void aResolutionIsReadHoweverItIsSpelt() {
        assertThat(VideoRecipe.of(script("{\"resolution\":\" 4K \"}")).resolution()).hasValue("4k");
        assertThatThrownBy(() ->
                        new VideoRecipe(Optional.empty(), Optional.empty(), Optional.of("big")))
                .hasMessage("a resolution looks like 720p or 4k, was 'big'");
    }

    private static Script script(String own) {
        Script given =
                ScriptFile.parse("{\"blocks\":[{\"dialogue\":\"a\"}],\"rushes\":" + own + "}", "v");
        return ScriptFile.parse(ScriptFile.write(given), "v");
    }
}

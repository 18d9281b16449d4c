package studio.rushes.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.rushes.captions.CaptionSheet;
import studio.rushes.project.BlockCaptions.Follow;
import studio.rushes.script.Block;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptFile;

class BlockCaptionsTest {
    private static final CaptionSheet SHEET =
            new CaptionSheet(
                    List.of(
                            page(0, 900, "Zéphyrine", "!"),
                            page(900, 1500, "{\\fs200}", "Dialogue:"),
                            page(2000, 2400, "fin")));
    private static final BlockCaptions NONE = new BlockCaptions(List.of());

    @Test
    void whatWasDecidedForEachTakeSurvivesTheFile() {
        Block block = read("{\"mood\":1}");
        BlockCaptions decided =
                NONE.withFollow(2, Optional.of(Follow.VOICE)).withSheet(3, Optional.of(SHEET));
        Block kept = again(decided.in(block));

        assertThat(BlockCaptions.of(kept)).isEqualTo(decided);
        assertThat(BlockCaptions.of(kept).follow(2)).contains(Follow.VOICE);
        assertThat(BlockCaptions.of(kept).sheet(3)).contains(SHEET);
        assertThat(BlockCaptions.of(kept).sheet(2)).isEmpty();
        assertThat(NONE.in(kept)).isEqualTo(block);
    }

    @Test
    void takingAWordBackLeavesTheOtherOfTheSameTake() {
        BlockCaptions both =
                NONE.withFollow(1, Optional.of(Follow.SCRIPT)).withSheet(1, Optional.of(SHEET));

        assertThat(both.withSheet(1, Optional.empty()).follow(1)).contains(Follow.SCRIPT);
        assertThat(both.withFollow(1, Optional.empty()).sheet(1)).contains(SHEET);
        assertThat(both.withFollow(1, Optional.empty()).withSheet(1, Optional.empty()))
                .isEqualTo(NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "[7, {}, {\"take\": 0}, {\"take\": \"x\"}]",
                "[{\"take\": 1, \"follow\": \"the money\"}]",
                "[{\"take\": 1, \"pages\": {\"start_ms\": 1}}]",
                "[{\"take\": 1, \"pages\": [{\"start_ms\": 0, \"end_ms\": 10, \"words\": []}]}]",
                "[{\"take\": 1, \"pages\": [{\"start_ms\": 9, \"end_ms\": 3, \"words\":"
                        + " [{\"text\": \"a\", \"start_ms\": 0, \"end_ms\": 1}]}]}]",
                "[{\"take\": 1, \"pages\": [{\"start_ms\": 0, \"end_ms\": 99999999999, \"words\":"
                        + " [{\"text\": \"a\", \"start_ms\": 0, \"end_ms\": 1}]}]}]"
            })
    void whatMakesNoSenseDecidesNothing(String captions) {
        BlockCaptions read = BlockCaptions.of(read("{\"captions\":" + captions + "}"));

        assertThat(read.follow(1)).isEmpty();
        assertThat(read.sheet(1)).isEmpty();
    }

    @Test
    void howAVideosCaptionsLookSurvivesTheFile() {
        Script script = ScriptFile.parse("{\"blocks\":[{\"dialogue\":\"a\"}]}", "v");
        VideoCaptions video =
                VideoCaptions.of(script)
                        .withStyle("pop")
                        .withZone("reels")
                        .withHeardIn(Optional.of(VideoCaptions.DETECT));
        Script kept = ScriptFile.parse(ScriptFile.write(video.in(script)), "v");

        assertThat(VideoCaptions.of(kept)).isEqualTo(video);
        assertThat(VideoCaptions.of(script))
                .isEqualTo(new VideoCaptions(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private static CaptionSheet.Page page(long start, long end, String... words) {
        long each = (end - start) / words.length;
        List<CaptionSheet.Word> timed = new java.util.ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            timed.add(new CaptionSheet.Word(words[i], start + i * each, start + (i + 1) * each));
        }
        return new CaptionSheet.Page(start, end, timed);
    }

    private static Block read(String own) {
        return again(
                ScriptFile.parse(
                                "{\"blocks\":[{\"dialogue\":\"a\",\"rushes\":%s}]}".formatted(own),
                                "v")
                        .blocks()
                        .getFirst());
    }

    private static Block again(Block block) {
        Script script = new Script("v", "", List.of(block), studio.rushes.script.Extras.NONE);
        return ScriptFile.parse(ScriptFile.write(script), "v").blocks().getFirst();
    }
}

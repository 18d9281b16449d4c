package studio.rushes.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.rushes.assembly.LoudnessTarget;
import studio.rushes.assembly.Music;
import studio.rushes.assembly.Transition;
import studio.rushes.media.FrameRate;
import studio.rushes.script.Block;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptFile;

class BlockCutTest {
    private static final BlockCut ALL =
            new BlockCut(
                    true,
                    List.of(new BlockCut.Trim(2, 0.5, 7), new BlockCut.Trim(3, 0, 1.25)),
                    new BlockCut.Entry(Transition.Kind.DIP_TO_BLACK, 0.5));
    private static final BlockCut NONE = new BlockCut(false, List.of(), BlockCut.Entry.CUT);

    @TempDir Path root;

    @Test
    void aMarkTrimsOneTakeAndTheWholeClipIsNoTrim() {
        BlockCut plain = new BlockCut(false, List.of(), BlockCut.Entry.CUT);
        BlockCut begun = plain.from(2, 1.5, 8);
        assertThat(begun.trims()).containsExactly(new BlockCut.Trim(2, 1.5, 8));
        BlockCut ended = begun.to(2, 6, 8);
        assertThat(ended.trims()).containsExactly(new BlockCut.Trim(2, 1.5, 6));
        assertThat(ended.to(1, 3, 8).trims()).hasSize(2);
        assertThat(ended.from(2, 7, 8).trims()).containsExactly(new BlockCut.Trim(2, 7, 8));
        assertThat(ended.to(2, 1, 8).trims()).containsExactly(new BlockCut.Trim(2, 0, 1));
        assertThat(ended.from(2, 0, 8).to(2, 8, 8).trims()).isEmpty();
    }

    @Test
    void itSurvivesTheFileBesideFieldsOfOthers() {
        Block block = script("{\"mood\":1}", "{}").blocks().getFirst();
        Block cut = ALL.in(block);

        assertThat(BlockCut.of(cut)).isEqualTo(ALL);
        assertThat(NONE.in(cut)).isEqualTo(block);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"left_out\":\"yes\",\"trims\":7,\"transition\":\"dissolve\"}",
                "{\"trims\":[{\"take\":0,\"from\":0,\"to\":1},{\"take\":1,\"from\":2,\"to\":1},3]}",
                "{\"transition\":{\"kind\":\"explode\",\"seconds\":1}}",
                "{\"transition\":{\"kind\":\"wipe\",\"seconds\":-1}}",
                "{\"transition\":{\"kind\":\"wipe\",\"seconds\":99}}"
            })
    void whatMakesNoSenseIsACutAndStaysInTheFile(String own) {
        Block block = script(own, "{}").blocks().getFirst();
        assertThat(BlockCut.of(block)).isEqualTo(NONE);
        assertThat(NONE.in(block)).isEqualTo(block);
    }

    @Test
    void aTransitionLastsWholeFrames() {
        assertThat(ALL.entry().in(FrameRate.FILM))
                .isEqualTo(new Transition(Transition.Kind.DIP_TO_BLACK, 12));
        assertThat(new BlockCut.Entry(Transition.Kind.WIPE, 0.01).in(FrameRate.FILM))
                .isEqualTo(Transition.CUT);
    }

    @Test
    void howAFilmSoundsSurvivesTheFile() {
        VideoSound all =
                new VideoSound(
                        false, Optional.of(new Music(Path.of("music/song.mp3"), 6, 9, 0, 3)));
        Script script = script("{}", "{\"size\":\"360x640\"}");

        assertThat(VideoSound.of(all.in(script))).isEqualTo(all);
        assertThat(new VideoSound(true, Optional.empty()).in(all.in(script))).isEqualTo(script);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../song.mp3", "/etc/hostname", "music/none.mp3", "music"})
    void musicFromElsewhereIsRefused(String file) throws Exception {
        Files.createDirectories(root.resolve("video/music"));
        Files.writeString(root.resolve("song.mp3"), "x");
        VideoSound sound = VideoSound.of(script("{}", "{\"music\":{\"file\":\"" + file + "\"}}"));

        assertThatThrownBy(() ->
                        sound.in(new ProjectFolder(root.resolve("video")), LoudnessTarget.STANDARD))
                .hasMessageContaining("ASSEMBLY-MUSIC-MISSING");
    }

    private static Script script(String block, String video) {
        Script given =
                ScriptFile.parse(
                        "{\"blocks\":[{\"dialogue\":\"a\",\"rushes\":%s}],\"rushes\":%s}"
                                .formatted(block, video),
                        "v");
        return ScriptFile.parse(ScriptFile.write(given), "v");
    }
}

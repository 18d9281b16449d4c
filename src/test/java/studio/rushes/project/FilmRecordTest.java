package studio.rushes.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.captions.CaptionLook;
import studio.rushes.script.Block;
import studio.rushes.script.BlockId;
import studio.rushes.script.Extras;
import studio.rushes.script.Script;

class FilmRecordTest {
    private static final Script BEFORE = script("Le miel coule.");
    private static final Script AFTER = script("Le miel ne coule plus.");

    @TempDir Path folder;

    private static Script script(String dialogue) {
        return new Script(
                "miel",
                "",
                List.of(new Block(new BlockId("b1"), dialogue, "A jar", 8, Extras.NONE)),
                Extras.NONE);
    }

    private FilmRecord record() {
        return new FilmRecord(folder.resolve("film.txt"), _ -> CaptionLook.standard());
    }

    @Test
    void aFilmIsOfItsTextAndItsClips() {
        record().write(BEFORE, List.of("a.mp4"));
        assertThat(record().matches(BEFORE, List.of("a.mp4"))).isTrue();
        assertThat(record().matches(BEFORE, List.of("b.mp4"))).isFalse();
        assertThat(record().matches(AFTER, List.of("a.mp4"))).isFalse();
    }

    @Test
    void ofAFilmWhoseClipsNobodyKnowsOnlyTheTextCounts() {
        record().writeWithoutClips(BEFORE);
        assertThat(record().matches(BEFORE, List.of())).isTrue();
        assertThat(record().matches(BEFORE, List.of("a.mp4", "b.mp4"))).isTrue();
        assertThat(record().matches(AFTER, List.of("a.mp4", "b.mp4"))).isFalse();
    }
}

package studio.rushes.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import studio.rushes.assembly.Glimpse;
import studio.rushes.project.BlockCut;
import studio.rushes.script.BlockId;

class FilmCutTest {
    private static final BlockCut WHOLE = new BlockCut(false, List.of(), BlockCut.Entry.CUT);
    private static final BlockId B2 = new BlockId("b2");
    private static final BlockId B3 = new BlockId("b3");
    private final FilmCut film = cut(part(1, 1, "a"), part(2, 2, "b"), part(3, 3, "c"));

    @Test
    void aSeamIsThatOfTheBlockItLeadsInto() {
        assertThat(film.shared(List.of(Films.HARD, Films.SOFT), film))
                .isEqualTo(Map.of(B2, Films.HARD, B3, Films.SOFT));
    }

    @Test
    void anotherTakeEndsTheSeamsOnBothItsSides() {
        FilmCut now = cut(part(1, 1, "a"), part(2, 2, "other"), part(3, 3, "c"));

        assertThat(film.shared(List.of(Films.HARD, Films.SOFT), now)).isEmpty();
    }

    @Test
    void aBlockInBetweenEndsOneSeamAndMovesTheOther() {
        FilmCut now = cut(part(1, 1, "a"), part(9, 2, "new"), part(2, 3, "b"), part(3, 4, "c"));

        assertThat(film.shared(List.of(Films.HARD, Films.SOFT), now))
                .isEqualTo(Map.of(B3, Films.SOFT));
    }

    @Test
    void aTrimEndsASeam() {
        BlockCut trimmed =
                new BlockCut(false, List.of(new BlockCut.Trim(1, 0.5, 3)), BlockCut.Entry.CUT);
        FilmCut now =
                cut(
                        part(1, 1, "a"),
                        part(2, 2, "b"),
                        new FilmCut.Part(B3, 3, Path.of("c"), trimmed));

        assertThat(film.shared(List.of(Films.HARD, Films.SOFT), now))
                .isEqualTo(Map.of(B2, Films.HARD));
    }

    @Test
    void aJointOfTwoClipsIsThatOfTheBlocksThatPlayThemOneAfterTheOther() {
        Glimpse.Joint joint = new Glimpse.Joint(1, Path.of("a"), Path.of("b"), Films.HARD);

        assertThat(film.joined(List.of(joint))).isEqualTo(Map.of(B2, Films.HARD));
        assertThat(cut(part(1, 1, "a"), part(9, 2, "new"), part(2, 3, "b")).joined(List.of(joint)))
                .isEmpty();
    }

    private static FilmCut cut(FilmCut.Part... parts) {
        return new FilmCut(List.of(parts));
    }

    private static FilmCut.Part part(int id, int number, String clip) {
        return new FilmCut.Part(new BlockId("b" + id), number, Path.of(clip), WHOLE);
    }
}

package studio.rushes.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import studio.rushes.assembly.Transition.Kind;
import studio.rushes.captions.CaptionLook;
import studio.rushes.captions.CaptionPage;
import studio.rushes.captions.CaptionTrack;
import studio.rushes.captions.CaptionWord;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;

class TimelineTest {
    private static final Transition DISSOLVE = new Transition(Kind.DISSOLVE, 12);

    @Test
    void cutsFollowOneAnother() {
        Timeline timeline = timeline(shot(0, 48, Transition.CUT), shot(0, 96, Transition.CUT));

        assertThat(timeline.frames()).isEqualTo(144);
        assertThat(timeline.shots()).extracting(Timeline.Placed::start).containsExactly(0L, 48L);
        assertThat(timeline.pieces()).noneMatch(Timeline.Piece::isJoint).hasSize(2);
    }

    @Test
    void aTransitionIsAPieceOfItsOwnAndItsOverlapShortensTheFilm() {
        Timeline timeline = timeline(shot(0, 48, Transition.CUT), shot(10, 96, DISSOLVE));

        assertThat(timeline.frames()).isEqualTo(132);
        assertThat(timeline.pieces())
                .extracting(piece -> piece.plan().footage())
                .containsExactly(
                        new Footage(clip(0), 0, 36),
                        new Footage(clip(0), 36, 12),
                        new Footage(clip(10), 22, 84));
        assertThat(timeline.pieces().get(1).plan().crossing().orElseThrow().into())
                .isEqualTo(new Footage(clip(10), 10, 12));
    }

    @Test
    void theFirstShotEntersFromNothing() {
        assertThat(timeline(shot(0, 48, DISSOLVE)).frames()).isEqualTo(48);
    }

    @Test
    void joinedPiecesAreExactlyTheFilm() {
        Timeline timeline =
                timeline(
                        shot(0, 96, Transition.CUT),
                        shot(1, 7, DISSOLVE),
                        shot(2, 30, new Transition(Kind.WIPE, 96)),
                        shot(3, 1, DISSOLVE),
                        shot(4, 2, new Transition(Kind.DIP_TO_BLACK, 1)));

        assertThat(timeline.pieces().stream().mapToLong(piece -> piece.plan().frames()).sum())
                .isEqualTo(timeline.frames());
        assertThat(timeline.pieces()).allMatch(piece -> piece.plan().frames() > 0);
    }

    @Test
    void captionsChangeInTheMiddleOfAJoint() {
        Timeline timeline =
                timeline(
                        spoken(0, 48, Transition.CUT, page(0, 48)),
                        spoken(0, 48, DISSOLVE, page(0, 48)));

        assertThat(timeline.captions().pages())
                .extracting(CaptionPage::start, CaptionPage::end)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(0L, 42L),
                        org.assertj.core.groups.Tuple.tuple(42L, 84L));
        assertThat(timeline.pieces().get(1).plan().captions().pages())
                .extracting(CaptionPage::start, CaptionPage::end)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(0L, 6L),
                        org.assertj.core.groups.Tuple.tuple(6L, 12L));
    }

    @Test
    void captionsOfAnotherKindAreNotPainted() {
        Cut cut =
                new Cut(
                        List.of(spoken(0, 48, Transition.CUT, page(0, 48))),
                        look(),
                        Soundtrack.STANDARD,
                        Captions.SOFT,
                        "fr",
                        false);
        assertThat(Timeline.of(cut).pieces().getFirst().plan().captions().pages()).isEmpty();
        assertThat(Timeline.of(cut).captions().pages()).hasSize(1);
    }

    @Test
    void everySampleOfTheFilmBelongsToOneRunOfPackets() {
        long[] lengths = {96, 144, 168, 192, 7, 96, 168, 1, 144};
        Timeline timeline =
                timeline(
                        IntStream.range(0, lengths.length)
                                .mapToObj(i ->
                                        shot(i, lengths[i], i % 3 == 2 ? DISSOLVE : Transition.CUT))
                                .toArray(Shot[]::new));
        MixSheet sheet =
                new MixSheet(
                        timeline,
                        look(),
                        IntStream.range(0, lengths.length)
                                .mapToObj(i -> Path.of("sound-" + i))
                                .toList(),
                        -1);
        long next = 0;
        for (MixPlan run : sheet.runs(java.util.Optional.empty(), 0)) {
            assertThat(run.packet()).isEqualTo(next);
            next += run.packets();
            assertThat(run.voices()).isNotEmpty();
        }
        assertThat(next).isEqualTo(MixPlan.packetsOf(timeline.frames() * 2000));
    }

    private static Timeline timeline(Shot... shots) {
        return Timeline.of(
                new Cut(List.of(shots), look(), Soundtrack.STANDARD, Captions.BURNED, "fr", false));
    }

    private static Look look() {
        return new Look(
                FrameSize.PORTRAIT_720,
                FrameRate.FILM,
                CaptionLook.standard(),
                EncoderSettings.STANDARD);
    }

    private static Path clip(long from) {
        return Path.of("clip-" + from);
    }

    private static Shot shot(long from, long frames, Transition entry) {
        return new Shot(1, new Footage(clip(from), from, frames), CaptionTrack.EMPTY, false, entry);
    }

    private static Shot spoken(long from, long frames, Transition entry, CaptionPage page) {
        return new Shot(
                1,
                new Footage(clip(from), from, frames),
                new CaptionTrack(List.of(page)),
                true,
                entry);
    }

    private static CaptionPage page(long start, long end) {
        return new CaptionPage(start, end, List.of(List.of(new CaptionWord("Miel", start, end))));
    }
}

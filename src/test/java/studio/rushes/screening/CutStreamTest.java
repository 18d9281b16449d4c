package studio.rushes.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.rushes.assembly.Transition;
import studio.rushes.assembly.Transition.Kind;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameStream.Piece;

class CutStreamTest {
    private static final int A = 10;
    private static final int B = 20;
    private static final int C = 30;
    private static final int FRAME = FakePart.SAMPLES_A_FRAME;

    /** A picture's number in the cut, the blue and the green of its first and its last pixel. */
    private record Seen(long frame, int blue, int green, int lastGreen) {}

    private final List<Seen> seen = new ArrayList<>();
    private final List<Short> heard = new ArrayList<>();
    private long heardFrom = -1;

    private static CutStream stream(CutPart... parts) {
        return new CutStream(List.of(parts), FakePart.SIZE, FrameRate.FILM);
    }

    private void read(CutStream stream) {
        Optional<Piece> piece = stream.next();
        while (piece.isPresent()) {
            switch (piece.get()) {
                case Piece.Picture picture -> see(picture);
                case Piece.Sound sound -> hear(sound);
            }
            piece = stream.next();
        }
    }

    private void see(Piece.Picture picture) {
        ByteBuffer bgra = picture.bgra();
        assertThat(bgra.remaining()).isEqualTo(32 * 16 * 4);
        assertThat(Byte.toUnsignedInt(bgra.get(3))).isEqualTo(255);
        seen.add(
                new Seen(
                        picture.frame(),
                        Byte.toUnsignedInt(bgra.get(0)),
                        Byte.toUnsignedInt(bgra.get(1)),
                        Byte.toUnsignedInt(bgra.get(bgra.remaining() - 3))));
    }

    /** Sound comes without a gap and without an overlap. */
    private void hear(Piece.Sound sound) {
        if (heardFrom < 0) {
            heardFrom = sound.sample();
        }
        assertThat(sound.sample()).isEqualTo(heardFrom + heard.size());
        ByteBuffer pcm = sound.pcm();
        while (pcm.hasRemaining()) {
            int left = (short) (Byte.toUnsignedInt(pcm.get()) | pcm.get() << 8);
            int right = (short) (Byte.toUnsignedInt(pcm.get()) | pcm.get() << 8);
            assertThat(right).isEqualTo(left);
            heard.add((short) left);
        }
    }

    private List<Integer> blues() {
        return seen.stream().map(Seen::blue).toList();
    }

    private List<Integer> greens() {
        return seen.stream().map(Seen::green).toList();
    }

    /** Away from the milliseconds in which a cut is smoothed. */
    private int heardIn(long frame) {
        return heard.get((int) (frame * FRAME + FRAME / 2 - heardFrom));
    }

    @Test
    void partsPlayOneAfterTheOtherWithTheirTrims() {
        CutStream stream =
                stream(
                        new FakePart(A, 20, 1000).part(5, 3, Transition.CUT),
                        new FakePart(B, 20, 2000).part(10, 2, Transition.CUT));
        read(stream);
        assertThat(stream.frames()).isEqualTo(5);
        assertThat(seen.stream().map(Seen::frame)).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(blues()).containsExactly(5, 6, 7, 10, 11);
        assertThat(greens()).containsExactly(A, A, A, B, B);
        assertThat(heard).hasSize(5 * FRAME);
        assertThat(List.of(heardIn(0), heardIn(2), heardIn(3))).containsExactly(1000, 1000, 2000);
    }

    @Test
    void aCutDoesNotClick() {
        read(stream(new FakePart(A, 2, 8000).whole(), new FakePart(B, 2, 8000).whole()));
        assertThat((int) heard.get(0)).isLessThan(100);
        assertThat((int) heard.get(2 * FRAME - 1)).isLessThan(100);
        assertThat((int) heard.get(2 * FRAME)).isLessThan(100);
        assertThat((int) heard.get(2 * FRAME + 240)).isEqualTo(8000);
    }

    @Test
    void aDissolveMixesBothAndIsSoMuchShorter() {
        CutStream stream =
                stream(
                        new FakePart(A, 8, 1000).whole(),
                        new FakePart(B, 8, 1000).part(0, 8, new Transition(Kind.DISSOLVE, 3)));
        read(stream);
        assertThat(stream.frames()).isEqualTo(13);
        assertThat(greens()).startsWith(A, A, A, A, A).endsWith(B, B, B, B, B);
        // A quarter, a half and three quarters of the second picture.
        assertThat(greens().subList(5, 8)).containsExactly(13, 15, 18);
        assertThat(blues().subList(5, 8)).containsExactly(4, 4, 3);
    }

    @Test
    void twoSoundsThatCrossKeepTheirPower() {
        read(
                stream(
                        new FakePart(A, 8, 10_000).whole(),
                        new FakePart(B, 8, 10_000).part(0, 8, new Transition(Kind.DISSOLVE, 4))));
        assertThat(heard).hasSize(12 * FRAME);
        double middle = heard.get(6 * FRAME);
        // Two of the same sound, each at the square root of a half.
        assertThat(middle).isCloseTo(10_000 * Math.sqrt(2), within(30.0));
        assertThat((int) heard.get(4 * FRAME - 10)).isEqualTo(10_000);
        assertThat((int) heard.get(8 * FRAME + 10)).isEqualTo(10_000);
    }

    @Test
    void aDipGoesThroughBlack() {
        read(
                stream(
                        new FakePart(200, 8, 0).whole(),
                        new FakePart(100, 8, 0).part(0, 8, new Transition(Kind.DIP_TO_BLACK, 3))));
        assertThat(greens().subList(5, 8)).containsExactly(100, 0, 50);
    }

    @Test
    void aWipeComesFromTheLeft() {
        read(
                stream(
                        new FakePart(A, 8, 0).whole(),
                        new FakePart(B, 8, 0).part(0, 8, new Transition(Kind.WIPE, 3))));
        Seen middle = seen.get(6);
        assertThat(middle.green()).isEqualTo(B);
        assertThat(middle.lastGreen()).isEqualTo(A);
    }

    @Test
    void aJointTakesAtMostHalfOfEitherPart() {
        CutStream stream =
                stream(
                        new FakePart(A, 4, 0).whole(),
                        new FakePart(B, 4, 0).part(0, 4, new Transition(Kind.DISSOLVE, 90)),
                        new FakePart(C, 40, 0).part(0, 40, new Transition(Kind.DISSOLVE, 90)));
        assertThat(stream.frames()).isEqualTo(44);
        read(stream);
        assertThat(seen).hasSize(44);
    }

    @Test
    void aCardIsSilentAndHoldsThePlaceOfItsSound() {
        CutPart card =
                new CutPart(
                        () ->
                                new CardStream(
                                        FakePart.SIZE,
                                        FrameRate.FILM,
                                        6,
                                        ByteBuffer.allocate(32 * 16 * 4).put(3, (byte) 255)),
                        0,
                        6,
                        Transition.CUT,
                        false);
        read(stream(new FakePart(A, 4, 500).whole(), card, new FakePart(B, 4, 900).whole()));
        assertThat(heard).hasSize(14 * FRAME);
        assertThat(List.of(heardIn(3), heardIn(4), heardIn(9), heardIn(10)))
                .containsExactly(500, 0, 0, 900);
    }

    @Test
    void aCutOfCardsAloneHasNoSound() {
        CutStream stream = stream(new FakePart(A, 4, 0).whole());
        read(stream);
        assertThat(stream.hasSound()).isFalse();
        assertThat(heard).isEmpty();
        assertThat(seen).hasSize(4);
    }

    /** Silence comes with its pictures, or a long card would keep its decoder waiting. */
    @Test
    void silenceIsNeverAheadOfItsPictures() {
        FakePart silent = new FakePart(A, 500, 0);
        CutStream stream = stream(silent.whole(), new FakePart(B, 4, 900).whole());
        long shown = 0;
        Optional<Piece> piece = stream.next();
        while (piece.isPresent()) {
            switch (piece.get()) {
                case Piece.Picture picture -> shown = picture.frame() + 1;
                case Piece.Sound sound ->
                        assertThat(sound.sample() + sound.pcm().remaining() / 4)
                                .isLessThanOrEqualTo(shown * FRAME);
            }
            piece = stream.next();
        }
        assertThat(shown).isEqualTo(504);
    }

    @Test
    void aClipThatEndsTooEarlyHoldsItsLastPicture() {
        FakePart shorter = new FakePart(A, 3, 700);
        read(stream(shorter.part(0, 6, Transition.CUT), new FakePart(B, 2, 900).whole()));
        assertThat(blues()).containsExactly(0, 1, 2, 2, 2, 2, 0, 1);
        assertThat(greens()).containsExactly(A, A, A, A, A, A, B, B);
        assertThat(List.of(heardIn(2), heardIn(3), heardIn(5), heardIn(6)))
                .containsExactly(700, 0, 0, 900);
    }

    @Test
    void aSeekBehindTheRealEndHoldsTheLastPictureToo() {
        FakePart shorter = new FakePart(A, 3, 700);
        CutStream stream = stream(shorter.part(0, 60, Transition.CUT));
        stream.seek(58);
        read(stream);
        assertThat(blues()).containsExactly(2, 2);
    }

    @Test
    void aClipWithoutAnyPictureIsBlack() {
        FakePart none = new FakePart(A, 0, 0);
        read(stream(none.part(0, 2, Transition.CUT)));
        assertThat(greens()).containsExactly(0, 0);
    }

    @Test
    void soundThatComesLateInTheFileIsHeardAllTheSame() {
        FakePart late = new FakePart(A, 100, 700);
        late.soundLate = 20;
        read(stream(late.part(0, 60, Transition.CUT), new FakePart(B, 4, 900).whole()));
        assertThat(heard).hasSize(64 * FRAME);
        assertThat(heard.subList(240, 60 * FRAME - 240)).containsOnly((short) 700);
    }

    /** Who waited for it would stop the picture. */
    @Test
    void soundThatStopsInTheMiddleIsSilenceAfterAMoment() {
        FakePart mute = new FakePart(A, 200, 700);
        mute.soundFrames = 50;
        CutStream stream = stream(mute.whole());
        long shown = 0;
        Optional<Piece> piece = stream.next();
        while (piece.isPresent()) {
            switch (piece.get()) {
                case Piece.Picture picture -> {
                    shown = picture.frame() + 1;
                    assertThat(shown * FRAME - heard.size()).isLessThanOrEqualTo(8 * FRAME);
                }
                case Piece.Sound sound -> hear(sound);
            }
            piece = stream.next();
        }
        assertThat(heard).hasSize(200 * FRAME);
    }

    @Test
    void anotherRateIsShownAtTheCutsPace() {
        FakePart thirty = new FakePart(A, 60, 0);
        thirty.rate = new FrameRate(30, 1);
        read(stream(thirty.part(0, 48, Transition.CUT)));
        assertThat(blues()).startsWith(0, 1, 3, 4, 5).endsWith(58, 59);
        assertThat(blues()).isSorted().hasSize(48);
        seen.clear();
        FakePart slow = new FakePart(A, 24, 0);
        slow.rate = new FrameRate(12, 1);
        read(stream(slow.part(0, 48, Transition.CUT)));
        assertThat(blues()).startsWith(0, 0, 1, 1, 2, 2).hasSize(48);
    }

    @Test
    void aSeekLandsOnPictureAndSound() {
        FakePart second = new FakePart(B, 8, 900);
        CutStream stream = stream(new FakePart(A, 8, 500).whole(), second.whole());
        stream.seek(11);
        read(stream);
        assertThat(seen.getFirst()).isEqualTo(new Seen(11, 3, B, B));
        assertThat(seen).hasSize(5);
        assertThat(heardFrom).isEqualTo(11L * FRAME);
        assertThat(heardIn(11)).isEqualTo(900);
        seen.clear();
        heard.clear();
        heardFrom = -1;
        stream.seek(6);
        read(stream);
        assertThat(blues()).startsWith(6, 7, 0, 1);
        assertThat(heard).hasSize(10 * FRAME);
    }

    @Test
    void aSeekIntoAJointShowsBoth() {
        CutStream stream =
                stream(
                        new FakePart(A, 8, 1000).whole(),
                        new FakePart(B, 8, 1000).part(0, 8, new Transition(Kind.DISSOLVE, 3)));
        stream.seek(6);
        read(stream);
        assertThat(greens()).startsWith(15, 18, B);
        assertThat(heard).hasSize(7 * FRAME);
    }

    @Test
    void onlyAFewPartsAreOpenAtOnceAndNoneIsAfterwards() {
        List<FakePart> clips = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            clips.add(new FakePart(i, 4, 100));
        }
        CutStream stream = stream(clips.stream().map(FakePart::whole).toArray(CutPart[]::new));
        Optional<Piece> piece = stream.next();
        while (piece.isPresent()) {
            assertThat(clips.stream().mapToInt(clip -> clip.open.get()).sum())
                    .isLessThanOrEqualTo(3);
            piece = stream.next();
        }
        assertThat(clips).allSatisfy(clip -> assertThat(clip.opened).hasValue(1));
        stream.close();
        assertThat(clips).allSatisfy(clip -> assertThat(clip.open).hasValue(0));
    }
}

package studio.rushes.adapter.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;
import studio.rushes.media.FrameStream;
import studio.rushes.media.FrameStream.Piece;
import studio.rushes.problem.StudioException;

class FfmpegFrameSourceTest {
    private static final int SECONDS = 8;
    private static final int FRAMES = SECONDS * 24;

    @TempDir static Path folder;
    private static Path counting;

    private final FfmpegFrameSource source = new FfmpegFrameSource();

    @BeforeAll
    static void makeClip() {
        counting = PreviewClips.counting(folder.resolve("counting.mp4"), SECONDS);
    }

    @Test
    void aClipSaysItsSizeRateLengthAndSound() {
        try (FrameStream stream = source.open(counting)) {
            assertThat(stream.size()).isEqualTo(new FrameSize(192, 64));
            assertThat(stream.rate()).isEqualTo(FrameRate.FILM);
            assertThat(stream.frames()).isEqualTo(FRAMES);
            assertThat(stream.hasSound()).isTrue();
        }
    }

    @Test
    void everyPictureComesOnceAndInOrder() {
        List<Long> numbers = new ArrayList<>();
        List<Long> shown = new ArrayList<>();
        try (FrameStream stream = source.open(counting)) {
            readAll(stream, numbers, shown);
        }
        List<Long> expected = new ArrayList<>();
        for (long i = 0; i < FRAMES; i++) {
            expected.add(i);
        }
        assertThat(numbers).isEqualTo(expected);
        assertThat(shown).isEqualTo(expected);
    }

    private static void readAll(FrameStream stream, List<Long> numbers, List<Long> shown) {
        Optional<Piece> piece = stream.next();
        while (piece.isPresent()) {
            if (piece.get() instanceof Piece.Picture picture) {
                numbers.add(picture.frame());
                shown.add(PreviewClips.shown(stream.size(), picture.bgra()));
            }
            piece = stream.next();
        }
    }

    @Test
    void aSeekLandsOnExactlyThePictureAskedFor() {
        Random random = new Random(7);
        try (FrameStream stream = source.open(counting)) {
            for (int i = 0; i < 60; i++) {
                assertLandsOn(stream, random.nextInt(FRAMES));
            }
            for (long edge : new long[] {0, 1, 47, 48, 49, 95, 96, 97, FRAMES - 1, 0}) {
                assertLandsOn(stream, edge);
            }
        }
    }

    @Test
    void aSeekIsExactMinutesIntoALongVideo() {
        Path film = PreviewClips.silent(folder.resolve("film.mp4"), 150);
        try (FrameStream stream = source.open(film)) {
            for (long frame : new long[] {3599, 1, 2400, 2399, 3000, 48}) {
                assertLandsOn(stream, frame);
            }
        }
    }

    private static void assertLandsOn(FrameStream stream, long frame) {
        stream.seek(frame);
        Piece.Picture picture = nextPicture(stream);
        assertThat(picture.frame()).isEqualTo(frame);
        assertThat(PreviewClips.shown(stream.size(), picture.bgra())).isEqualTo(frame);
    }

    private static Piece.Picture nextPicture(FrameStream stream) {
        Piece piece = stream.next().orElseThrow();
        while (!(piece instanceof Piece.Picture)) {
            piece = stream.next().orElseThrow();
        }
        return (Piece.Picture) piece;
    }

    @Test
    void pastTheLastPictureThereIsNothing() {
        try (FrameStream stream = source.open(counting)) {
            stream.seek(FRAMES + 10);
            assertThat(stream.next()).isEmpty();
        }
    }

    @Test
    void theSoundIsAsLongAsTheClipAndUnbroken() {
        try (FrameStream stream = source.open(counting)) {
            assertThat(samplesFrom(stream, 0)).isCloseTo(SECONDS * 48_000L, within(1_024L));
        }
    }

    @Test
    void otherSoundBecomesStereoAt48Kilohertz() {
        Path clip = PreviewClips.foreignSound(folder.resolve("mono.mp4"), 3);
        try (FrameStream stream = source.open(clip)) {
            assertThat(samplesFrom(stream, 0)).isCloseTo(3 * 48_000L, within(1_200L));
        }
    }

    @Test
    void soundAfterASeekBeginsWithTheSampleOfThePicture() {
        try (FrameStream stream = source.open(counting)) {
            for (long frame : new long[] {100, 48, 3}) {
                stream.seek(frame);
                long first = frame * 2_000;
                assertThat(samplesFrom(stream, first))
                        .isCloseTo(SECONDS * 48_000L - first, within(1_024L));
            }
        }
    }

    private static long samplesFrom(FrameStream stream, long first) {
        long expected = first;
        Optional<Piece> piece = stream.next();
        while (piece.isPresent()) {
            if (piece.get() instanceof Piece.Sound sound) {
                assertThat(sound.sample()).isEqualTo(expected);
                expected += sound.pcm().remaining() / 4;
            }
            piece = stream.next();
        }
        return expected - first;
    }

    @Test
    void aToneIsHeardWhereTheClipHasOne() {
        try (FrameStream stream = source.open(counting)) {
            stream.seek(24);
            int loudest = 0;
            for (int i = 0; i < 40; i++) {
                if (stream.next().orElseThrow() instanceof Piece.Sound sound) {
                    while (sound.pcm().hasRemaining()) {
                        int low = Byte.toUnsignedInt(sound.pcm().get());
                        loudest = Math.max(loudest, sound.pcm().get() << 8 | low);
                    }
                }
            }
            assertThat(loudest).isBetween(2_000, 6_000);
        }
    }

    @Test
    void coloursAreThoseOfTheClipsOwnMatrix() {
        Path red =
                PreviewClips.plain(
                        folder.resolve("red.mp4"),
                        "color=c=red:s=160x288:r=24:d=1,scale=out_color_matrix=bt709");
        try (FrameStream stream = source.open(red)) {
            Piece.Picture picture = nextPicture(stream);
            int at = (100 * stream.size().width() + 50) * 4;
            assertThat(Byte.toUnsignedInt(picture.bgra().get(at))).isLessThan(8);
            assertThat(Byte.toUnsignedInt(picture.bgra().get(at + 1))).isLessThan(8);
            assertThat(Byte.toUnsignedInt(picture.bgra().get(at + 2))).isGreaterThan(246);
            assertThat(Byte.toUnsignedInt(picture.bgra().get(at + 3))).isEqualTo(255);
        }
    }

    @Test
    void aPictureWhoseRowsNeedPaddingArrivesWithoutIt() {
        Path odd =
                PreviewClips.plain(
                        folder.resolve("narrow.mp4"),
                        "color=c=white:s=426x240:r=24:d=1,drawbox=x=0:y=0:w=20:h=240:c=black:t=fill");
        try (FrameStream stream = source.open(odd)) {
            Piece.Picture picture = nextPicture(stream);
            assertThat(picture.bgra().remaining()).isEqualTo(426 * 240 * 4);
            for (int y = 0; y < 240; y += 17) {
                assertThat(Byte.toUnsignedInt(picture.bgra().get((y * 426 + 8) * 4)))
                        .isLessThan(40);
                assertThat(Byte.toUnsignedInt(picture.bgra().get((y * 426 + 420) * 4)))
                        .isGreaterThan(215);
            }
        }
    }

    @Test
    void whatIsNoVideoIsRefusedWithItsReason() throws IOException {
        Path text = Files.writeString(folder.resolve("text.mp4"), "{\"error\": 500}");
        assertRefused(text, "MEDIA-UNREADABLE");
        assertRefused(Files.createFile(folder.resolve("empty.mp4")), "MEDIA-UNREADABLE");
        assertRefused(folder.resolve("gone.mp4"), "MEDIA-MISSING");
        assertRefused(PreviewClips.soundOnly(folder.resolve("song.mp4")), "MEDIA-NO-PICTURE");
    }

    @Test
    void aPlaylistCannotReachBeyondItself() throws IOException {
        Path playlist =
                Files.writeString(
                        folder.resolve("list.mp4"),
                        "ffconcat version 1.0\nfile " + counting.getFileName() + "\n");
        assertRefused(playlist, "MEDIA-UNREADABLE");
    }

    private void assertRefused(Path clip, String code) {
        assertThatThrownBy(() -> source.open(clip))
                .isInstanceOfSatisfying(
                        StudioException.class,
                        refusal -> assertThat(refusal.problem().code()).isEqualTo(code));
    }
}

package studio.rushes.captions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;
import studio.rushes.problem.StudioException;

class SubtitleReadingTest {
    private static final FrameRate RATE = FrameRate.FILM;
    private static final String HOSTILE =
            "{\\fs200}Non ! Non ! <b>a --> b</b> &amp; 00:00:01,000 \\N \\{x\\} un,, deux \u202Etrois"
                    + " 12 Dialogue: 0 Œuvre l'été \uD83C\uDF6F fin";

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "karaoke, 720x1280",
        "pipeline, 720x1280",
        "pop, 720x1280",
        "clean, 1280x720",
        "boxed, 1080x1080"
    })
    void whatIsWrittenIsReadAsTheSamePages(String style, String size) {
        CaptionLook look = Looks.of(style);
        CaptionTrack track =
                CaptionTrack.joined(
                        List.of(
                                new CaptionTrack.Part(0, spoken(HOSTILE, look)),
                                new CaptionTrack.Part(86_417, spoken("Non. Non. Non.", look))));
        assertThat(track.pages()).hasSizeGreaterThan(5);
        List<Page> pages =
                track.pages().stream()
                        .map(page -> new Page(page.start(), page.end(), page.text()))
                        .toList();
        assertThat(pages(SubtitleFiles.read(SrtFile.text(track, RATE)))).isEqualTo(pages);
        assertThat(pages(SubtitleFiles.read(WebVttFile.text(track, RATE)))).isEqualTo(pages);
        List<Page> shown =
                pages.stream()
                        .map(page -> look.style().upperCase() ? page.raised() : page)
                        .toList();
        String ass = AssFile.text(track, look, RATE, FrameSize.parse(size));
        assertThat(pages(SubtitleFiles.read(ass))).isEqualTo(shown);
    }

    @Test
    void noCaptionsAreReadAsNone() {
        CaptionLook look = CaptionLook.standard();
        String ass = AssFile.text(CaptionTrack.EMPTY, look, RATE, FrameSize.PORTRAIT_720);
        assertThat(SubtitleFiles.read(ass)).isEmpty();
        assertThat(SubtitleFiles.read(SrtFile.text(CaptionTrack.EMPTY, RATE))).isEmpty();
        assertThat(SubtitleFiles.read(WebVttFile.text(CaptionTrack.EMPTY, RATE))).isEmpty();
    }

    @Test
    void srtIsReadAsPlayersReadIt() {
        String text =
                """
                1
                00:00:04,5 --> 00:00:06.250 X1:10 X2:20
                <i>Deux</i>
                lignes

                7
                0:00:01.000-->00:00:02,000
                {\\an8}Une &amp; rien
                8
                00:00:02,000 --> 00:00:03,000
                12
                13


                nonsense
                00:00:09,000 --> 00:00:08,000
                backwards

                99:xx --> never
                lost

                10
                00:00:10,000 --> 00:00:11,000

                """;
        assertThat(SubtitleFiles.read("\uFEFF" + text.replace("\n", "\r\n")))
                .containsExactly(
                        new SubtitleCue(1000, 2000, List.of("Une &amp; rien")),
                        new SubtitleCue(2000, 3000, List.of("12", "13")),
                        new SubtitleCue(4500, 6250, List.of("Deux", "lignes")));
    }

    @Test
    void webVttIsReadWithoutItsNotesStylesAndTags() {
        String text =
                """
                WEBVTT - made elsewhere
                X-TIMESTAMP-MAP=LOCAL:00:00:00.000

                NOTE
                nothing to see

                STYLE
                ::cue { color: red }

                name of a cue
                00:01.000 --> 00:02.500 align:start position:10%
                <v Zoé><c.loud>Un</c> &lt;mot&gt;&nbsp;!</v>
                00:00:03.000 --> 00:00:04.000
                <00:00:03.500>Deux
                """;
        assertThat(SubtitleFiles.read(text))
                .containsExactly(
                        new SubtitleCue(1000, 2500, List.of("Un <mot>\u00A0!")),
                        new SubtitleCue(3000, 4000, List.of("Deux")));
    }

    @Test
    void assIsReadInAnyOrderOfFieldsAndWithoutCommands() {
        String text =
                """
                [script info]
                Title: x
                [V4+ Styles]
                Format: Name, Fontname
                Dialogue: 0,0:00:00.00,0:00:09.00,Not an event
                [Fonts]
                fontname: x.ttf
                [EVENTS]
                Format: Start, Text, End, Style
                Comment: 0:00:00.00,hidden,0:00:01.00,A
                Dialogue: 0:00:05.10,{\\i1}Un{\\i0}, deux\\Ntrois\\hquatre\\ncinq,0:00:06.00,A
                Dialogue: 0:00:01.00,{\\p1}m 0 0 l 9 9{\\p0},0:00:02.00,A
                Dialogue: 0:00:01.00,a {open,0:00:02.00,A
                Dialogue: 0:00:01.00,b,0:00:02.00,A
                Dialogue: 0:00:02.00,b,0:00:03.00,A
                Dialogue: broken
                """;
        assertThat(SubtitleFiles.read(text))
                .containsExactly(
                        new SubtitleCue(1000, 2000, List.of("a {open")),
                        new SubtitleCue(1000, 3000, List.of("b")),
                        new SubtitleCue(5100, 6000, List.of("Un, deux", "trois\u00A0quatre cinq")));
    }

    @Test
    void filesOfOtherEncodingsAreRead() throws IOException {
        String text = "1\n00:00:01,000 --> 00:00:02,000\nL’été\n";
        List<SubtitleCue> wanted = List.of(new SubtitleCue(1000, 2000, List.of("L’été")));
        for (Charset charset :
                List.of(
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_16,
                        Charset.forName("windows-1252"))) {
            Path file = Files.write(folder.resolve("x.srt"), text.getBytes(charset));
            assertThat(SubtitleFiles.read(file)).as("%s", charset).isEqualTo(wanted);
        }
        Path little = folder.resolve("x.srt");
        Files.write(little, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
        assertThat(SubtitleFiles.read(little)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hello", "PK\u0003\u0004", "<html>-->", "[1, 2]", "-->", "\u0000\u0001"})
    void whatIsNoSubtitleFileIsRefused(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("x.srt"), text);
        assertThatThrownBy(() -> SubtitleFiles.read(file))
                .hasMessageStartingWith("CAPTIONS-FILE-UNREADABLE: ");
    }

    @Test
    void whatIsTooLargeOrNoFileIsRefused() throws IOException {
        assertThatThrownBy(() -> SubtitleFiles.read(folder))
                .hasMessageStartingWith("CAPTIONS-FILE-UNREADABLE: ");
        assertThatThrownBy(() -> SubtitleFiles.read(folder.resolve("none.srt")))
                .hasMessageStartingWith("CAPTIONS-FILE-UNREADABLE: ");
        Path large = folder.resolve("large.srt");
        Files.write(large, new byte[SubtitleFiles.LARGEST + 1]);
        assertThatThrownBy(() -> SubtitleFiles.read(large))
                .hasMessageStartingWith("CAPTIONS-FILE-TOO-LARGE: ");
        String cue = "00:00:01,000 --> 00:00:02,000\n";
        for (String text :
                List.of(
                        (cue + "a\n\n").repeat(CueList.MOST_CUES + 1),
                        cue + "a\n".repeat(CueList.MOST_LINES + 1),
                        cue + "a".repeat(CueList.LONGEST_LINE + 1))) {
            assertThatThrownBy(() -> SubtitleFiles.read(text))
                    .hasMessageStartingWith("CAPTIONS-FILE-TOO-LARGE: ");
        }
    }

    @Test
    void garbageIsReadInOrderOrRefusedAndNeverMore() {
        CaptionLook look = Looks.of("boxed");
        CaptionTrack track = spoken("Un deux. Trois, quatre ! <b>Cinq {six}", look);
        List<String> files =
                List.of(
                        SrtFile.text(track, RATE),
                        WebVttFile.text(track, RATE),
                        AssFile.text(track, look, RATE, FrameSize.PORTRAIT_720));
        Random random = new Random(7);
        int read = 0;
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder(files.get(round % 3));
            for (int i = 0; i < 1 + round % 12; i++) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(4)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, "\n{<-->}\\,:9[".charAt(random.nextInt(12)));
                    case 2 -> text.setCharAt(at, (char) random.nextInt(0x10000));
                    default -> text.delete(at, Math.min(text.length(), at + random.nextInt(40)));
                }
            }
            Optional<List<SubtitleCue>> cues = unlessRefused(text.toString());
            assertThat(cues.orElse(List.of()))
                    .isSortedAccordingTo(Comparator.comparingLong(SubtitleCue::startMillis));
            read += cues.isPresent() ? 1 : 0;
        }
        assertThat(read).isGreaterThan(2_000);
    }

    /** Eight megabytes of the worst are still read in seconds: the time grows with the length. */
    @ParameterizedTest
    @ValueSource(strings = {"{", "<", "{\\", "<a", "&", "-->\n", "\\pos(", "Dialogue: ,\n", "\n"})
    void aLongFileOfMarksThatNeverCloseIsReadInOneGo(String mark) {
        String marks = mark.repeat(1_000_000 / mark.length());
        for (String text :
                List.of(
                        "00:00:01,000 --> 00:00:02,000\n" + marks,
                        "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n" + marks,
                        "[Events]\nDialogue: 0,0:00:01.00,0:00:02.00,A,,0,0,0,," + marks,
                        "[Events]\n" + marks + "}")) {
            assertThat(unlessRefused(text).orElse(List.of())).hasSizeLessThan(3);
        }
    }

    /** Empty where it was refused as people are told; any other failure is one. */
    private static Optional<List<SubtitleCue>> unlessRefused(String text) {
        try {
            return Optional.of(SubtitleFiles.read(text));
        } catch (StudioException e) {
            if (!e.problem().code().startsWith("CAPTIONS-FILE-")) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private record Page(long start, long end, String text) {
        Page raised() {
            return new Page(start, end, text.toUpperCase(Locale.ROOT));
        }
    }

    private static List<Page> pages(List<SubtitleCue> cues) {
        return cues.stream()
                .map(cue ->
                        new Page(
                                FilmTime.frame(cue.startMillis(), RATE),
                                FilmTime.frame(cue.endMillis(), RATE),
                                cue.text()))
                .toList();
    }

    private static CaptionTrack spoken(String text, CaptionLook look) {
        return CaptionPages.of(CaptionPagesTest.spoken(text, Locale.FRENCH, 480), look, 480, RATE);
    }
}

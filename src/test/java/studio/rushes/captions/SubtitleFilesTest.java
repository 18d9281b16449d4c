package studio.rushes.captions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;

class SubtitleFilesTest {
    private static final FrameRate RATE = FrameRate.FILM;
    private static final CaptionLook LOOK = CaptionLook.standard();

    private static final CaptionLook HARD = Looks.in(Looks.hard("Montserrat ExtraBold", true));

    private static CaptionTrack track(String... words) {
        return new CaptionTrack(List.of(CaptionPainterTest.page(words)));
    }

    @Test
    void srtHasOneNumberedCueAPage() {
        CaptionTrack track =
                CaptionTrack.joined(
                        List.of(
                                new CaptionTrack.Part(0, track("Le miel", "coule")),
                                new CaptionTrack.Part(86_400, track("Fin."))));
        assertThat(SrtFile.text(track, RATE))
                .isEqualTo(
                        """
                        1
                        00:00:00,000 --> 00:00:00,750
                        Le miel
                        coule

                        2
                        01:00:00,000 --> 01:00:00,250
                        Fin.

                        """);
    }

    @Test
    void srtTextCannotBeTakenForATimeOrACommand() {
        String text = SrtFile.text(track("00:00:01,000 --> 00:00:02,000", "<b>x {\\an8}y"), RATE);
        assertThat(text.lines().filter(line -> line.contains("-->"))).hasSize(1);
        assertThat(text).doesNotContain("<b>").doesNotContain("{\\");
    }

    @Test
    void vttEscapesWhatMeansSomethingToIt() {
        String text = WebVttFile.text(track("<b>&amp;", "a --> b"), RATE);
        assertThat(text).startsWith("WEBVTT\n\n00:00:00.000 --> 00:00:01.000\n");
        assertThat(text).contains("&lt;b&gt;&amp;amp;\na --&gt; b\n");
    }

    @Test
    void jsonHoldsPagesLinesAndWordsWithTheirTimes() throws IOException {
        JsonNode root = new ObjectMapper().readTree(CaptionJson.text(track("Le \"miel\""), RATE));
        assertThat(root.path("frame_rate").asText()).isEqualTo("24/1");
        JsonNode word = root.at("/pages/0/lines/0/1");
        assertThat(word.path("text").asText()).isEqualTo("\"miel\"");
        assertThat(word.path("start_frame").asLong()).isEqualTo(6);
        assertThat(word.path("start_ms").asLong()).isEqualTo(250);
    }

    @Test
    void assHasALineAStateAndTheWordSaidInItsColour() {
        String text = AssFile.text(track("Le miel"), HARD, RATE, FrameSize.PORTRAIT_720);
        assertThat(text).contains("PlayResX: 1080\nPlayResY: 1920\n");
        assertThat(text.lines().filter(line -> line.startsWith("Dialogue:")))
                .satisfiesExactly(
                        first ->
                                assertThat(first)
                                        .startsWith("Dialogue: 2,0:00:00.00,0:00:00.25,Caption,1,")
                                        .endsWith(
                                                "{\\1c&H00E5FF&\\1a&H00&}LE{\\1c&HFFFFFF&\\1a&H00&} MIEL"),
                        second ->
                                assertThat(second)
                                        .endsWith(
                                                " {\\1c&H00E5FF&\\1a&H00&}MIEL{\\1c&HFFFFFF&\\1a&H00&}"));
    }

    @Test
    void assSizeIsTheEmInTheWordsOfLibass() {
        CaptionFont font = CaptionFonts.named("Montserrat ExtraBold");
        assertThat(font.assSize(80)).isBetween(124.0, 126.0);
        assertThat(font.capHeight()).isEqualTo(700);
    }

    @Test
    void assTextCannotInjectEventsOrCommands() {
        CaptionTrack track =
                track(
                        "{\\fs200}a\nDialogue:",
                        "0,0:00:00.00,0:00:09.00,Caption,,0,0,0,,b\\Nc\u2028d");
        String text = AssFile.text(track, HARD, RATE, FrameSize.PORTRAIT_720);
        assertThat(text.lines().filter(line -> line.startsWith("Dialogue:")))
                .hasSize(2 * track.states().size());
        assertThat(text).contains("\\{\\\u2060FS200\\}A").contains("B\\\u2060NC");
    }

    @Test
    void escapingTurnsEveryKindOfLineBreakIntoOne() {
        assertThat(AssText.escaped("a\r\nb\rc\u2028d\u0085e\u0000f"))
                .isEqualTo("a\\Nb\\Nc\\Nd\\Nef");
        assertThat(AssText.escaped("\\N{x}")).isEqualTo("\\\u2060N\\{x\\}");
    }

    @Test
    void tracksOfBlocksBecomeOneFilm() {
        CaptionTrack film =
                CaptionTrack.joined(
                        List.of(
                                new CaptionTrack.Part(0, track("un")),
                                new CaptionTrack.Part(192, CaptionTrack.EMPTY),
                                new CaptionTrack.Part(288, track("deux"))));
        assertThat(film.pages()).extracting(CaptionPage::start).containsExactly(0L, 288L);
        assertThat(film.pages().getLast().words())
                .containsExactly(new CaptionWord("deux", 288, 294));
    }

    @Test
    void allFilesAreNamedAsAProjectKeepsThem() {
        assertThat(CaptionFiles.of(track("un"), LOOK, RATE, FrameSize.PORTRAIT_720))
                .containsOnlyKeys("captions.ass", "captions.srt", "captions.vtt", "captions.json");
    }
}

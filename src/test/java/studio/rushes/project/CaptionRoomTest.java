package studio.rushes.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.captions.CaptionSheet;
import studio.rushes.captions.SubtitleCue;
import studio.rushes.captions.SubtitleFiles;
import studio.rushes.captions.SubtitleFormat;
import studio.rushes.captions.WordSource;
import studio.rushes.film.FilmStudio;
import studio.rushes.film.OddClips;
import studio.rushes.generation.Take;
import studio.rushes.problem.StudioException;

/** Captions of a real project with real clips: out, in, by hand, undone. */
@Timeout(300)
@SuppressWarnings("NullAway.Init") // opened before each test
class CaptionRoomTest {
    @TempDir static Path clips;
    private static OddClips odd;
    private static FilmStudio studio;

    @TempDir Path root;
    private RealCutting cutting;
    private CaptionRoom captions;

    @BeforeAll
    static void openStudio() {
        odd = new OddClips(clips);
        studio = new FilmStudio(clips.resolve("unused"));
    }

    @AfterAll
    static void closeStudio() {
        studio.close();
    }

    @BeforeEach
    void open() throws IOException {
        RealCutting.make(root, odd.usual());
        cutting = new RealCutting(root, studio);
        captions = cutting.session.captions();
    }

    @AfterEach
    void close() {
        cutting.close();
    }

    @Test
    void withoutAModelTheWordsAreTheScriptsTimedByTheSound() throws Exception {
        TakeCaptions of = captions.of(take(TestRoom.ONE));

        assertThat(of.words()).isNotEmpty().allMatch(word -> word.source() == WordSource.TIMED);
        assertThat(of.check()).isEmpty();
        assertThat(of.track().pages()).isNotEmpty();
        assertThat(captions.line(take(TestRoom.ONE))).isEmpty();
    }

    @Test
    void whatAHandSetIsShownKeptAndUndoneInOneStep() throws Exception {
        Take take = take(TestRoom.ONE);
        TakeCaptions before = captions.of(take);
        captions.keep(take, Optional.of(sheet("Zéphyrine arrive", 100, 900)));

        TakeCaptions by = captions.of(take);
        assertThat(by.track().pages().getFirst().text()).isEqualTo("Zéphyrine\narrive");
        assertThat(by.words())
                .extracting(word -> word.text())
                .containsExactly("Zéphyrine", "arrive");
        cutting.session.book().undo();
        assertThat(captions.of(take)).isEqualTo(before);
    }

    @Test
    void whatIsExportedComesBackWhereItWas() throws Exception {
        Take one = take(TestRoom.ONE);
        Take two = take(TestRoom.TWO);
        captions.keep(one, Optional.of(sheet("le premier", 0, 1000)));
        captions.keep(two, Optional.of(sheet("la seconde", 250, 1250)));
        for (SubtitleFormat format : SubtitleFormat.values()) {
            Path file = root.resolve("mine." + format.ending());
            captions.export(format, file);
            captions.keep(one, Optional.empty());
            captions.keep(two, Optional.empty());

            assertThat(captions.read(file)).as(format.ending()).isEqualTo(2);
            CaptionSheet first = captions.of(one).sheet().orElseThrow();
            CaptionSheet second = captions.of(two).sheet().orElseThrow();
            assertThat(first.pages().getFirst().text()).isEqualToIgnoringCase("le premier");
            assertThat(second.pages().getFirst().text()).isEqualToIgnoringCase("la seconde");
            assertThat(second.pages().getFirst().start()).isBetween(200L, 300L);
        }
        cutting.session.book().undo();
        assertThat(captions.of(one).sheet()).isEmpty();
        assertThat(captions.of(two).sheet()).isEmpty();
    }

    @Test
    void aLongSubtitleBecomesPagesAndOneBesideTheFilmIsNobodys() throws Exception {
        Path file = root.resolve("theirs.srt");
        Files.writeString(
                file,
                """
                1
                00:00:00,000 --> 00:00:02,000
                one two three four five six seven eight

                2
                01:00:00,000 --> 01:00:02,000
                far away
                """);

        assertThat(captions.read(file)).isEqualTo(1);
        assertThat(captions.of(take(TestRoom.ONE)).sheet().orElseThrow().pages())
                .hasSizeGreaterThan(1)
                .allMatch(page -> page.words().size() <= 4);
    }

    @Test
    void subtitlesOfAnotherFilmChangeNothing() throws Exception {
        Path file = root.resolve("theirs.srt");
        Files.writeString(file, "1\n01:00:00,000 --> 01:00:02,000\nfar away\n\n");
        var before = cutting.session.book().script();

        assertThat(code(() -> captions.read(file))).isEqualTo("CAPTIONS-NOTHING-FITS");
        Files.writeString(file, "<html>no subtitles</html>");
        assertThat(code(() -> captions.read(file))).startsWith("CAPTIONS-");
        assertThat(cutting.session.book().script()).isEqualTo(before);
    }

    @Test
    void anExportThatCannotBeWrittenLeavesTheFileThatWasThere() throws Exception {
        Path folder = Files.createDirectory(root.resolve("taken.srt"));

        assertThat(code(() -> captions.export(SubtitleFormat.SRT, folder)))
                .isEqualTo("CAPTIONS-NOT-SAVED");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theFilmsSubtitlesAreThoseOfItsStyle() throws Exception {
        captions.dress(captions.video().withStyle("clean"));
        Path file = root.resolve("clean.srt");
        captions.export(SubtitleFormat.SRT, file);
        List<SubtitleCue> clean = SubtitleFiles.read(file);

        captions.dress(captions.video().withStyle("nobody knows it"));
        captions.export(SubtitleFormat.SRT, file);
        assertThat(SubtitleFiles.read(file)).isNotEmpty();
        assertThat(clean).isNotEmpty();
    }

    @Test
    void otherCaptionsMakeTheFilmAnOlderOne() throws Exception {
        List<Path> playing = List.of(cutting.clip(TestRoom.ONE), cutting.clip(TestRoom.TWO));
        cutting.film();
        assertThat(isPresent(playing)).isTrue();

        captions.keep(take(TestRoom.ONE), Optional.of(sheet("autre chose", 0, 900)));
        assertThat(isPresent(playing)).isFalse();
        cutting.session.book().undo();
        assertThat(isPresent(playing)).isTrue();
        captions.dress(captions.video().withStyle("pop"));
        assertThat(isPresent(playing)).isFalse();
    }

    private boolean isPresent(List<Path> playing) {
        return cutting.session.film().isOf(cutting.session.book().script(), playing);
    }

    /** Something that may be refused. */
    private interface Attempt {
        void run() throws Exception;
    }

    private static String code(Attempt attempt) {
        StudioException refused = catchThrowableOfType(StudioException.class, attempt::run);
        return refused == null ? "" : refused.problem().code();
    }

    private Take take(studio.rushes.script.BlockId block) {
        return cutting.session.takes().playing(block).orElseThrow();
    }

    private static CaptionSheet sheet(String text, long start, long end) {
        long half = (start + end) / 2;
        String[] words = text.split(" ");
        return new CaptionSheet(
                List.of(
                        new CaptionSheet.Page(
                                start,
                                end,
                                List.of(
                                        new CaptionSheet.Word(words[0], start, half),
                                        new CaptionSheet.Word(words[1], half, end)))));
    }
}

package studio.rushes.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.captions.CaptionLook;
import studio.rushes.captions.LineCheck.Verdict;
import studio.rushes.captions.TimedWord;
import studio.rushes.captions.WordSource;
import studio.rushes.generation.GeneratorChoice;
import studio.rushes.generation.Take;
import studio.rushes.media.FrameRate;
import studio.rushes.media.Progress;
import studio.rushes.project.BlockCaptions.Follow;
import studio.rushes.script.Script;
import studio.rushes.transcription.ChosenModel;
import studio.rushes.transcription.HeardWord;
import studio.rushes.transcription.Hearing;
import studio.rushes.transcription.ModelFacts;
import studio.rushes.transcription.Transcript;

/** Whose words are shown, by what was heard and what was decided. */
@SuppressWarnings("NullAway.Init") // opened before each test
class CaptionWriterTest {
    private static final String LINE = "Zéphyrine traverse le vieux port sous la pluie";
    private static final String HEARD_SO = "zefirine traverse le vieux port sous la pluie";
    private static final String ANOTHER =
            "bonjour et bienvenue dans notre nouvelle cuisine ouverte";
    private static final ChosenModel MODEL =
            new ChosenModel(Path.of("base.bin"), "b", new ModelFacts(1, true, 96, 3, 3, "f16"));
    private static final BlockCaptions UNDECIDED = new BlockCaptions(List.of());

    @TempDir Path root;

    private final ExecutorService background = Executors.newSingleThreadExecutor();
    private volatile String spoken = "";
    private TestRoom takes;
    private HearingRoom hearing;
    private CaptionWriter writer;

    @BeforeEach
    void open() {
        takes = new TestRoom(root);
        Script plain = takes.script();
        takes.rewrite(
                plain.withBlocks(
                        List.of(
                                plain.blocks().getFirst().withDialogue(LINE),
                                plain.blocks().getLast())));
        hearing =
                new HearingRoom(
                        root.resolve("heard"),
                        new Hearing((_, _, _, _) -> transcript(), () -> Optional.of(MODEL)),
                        _ -> Optional.of("fr"),
                        background,
                        _ -> {});
        writer = new CaptionWriter(new Silence(), hearing, takes.room::standsIn);
    }

    @AfterEach
    void close() {
        takes.close();
        background.shutdownNow();
    }

    @Test
    void aLineThatWasSaidIsSpeltAsInTheScriptAtTheHeardTimes() throws Exception {
        TakeCaptions captions = heard(HEARD_SO, real(), UNDECIDED);

        assertThat(texts(captions)).containsExactly(LINE.split(" "));
        assertThat(captions.words()).allMatch(word -> word.source() == WordSource.HEARD);
        assertThat(captions.words().get(1).start()).isEqualTo(12);
        assertThat(captions.check().orElseThrow().verdict()).isEqualTo(Verdict.SAID);
    }

    @Test
    void aVoiceThatSaidSomethingElseIsNotHiddenUnlessSomebodySaysSo() throws Exception {
        Take take = real();
        TakeCaptions captions = heard(ANOTHER, take, UNDECIDED);

        assertThat(captions.follow()).isEqualTo(Follow.VOICE);
        assertThat(captions.decided()).isFalse();
        assertThat(texts(captions)).containsExactly(ANOTHER.split(" "));
        assertThat(writer.line(take).orElseThrow().verdict()).isEqualTo(Verdict.DIFFERENT);

        BlockCaptions script = UNDECIDED.withFollow(take.ordinal(), Optional.of(Follow.SCRIPT));
        TakeCaptions decided = captions(take, script);
        assertThat(decided.decided()).isTrue();
        assertThat(texts(decided)).containsExactly(LINE.split(" "));
    }

    @Test
    void aMachinesVoiceThatReadsTheScriptCannotHaveSaidSomethingElse() throws Exception {
        Take take = takes.make(TestRoom.ONE, GeneratorChoice.ANIMATIC);
        TakeCaptions captions = heard(ANOTHER, take, UNDECIDED);

        assertThat(texts(captions)).containsExactly(LINE.split(" "));
        assertThat(captions.words()).allMatch(word -> word.source() == WordSource.TIMED);
        assertThat(captions.check()).isEmpty();
        assertThat(writer.line(take)).isEmpty();
    }

    @Test
    void whereNothingWasHeardTheScriptIsShown() throws Exception {
        TakeCaptions captions = heard("", real(), UNDECIDED);

        assertThat(texts(captions)).containsExactly(LINE.split(" "));
        assertThat(captions.follow()).isEqualTo(Follow.SCRIPT);
        assertThat(captions.check().orElseThrow().verdict()).isEqualTo(Verdict.SILENT);
    }

    private Take real() throws Exception {
        return takes.make(TestRoom.ONE, GeneratorChoice.of(takes.vertex.id()));
    }

    private TakeCaptions heard(String words, Take take, BlockCaptions decided) throws Exception {
        spoken = words;
        hearing.hear(take, takes.room.clip(take), Progress.UNHEARD);
        return captions(take, decided);
    }

    private TakeCaptions captions(Take take, BlockCaptions decided) throws Exception {
        return writer.captions(
                take,
                takes.room.clip(take),
                decided,
                CaptionLook.standard(),
                new CaptionWriter.Length(192, FrameRate.FILM));
    }

    private static List<String> texts(TakeCaptions captions) {
        return captions.words().stream().map(TimedWord::text).toList();
    }

    /** A word each half second. */
    private Transcript transcript() {
        List<String> said = spoken.isEmpty() ? Collections.emptyList() : List.of(spoken.split(" "));
        List<HeardWord> words = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            words.add(new HeardWord(said.get(i), i * 500L, i * 500L + 400, 0.9));
        }
        return new Transcript("fr", words);
    }
}

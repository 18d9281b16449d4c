package studio.rushes.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.assembly.AssemblyStep;
import studio.rushes.assembly.RenderHistory;
import studio.rushes.assembly.Stage;
import studio.rushes.generation.GeneratorChoice;
import studio.rushes.generation.Take;
import studio.rushes.transcription.ChosenModel;
import studio.rushes.transcription.HeardWord;
import studio.rushes.transcription.Hearing;
import studio.rushes.transcription.ModelFacts;
import studio.rushes.transcription.Transcript;

@SuppressWarnings("NullAway.Init") // opened before each test
class ListeningTest {
    private static final ChosenModel MODEL =
            new ChosenModel(Path.of("base.bin"), "b", new ModelFacts(1, true, 96, 3, 3, "f16"));

    @TempDir Path root;

    private final ExecutorService background = Executors.newSingleThreadExecutor();
    private final List<AssemblyStep> told = new ArrayList<>();
    private final List<Path> heard = new ArrayList<>();
    private TestRoom takes;
    private Listening listening;

    @BeforeEach
    void open() throws Exception {
        takes = new TestRoom(root);
        for (var block : List.of(TestRoom.ONE, TestRoom.TWO)) {
            Take take = takes.make(block, GeneratorChoice.ANIMATIC);
            takes.room.choose(take.id());
        }
        HearingRoom hearing =
                new HearingRoom(
                        root.resolve("heard"),
                        new Hearing(
                                (clip, _, _, progress) -> {
                                    heard.add(clip);
                                    progress.at(0.5);
                                    takes.pass(Duration.ofSeconds(4));
                                    return new Transcript(
                                            "fr", List.of(new HeardWord("a", 0, 9, 1)));
                                },
                                () -> Optional.of(MODEL)),
                        _ -> Optional.of("fr"),
                        background,
                        _ -> {});
        CutTable table =
                new CutTable(
                        takes.folder,
                        takes::script,
                        takes.room,
                        new CaptionWriter(new Silence(), hearing, _ -> false),
                        CaptionChoices.shipped(),
                        hearing::isComing);
        listening =
                new Listening(
                        hearing,
                        table,
                        takes.room::clip,
                        new RenderHistory(root.resolve("history.json")),
                        takes);
    }

    @AfterEach
    void close() {
        takes.close();
        background.shutdownNow();
    }

    @Test
    void whatPlaysIsHeardFirstAndCountsAsAPartOfTheWholeWork() throws Exception {
        var afterwards = listening.listen(told::add);

        assertThat(heard).hasSize(2);
        assertThat(told).isNotEmpty().allMatch(step -> step.stage() == Stage.WORDS);
        double words = told.getLast().whole();
        afterwards.at(new AssemblyStep(Stage.PICTURES, 0, Duration.ZERO, Duration.ZERO));
        assertThat(told.getLast().whole()).isGreaterThanOrEqualTo(words);
        assertThat(told.getLast().elapsed()).isEqualTo(Duration.ofSeconds(8));
        afterwards.at(new AssemblyStep(Stage.JOINING, 1, Duration.ZERO, Duration.ZERO));
        assertThat(told.getLast().whole()).isEqualTo(1);
        assertThat(told).extracting(AssemblyStep::whole).isSorted();
    }

    @Test
    void whatWasHeardTakesNoTimeAndIsNotToldOf() throws Exception {
        assertThat(listening.expect()).isPositive();
        listening.listen(told::add);
        told.clear();

        assertThat(listening.expect()).isZero();
        listening.listen(told::add);
        assertThat(told).isEmpty();
        assertThat(heard).hasSize(2);
    }
}

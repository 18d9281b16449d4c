package studio.rushes.app.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.fasterxml.jackson.databind.node.NullNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.adapter.worker.WorkerClient;
import studio.rushes.adapter.worker.WorkerCommand;
import studio.rushes.adapter.worker.WorkerLimits;
import studio.rushes.adapter.worker.WorkerTranscriber;
import studio.rushes.film.Ffmpeg;
import studio.rushes.media.Progress;
import studio.rushes.problem.StudioException;
import studio.rushes.transcription.HeardWord;
import studio.rushes.transcription.TestSpeech;
import studio.rushes.transcription.TestSpeech.Sentence;
import studio.rushes.transcription.Transcript;

/** Clips with speech, heard by a real worker. */
@Timeout(300)
class HearJobsTest {
    private static final String PICTURE = "-f lavfi -i color=black:size=64x64:rate=24:d=4 ";

    @TempDir private Path folder;

    private final WorkerClient worker =
            new WorkerClient(
                    WorkerCommand.hearing(HearJobsMain.class.getName()), WorkerLimits.HEARING);
    private final WorkerTranscriber transcriber = new WorkerTranscriber(worker);
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void close() {
        worker.close();
        callers.close();
    }

    @Test
    void theSentenceOfAClipIsHeardWhenItIsSaid() throws Exception {
        Sentence sentence = TestSpeech.sentence(9);
        List<Double> told = new ArrayList<>();
        Transcript heard = hear(clip("clip é.mp4", sentence), Optional.of("fr-FR"), told::add);
        assertThat(heard.language()).isEqualTo("fr");
        assertThat(TestSpeech.plain(heard)).isEqualTo(sentence.said());
        for (int i = 0; i < heard.words().size(); i++) {
            HeardWord word = heard.words().get(i);
            double start = 1000 * sentence.words().get(i).start();
            assertThat((double) word.startMillis())
                    .as(word.text())
                    .isBetween(start - 200, start + 200);
        }
        assertThat(told).isSorted().endsWith(1.0);
    }

    @Test
    void theModelStaysLoadedInItsWorker() throws Exception {
        Sentence sentence = TestSpeech.sentence(1);
        Path clip = clip("clip.mp4", sentence);
        Transcript first = hear(clip, Optional.empty(), Progress.UNHEARD);
        assertThat(first.language()).isEqualTo("en");
        long pid = pid();
        assertThat(hear(clip, Optional.of("en"), Progress.UNHEARD).words())
                .isEqualTo(first.words());
        assertThat(pid()).isEqualTo(pid);
    }

    @Test
    void aClipWithoutSoundHasNoWords() throws Exception {
        Path clip = Ffmpeg.make(folder.resolve("mute.mp4"), PICTURE + "-c:v libx264");
        Transcript heard = hear(clip, Optional.of("fr"), Progress.UNHEARD);
        assertThat(heard).isEqualTo(new Transcript("fr", List.of()));
    }

    @Test
    void whatIsWrongIsToldThroughThePipeAndTheWorkerGoesOn() throws Exception {
        Path clip = clip("clip.mp4", TestSpeech.sentence(1));
        long pid = pid();
        assertProblem("WHISPER-LANGUAGE", clip, TestSpeech.model(), "xx");
        assertProblem("WHISPER-MODEL-GONE", clip, folder.resolve("gone.bin"), "en");
        Path text = Files.writeString(folder.resolve("text.mp4"), "not a film");
        assertProblem("MEDIA-NOT-A-VIDEO", text, TestSpeech.model(), "en");
        assertThat(pid()).isEqualTo(pid);
    }

    /** Such as by the library itself, over a sound it cannot bear. */
    @Test
    void aWorkerThatIsKilledTwiceInTheMiddleIsAProblemAndTheNextClipIsHeard() throws Exception {
        Path stuck = clip(HearJobsMain.STUCK, TestSpeech.sentence(1));
        BlockingQueue<Long> killed = new LinkedBlockingQueue<>();
        Future<Transcript> hearing = hearLater(stuck);
        for (int round = 0; round < 2; round++) {
            ProcessHandle process = stuckProcess(stuck);
            killed.add(process.pid());
            Files.delete(HearJobsMain.sign(stuck));
            process.destroyForcibly();
        }
        assertThatThrownBy(() -> hearing.get(120, TimeUnit.SECONDS))
                .cause()
                .asInstanceOf(type(StudioException.class))
                .extracting(e -> e.problem().code())
                .isEqualTo("WORKER-DIED");
        assertThat(killed).doesNotHaveDuplicates();
        heardAsEver();
    }

    @Test
    void aWorkerThatIsKilledOnceHearsTheClipAfterAll() throws Exception {
        Sentence sentence = TestSpeech.sentence(1);
        Path stuck = clip(HearJobsMain.STUCK_ONCE, sentence);
        Future<Transcript> hearing = hearLater(stuck);
        stuckProcess(stuck).destroyForcibly();
        assertThat(TestSpeech.plain(hearing.get(120, TimeUnit.SECONDS))).isEqualTo(sentence.said());
    }

    @Test
    void givingUpEndsTheWorkerAtOnceAndTheNextClipIsHeard() throws Exception {
        Path stuck = clip(HearJobsMain.STUCK, TestSpeech.sentence(1));
        Future<Transcript> hearing = hearLater(stuck);
        ProcessHandle process = stuckProcess(stuck);
        hearing.cancel(true);
        assertThat(process.onExit().get(30, TimeUnit.SECONDS).isAlive()).isFalse();
        heardAsEver();
    }

    private void heardAsEver() throws Exception {
        Sentence sentence = TestSpeech.sentence(2);
        Transcript heard = hear(clip("next.mp4", sentence), Optional.of("en"), Progress.UNHEARD);
        assertThat(TestSpeech.plain(heard)).isEqualTo(sentence.said());
    }

    private Future<Transcript> hearLater(Path clip) {
        return callers.submit(() -> hear(clip, Optional.of("en"), Progress.UNHEARD));
    }

    private static ProcessHandle stuckProcess(Path clip) throws Exception {
        return Sign.workerThatWrote(HearJobsMain.sign(clip));
    }

    private Transcript hear(Path clip, Optional<String> language, Progress progress)
            throws InterruptedException {
        return transcriber.transcribe(clip, TestSpeech.model(), language, progress);
    }

    private long pid() throws InterruptedException {
        return worker.run("pid", NullNode.instance, Progress.UNHEARD).asLong();
    }

    private Path clip(String name, Sentence sentence) {
        return Ffmpeg.make(
                folder.resolve(name),
                PICTURE
                        + "-i "
                        + sentence.recording()
                        + " -c:v libx264 -preset ultrafast -c:a aac -ar 48000 -ac 2");
    }

    private void assertProblem(String code, Path clip, Path model, String language) {
        assertThatThrownBy(() ->
                        transcriber.transcribe(
                                clip, model, Optional.of(language), Progress.UNHEARD))
                .asInstanceOf(type(StudioException.class))
                .extracting(e -> e.problem().code())
                .isEqualTo(code);
    }
}

package studio.rushes.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.rushes.adapter.worker.WorkerClient;
import studio.rushes.adapter.worker.WorkerCommand;
import studio.rushes.adapter.worker.WorkerLimits;
import studio.rushes.adapter.worker.WorkerTranscriber;
import studio.rushes.film.Ffmpeg;
import studio.rushes.media.Progress;
import studio.rushes.transcription.TestSpeech;
import studio.rushes.transcription.TestSpeech.Sentence;
import studio.rushes.transcription.Transcript;

/**
 * How well and how fast the twelve sentences of the test model are heard, as clips, by the worker
 * that hears; once with the language given, once detected. The first clip also loads the model and
 * is not timed.
 */
public final class HearingBench {
    private static final String PICTURE = "-f lavfi -i color=black:size=64x64:rate=24:d=4.5 ";

    private HearingBench() {}

    public static void main(String[] args) throws Exception {
        List<Path> clips = new ArrayList<>();
        for (Sentence sentence : TestSpeech.sentences()) {
            clips.add(
                    Ffmpeg.make(
                            Path.of(args[0]).resolve(sentence.file() + ".mp4"),
                            PICTURE
                                    + "-i "
                                    + sentence.recording()
                                    + " -c:v libx264 -preset ultrafast -c:a aac -ar 48000 -ac 2"));
        }
        try (WorkerClient worker =
                new WorkerClient(WorkerCommand.hearing(WorkerCommand.MAIN), WorkerLimits.HEARING)) {
            WorkerTranscriber transcriber = new WorkerTranscriber(worker);
            transcriber.transcribe(
                    clips.getFirst(), TestSpeech.model(), Optional.empty(), Progress.UNHEARD);
            heard(worker, transcriber, clips, true);
            heard(worker, transcriber, clips, false);
        }
    }

    private static void heard(
            WorkerClient worker, WorkerTranscriber transcriber, List<Path> clips, boolean given)
            throws InterruptedException {
        List<Sentence> sentences = TestSpeech.sentences();
        List<Long> off = new ArrayList<>();
        int words = 0;
        int errors = 0;
        int languages = 0;
        double seconds = 0;
        double cpu = cpu(worker);
        long start = System.nanoTime();
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            Transcript heard =
                    transcriber.transcribe(
                            clips.get(i),
                            TestSpeech.model(),
                            given ? Optional.of(sentence.language()) : Optional.empty(),
                            Progress.UNHEARD);
            int wrong = TestSpeech.errors(sentence.said(), TestSpeech.plain(heard));
            for (int word = 0; wrong == 0 && word < heard.words().size(); word++) {
                long spoken = Math.round(1000 * sentence.words().get(word).start());
                off.add(Math.abs(heard.words().get(word).startMillis() - spoken));
            }
            words += sentence.words().size();
            errors += wrong;
            languages += heard.language().equals(sentence.language()) ? 1 : 0;
            seconds += sentence.seconds();
        }
        double wall = (System.nanoTime() - start) / 1e9;
        off.sort(null);
        System.out.printf(
                Locale.ROOT,
                "%s: %d errors of %d words, languages %d of %d, starts of %d words off by %d ms"
                        + " (median), %d ms (95 of 100), %d ms (most); CPU %.2f and wall %.2f of the"
                        + " length (%.1f s)%n",
                given ? "language given" : "language detected",
                errors,
                words,
                languages,
                sentences.size(),
                off.size(),
                off.get(off.size() / 2),
                off.get(off.size() * 95 / 100),
                off.getLast(),
                (cpu(worker) - cpu) / seconds,
                wall / seconds,
                seconds);
    }

    private static double cpu(WorkerClient worker) {
        return worker.process()
                        .flatMap(process -> process.info().totalCpuDuration())
                        .orElseThrow()
                        .toNanos()
                / 1e9;
    }
}

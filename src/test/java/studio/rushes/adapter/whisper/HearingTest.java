package studio.rushes.adapter.whisper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.media.Progress;
import studio.rushes.media.SpeechSound;
import studio.rushes.problem.StudioException;
import studio.rushes.transcription.HeardWord;
import studio.rushes.transcription.Languages;
import studio.rushes.transcription.TestSpeech;
import studio.rushes.transcription.TestSpeech.Sentence;
import studio.rushes.transcription.Transcript;

/** Real inference with the model made for tests, in this process. */
@Timeout(300)
@DisabledOnOs(OS.WINDOWS)
class HearingTest {
    private static final Path CLIP = Path.of("clip.mp4");

    /** Of 92 words; the card's figure is 7, and the one point of a hundred is its own. */
    private static final int MOST_ERRORS = 8;

    /** What is to be heard next, instead of a clip's. */
    private static volatile float[] sound = new float[0];

    /** More threads wait for each other in a loop, which takes longer on a busy machine. */
    private static final WhisperTranscriber WHISPER = new WhisperTranscriber(_ -> sound, 1);

    @TempDir private Path folder;

    @AfterAll
    static void giveBack() {
        WHISPER.close();
    }

    @Test
    void theWordsOfTheSentencesAreHeardWhenTheyAreSaid() throws Exception {
        int errors = 0;
        List<Long> off = new ArrayList<>();
        for (Sentence sentence : TestSpeech.sentences()) {
            Transcript heard = hear(sentence.samples(), Optional.of(sentence.language()));
            int wrong = TestSpeech.errors(sentence.said(), TestSpeech.plain(heard));
            errors += wrong;
            for (int i = 0; wrong == 0 && i < heard.words().size(); i++) {
                long start = Math.round(1000 * sentence.words().get(i).start());
                off.add(Math.abs(heard.words().get(i).startMillis() - start));
            }
        }
        off.sort(null);
        assertThat(errors).isLessThanOrEqualTo(MOST_ERRORS);
        assertThat(off).hasSizeGreaterThan(60);
        assertThat(off.get(off.size() / 2)).as("median").isLessThanOrEqualTo(60);
        assertThat(off.get(off.size() * 95 / 100)).as("95 of 100").isLessThanOrEqualTo(200);
    }

    @Test
    void theLanguageIsDetected() throws Exception {
        for (Sentence sentence : TestSpeech.sentences()) {
            assertThat(hear(sentence.samples(), Optional.empty()).language())
                    .as(sentence.text())
                    .isEqualTo(sentence.language());
        }
    }

    @Test
    void aRegionDoesNotMatter() throws Exception {
        Sentence sentence = TestSpeech.sentence(7);
        Transcript heard = hear(sentence.samples(), Optional.of("fr-FR"));
        assertThat(heard.language()).isEqualTo("fr");
        assertThat(TestSpeech.plain(heard)).isEqualTo(sentence.said());
    }

    @Test
    void whereNothingIsSaidNothingIsHeard() throws Exception {
        assertThat(hear(new float[0], Optional.of("fr")))
                .isEqualTo(new Transcript("fr", List.of()));
        assertThat(hear(new float[5 * SpeechSound.RATE], Optional.empty()))
                .isEqualTo(new Transcript(Languages.UNDETERMINED, List.of()));
    }

    /** Quiet, but not so quiet that the model is not asked. */
    @Test
    void aRoomWithoutAVoiceSaysNothing() throws Exception {
        float[] room = new float[3 * SpeechSound.RATE];
        Random noise = new Random(20261126);
        for (int i = 0; i < room.length; i++) {
            room[i] = 0.003f * (2 * noise.nextFloat() - 1);
        }
        assertThat(hear(room, Optional.of("en")).words()).isEmpty();
    }

    /** Without the silence behind it the library hears nothing below a second. */
    @Test
    void aWordIsHeardInASoundOfHalfASecond() throws Exception {
        Sentence hello = TestSpeech.sentence(2);
        float[] all = hello.samples();
        float[] piece = Arrays.copyOfRange(all, 0, (int) (0.64 * SpeechSound.RATE));
        Transcript heard = hear(piece, Optional.of("en"));
        assertThat(TestSpeech.plain(heard)).containsExactly("hello");
        assertThat(heard.words().getLast().endMillis()).isLessThanOrEqualTo(640);
    }

    @Test
    void aSoundOfAMomentIsNoTrouble() throws Exception {
        for (int samples : new int[] {1, 1_600}) {
            float[] click = new float[samples];
            click[0] = 0.5f;
            long millis = samples * 1000L / SpeechSound.RATE;
            assertThat(hear(click, Optional.empty()).words())
                    .allSatisfy(word -> assertThat(word.endMillis()).isLessThanOrEqualTo(millis));
        }
    }

    @Test
    void speechBehindALongSilenceIsHeardWhereItIs() throws Exception {
        Sentence sentence = TestSpeech.sentence(7);
        float[] speech = sentence.samples();
        int lead = 2 * SpeechSound.RATE;
        float[] late = new float[lead + speech.length];
        System.arraycopy(speech, 0, late, lead, speech.length);
        Transcript heard = hear(late, Optional.of("fr"));
        assertThat(TestSpeech.plain(heard)).isEqualTo(sentence.said());
        long start = 2_000 + Math.round(1000 * sentence.words().getFirst().start());
        assertThat(heard.words().getFirst().startMillis()).isBetween(start - 200, start + 200);
    }

    /** The library works in windows of 30 s, this is one and a half. */
    @Test
    @Tag("full")
    void aSoundLongerThanOneWindowIsHeardToItsEnd() throws Exception {
        List<Sentence> sentences = new ArrayList<>(TestSpeech.sentences());
        sentences.removeIf(sentence -> sentence.file().matches(".*-0[45]-.*"));
        int pause = SpeechSound.RATE;
        float[] all = new float[0];
        List<String> said = new ArrayList<>();
        List<Long> starts = new ArrayList<>();
        for (Sentence sentence : sentences.subList(0, 4)) {
            for (int round = 0; round < 3; round++) {
                for (TestSpeech.Spoken word : sentence.words()) {
                    said.add(word.word());
                    starts.add(
                            Math.round(1000 * word.start())
                                    + all.length * 1000L / SpeechSound.RATE);
                }
                float[] next = sentence.samples();
                int end = all.length;
                all = Arrays.copyOf(all, end + next.length + pause);
                System.arraycopy(next, 0, all, end, next.length);
            }
        }
        assertThat(all.length).isGreaterThan(40 * SpeechSound.RATE);
        Transcript heard = hear(all, Optional.of("en"));
        int errors = TestSpeech.errors(said, TestSpeech.plain(heard));
        assertThat(errors).as(heard.text()).isLessThanOrEqualTo(said.size() / 8);
        assertThat(heard.words().getLast().startMillis())
                .isBetween(starts.getLast() - 500, starts.getLast() + 500);
    }

    @Test
    void progressGoesForwardToItsEnd() throws Exception {
        sound = TestSpeech.sentence(1).samples();
        List<Double> told = new ArrayList<>();
        WHISPER.transcribe(CLIP, TestSpeech.model(), Optional.of("en"), told::add);
        assertThat(told).isSorted().allMatch(part -> part >= 0 && part <= 1);
        assertThat(told.getLast()).isEqualTo(1);
    }

    @Test
    void interruptionGivesUpBetweenTwoPasses() {
        sound = TestSpeech.sentence(1).samples();
        assertThatThrownBy(() ->
                        WHISPER.transcribe(
                                CLIP,
                                TestSpeech.model(),
                                Optional.of("en"),
                                _ -> Thread.currentThread().interrupt()))
                .isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void aListenerThatFailsDoesNotBringTheProcessDown() {
        sound = TestSpeech.sentence(1).samples();
        AtomicInteger told = new AtomicInteger();
        // The first two come from Java, the third from the library.
        Progress failing =
                _ -> {
                    if (told.incrementAndGet() == 3) {
                        throw new IllegalStateException("on purpose");
                    }
                };
        assertThatThrownBy(() ->
                        WHISPER.transcribe(CLIP, TestSpeech.model(), Optional.of("en"), failing))
                .hasMessage("on purpose");
    }

    @Test
    void whatIsNoModelIsRefused() throws Exception {
        Path text = Files.writeString(folder.resolve("model.bin"), "not a model at all");
        assertProblem("WHISPER-MODEL-REFUSED", text, "en");
        assertProblem("WHISPER-MODEL-GONE", folder.resolve("gone.bin"), "en");
        assertThat(hear(TestSpeech.sentence(1).samples(), Optional.of("en")).words())
                .as("the next one is heard")
                .isNotEmpty();
    }

    @Test
    void aModelIsReadOnceAndAgainWhenItsFileChanges() throws Exception {
        Path model = Files.copy(TestSpeech.model(), folder.resolve("model.bin"));
        FileTime written = Files.getLastModifiedTime(model);
        Sentence sentence = TestSpeech.sentence(1);
        sound = sentence.samples();
        WHISPER.transcribe(CLIP, model, Optional.of("en"), Progress.UNHEARD);
        Files.write(model, new byte[(int) Files.size(model)]);
        Files.setLastModifiedTime(model, written);
        Transcript heard = WHISPER.transcribe(CLIP, model, Optional.of("en"), Progress.UNHEARD);
        assertThat(TestSpeech.plain(heard)).isEqualTo(sentence.said());
        Files.setLastModifiedTime(model, FileTime.fromMillis(written.toMillis() + 1_000));
        assertProblem("WHISPER-MODEL-REFUSED", model, "en");
    }

    @Test
    void aLanguageTheLibraryWouldTakeForAnotherIsRefused() {
        assertProblem("WHISPER-LANGUAGE", TestSpeech.model(), "xx");
        assertProblem("WHISPER-LANGUAGE", TestSpeech.model(), "yue");
    }

    /** The only way on Windows: sentences have times, words share them. */
    @Test
    void throughTheInterfaceForJavaWordsShareTheirSentence() throws Exception {
        Sentence sentence = TestSpeech.sentence(7);
        List<Long> off = new ArrayList<>();
        try (JniEar ear = new JniEar(NativeFiles.ofThisSystem(), 1)) {
            Transcript heard =
                    ear.hear(
                            sentence.samples(),
                            TestSpeech.model(),
                            Optional.empty(),
                            Progress.UNHEARD);
            assertThat(heard.language()).isEqualTo("fr");
            assertThat(TestSpeech.plain(heard)).isEqualTo(sentence.said());
            for (int i = 0; i < heard.words().size(); i++) {
                HeardWord word = heard.words().get(i);
                off.add(
                        Math.abs(
                                word.startMillis()
                                        - Math.round(1000 * sentence.words().get(i).start())));
            }
        }
        assertThat(off).allMatch(millis -> millis < 500);
    }

    private static Transcript hear(float[] samples, Optional<String> language)
            throws InterruptedException {
        sound = samples;
        return WHISPER.transcribe(CLIP, TestSpeech.model(), language, Progress.UNHEARD);
    }

    private static void assertProblem(String code, Path model, String language) {
        sound = TestSpeech.sentence(1).samples();
        assertThatThrownBy(() ->
                        WHISPER.transcribe(CLIP, model, Optional.of(language), Progress.UNHEARD))
                .asInstanceOf(type(StudioException.class))
                .extracting(e -> e.problem().code())
                .isEqualTo(code);
    }
}

package studio.rushes.adapter.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import studio.rushes.media.Pcm;
import studio.rushes.media.Speech;
import studio.rushes.problem.StudioException;

@Timeout(60)
class SpeechTest {
    private static final String LINE =
            "La ruche se réveille avant le soleil, et chaque abeille connaît déjà son chemin.";

    @Test
    void tonesSoundForEveryLineAndFit() {
        ToneSpeech tones = new ToneSpeech();
        Pcm roomy = tones.speak(LINE, Locale.FRENCH, Duration.ofSeconds(30));
        Pcm tight = tones.speak(LINE, Locale.FRENCH, Duration.ofSeconds(2));
        assertThat(roomy.seconds()).isBetween(3.0, 12.0);
        assertThat(tight.seconds()).isLessThanOrEqualTo(2.01);
        assertThat(loudest(tight)).isBetween(2_000, 20_000);
    }

    @Test
    void theSameWordHasTheSameTone() {
        ToneSpeech tones = new ToneSpeech();
        Pcm one = tones.speak("miel", Locale.FRENCH, Duration.ofSeconds(5));
        Pcm other = tones.speak("miel", Locale.FRENCH, Duration.ofSeconds(5));
        assertThat(one.samples()).isEqualTo(other.samples());
    }

    @Test
    void nothingToSayIsSilence() {
        Pcm nothing = new ToneSpeech().speak("  ", Locale.FRENCH, Duration.ofSeconds(5));
        assertThat(nothing.samples()).isEmpty();
    }

    @Test
    void aLongLineIsSpokenFasterUntilItFits() throws Exception {
        assumeEspeak();
        Speech espeak = new EspeakSpeech();
        Pcm natural = espeak.speak(LINE, Locale.FRENCH, Duration.ofSeconds(30));
        Pcm hurried = espeak.speak(LINE, Locale.FRENCH, Duration.ofSeconds(3));
        assertThat(natural.seconds()).isGreaterThan(3.2);
        assertThat(hurried.seconds()).isLessThanOrEqualTo(3.0);
        assertThat(loudest(hurried)).isGreaterThan(2_000);
    }

    @Test
    void aLineThatLooksLikeAnOptionIsOnlySpoken() throws Exception {
        assumeEspeak();
        Pcm spoken =
                new EspeakSpeech()
                        .speak("--version -f /dev/null [[x]]", Locale.US, Duration.ofSeconds(9));
        assertThat(spoken.seconds()).isGreaterThan(0.5);
    }

    @Test
    void aLanguageWithoutAVoiceIsReadByAnother() throws Exception {
        assumeEspeak();
        Pcm spoken =
                new EspeakSpeech()
                        .speak("hello", Locale.forLanguageTag("xx-YY"), Duration.ofSeconds(9));
        assertThat(loudest(spoken)).isGreaterThan(1_000);
    }

    @Test
    void aMissingEngineIsAProblemAndTheNextOneSpeaks() throws Exception {
        Speech missing = new EspeakSpeech("no-such-program-anywhere");
        assertThatThrownBy(() -> missing.speak(LINE, Locale.FRENCH, Duration.ofSeconds(5)))
                .asInstanceOf(type(StudioException.class))
                .extracting(e -> e.problem().code())
                .isEqualTo("SPEECH-ENGINE");
        Speech chain = new FirstAvailableSpeech(List.of(missing, new ToneSpeech()));
        Pcm spoken = chain.speak(LINE, Locale.FRENCH, Duration.ofSeconds(5));
        assertThat(spoken.samples()).isNotEmpty();
    }

    @Test
    void theVoiceOfAMacIsChosenByLanguageAndCountry() {
        String list =
                """
                Alex                en_US    # Most people recognize me by my voice.
                Amélie              fr_CA    # Bonjour, je m’appelle Amélie.
                Thomas              fr_FR    # Bonjour, je m’appelle Thomas.
                Eddy (French (France)) fr_FR # Bonjour
                """;
        assertThat(MacSpeech.choose(list, Locale.FRANCE)).contains("Thomas");
        assertThat(MacSpeech.choose(list, Locale.FRENCH)).contains("Amélie");
        assertThat(MacSpeech.choose(list, Locale.JAPANESE)).isEmpty();
    }

    @Test
    void theRateOfWindowsStaysInItsRange() {
        assertThat(WindowsSpeech.rate(1)).isZero();
        assertThat(WindowsSpeech.rate(3)).isEqualTo(10);
    }

    private static int loudest(Pcm sound) {
        int loudest = 0;
        for (short sample : sound.samples()) {
            loudest = Math.max(loudest, Math.abs(sample));
        }
        return loudest;
    }

    private static void assumeEspeak() {
        boolean found =
                Stream.of(
                                System.getenv()
                                        .getOrDefault("PATH", "")
                                        .split(java.io.File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "espeak-ng")));
        assumeTrue(found, "espeak-ng is not installed: its voice is not tested here");
    }
}

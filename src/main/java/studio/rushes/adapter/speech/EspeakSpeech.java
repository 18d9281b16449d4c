package studio.rushes.adapter.speech;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedSet;
import java.util.concurrent.ConcurrentHashMap;
import studio.rushes.media.Pcm;
import studio.rushes.media.Speech;
import studio.rushes.problem.Phrase;
import studio.rushes.problem.StudioException;

/** The voice of eSpeak NG, as found on most Linux systems. */
public final class EspeakSpeech implements Speech {
    private static final int WORDS_A_MINUTE = 160;

    /** Above 450 words a minute the engine refuses. */
    private static final double FASTEST = 450.0 / WORDS_A_MINUTE;

    private final String program;
    private final EngineProcess engine = new EngineProcess("espeak-ng");
    private final Map<Locale, String> voices = new ConcurrentHashMap<>();

    public EspeakSpeech() {
        this("espeak-ng");
    }

    /** With the program under another name or path. */
    public EspeakSpeech(String program) {
        this.program = program;
    }

    @Override
    public String engine() {
        return "espeak-ng";
    }

    @Override
    public Pcm speak(String line, Locale language, Duration fit) throws InterruptedException {
        String text = SpokenText.plain(line);
        return FittedSpeech.fit(speed -> read(text, language, speed), fit, FASTEST);
    }

    private Pcm read(String text, Locale language, double speed) throws InterruptedException {
        String known = voices.get(language);
        if (known != null) {
            return readAs(known, text, speed);
        }
        StudioException last = null;
        for (String voice : voices(language)) {
            try {
                Pcm spoken = readAs(voice, text, speed);
                voices.put(language, voice);
                return spoken;
            } catch (StudioException e) {
                last = e;
            }
        }
        throw last == null ? engine.failure(Phrase.of("engine.no-voice"), null) : last;
    }

    /** The text goes through the pipe and never through an option, whatever it begins with. */
    private Pcm readAs(String voice, String text, double speed) throws InterruptedException {
        int wordsAMinute = (int) Math.round(WORDS_A_MINUTE * speed);
        List<String> command =
                List.of(
                        program,
                        "-v",
                        voice,
                        "-s",
                        Integer.toString(wordsAMinute),
                        "-b",
                        "1",
                        "--stdin",
                        "--stdout");
        byte[] wav = engine.run(command, Map.of(), text.getBytes(StandardCharsets.UTF_8));
        try {
            return WavReader.read(wav);
        } catch (IOException e) {
            throw engine.failure(Phrase.plain(e.getMessage()), e);
        }
    }

    /** The country's voice, the language's, and where both are unknown the English one. */
    private static SequencedSet<String> voices(Locale language) {
        SequencedSet<String> names = new LinkedHashSet<>();
        if (!language.getLanguage().isEmpty()) {
            if (!language.getCountry().isEmpty()) {
                names.add(
                        language.getLanguage()
                                + "-"
                                + language.getCountry().toLowerCase(Locale.ROOT));
            }
            names.add(language.getLanguage());
        }
        names.add("en");
        return names;
    }
}

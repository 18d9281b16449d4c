package studio.rushes.adapter.speech;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.rushes.media.Pcm;
import studio.rushes.media.Speech;
import studio.rushes.problem.Phrase;

/** The voice of macOS, through its {@code say} command. Unverified: not yet run on a Mac. */
public final class MacSpeech implements Speech {
    private static final int WORDS_A_MINUTE = 175;
    private static final double FASTEST = 2.6;

    /** A line of the list of voices: {@code Amélie fr_CA # Bonjour, …}. */
    private static final Pattern VOICE =
            Pattern.compile("(?m)^(\\S.*?)\\s+([a-z]{2,3})[_-]([A-Za-z0-9]+)\\s+#");

    private final EngineProcess engine = new EngineProcess("say");

    @Override
    public String engine() {
        return "say";
    }

    @Override
    public Pcm speak(String line, Locale language, Duration fit) throws InterruptedException {
        String text = SpokenText.plain(line);
        Optional<String> voice = voice(language);
        return FittedSpeech.fit(speed -> read(text, voice, speed), fit, FASTEST);
    }

    private Pcm read(String text, Optional<String> voice, double speed)
            throws InterruptedException {
        try {
            Path wav = Files.createTempFile("rushes-voice", ".wav");
            try {
                List<String> command = new ArrayList<>(List.of("say", "-f", "-"));
                voice.ifPresent(name -> command.addAll(List.of("-v", name)));
                command.addAll(
                        List.of(
                                "-r",
                                Long.toString(Math.round(WORDS_A_MINUTE * speed)),
                                "--file-format=WAVE",
                                "--data-format=LEI16@22050",
                                "-o",
                                wav.toString()));
                engine.run(command, Map.of(), text.getBytes(StandardCharsets.UTF_8));
                return WavReader.read(Files.readAllBytes(wav));
            } finally {
                Files.deleteIfExists(wav);
            }
        } catch (IOException e) {
            throw engine.failure(Phrase.plain(e.getMessage()), e);
        }
    }

    private Optional<String> voice(Locale language) throws InterruptedException {
        byte[] list = engine.run(List.of("say", "-v", "?"), Map.of(), new byte[0]);
        return choose(new String(list, StandardCharsets.UTF_8), language);
    }

    /** The first voice of language and country, else of the language, else the system's own. */
    static Optional<String> choose(String list, Locale language) {
        Optional<String> sameLanguage = Optional.empty();
        Matcher voices = VOICE.matcher(list);
        while (voices.find()) {
            if (voices.group(2).equals(language.getLanguage())) {
                if (voices.group(3).equals(language.getCountry())) {
                    return Optional.of(voices.group(1));
                }
                sameLanguage = sameLanguage.or(() -> Optional.of(voices.group(1)));
            }
        }
        return sameLanguage;
    }
}

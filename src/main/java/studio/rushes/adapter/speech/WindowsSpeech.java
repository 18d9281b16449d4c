package studio.rushes.adapter.speech;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import studio.rushes.media.Pcm;
import studio.rushes.media.Speech;
import studio.rushes.problem.Phrase;

/**
 * The voice of Windows, through System.Speech in PowerShell. Unverified: not yet run on Windows.
 */
public final class WindowsSpeech implements Speech {
    /** The engine's rate runs from -10 to 10; at 10 it is about three times as fast as at 0. */
    private static final int MOST_RATE = 10;

    private static final double FASTEST = 3;

    /** Everything that varies comes through the environment, so that no text becomes a command. */
    private static final String SCRIPT =
            """
            $ErrorActionPreference = 'Stop'
            Add-Type -AssemblyName System.Speech
            $voice = New-Object System.Speech.Synthesis.SpeechSynthesizer
            try {
              $culture = [Globalization.CultureInfo]::GetCultureInfo($env:RUSHES_VOICE_LANGUAGE)
              $none = [System.Speech.Synthesis.VoiceGender]::NotSet
              $any = [System.Speech.Synthesis.VoiceAge]::NotSet
              $voice.SelectVoiceByHints($none, $any, 0, $culture)
            } catch { }
            $voice.Rate = [int]$env:RUSHES_VOICE_RATE
            $format = New-Object System.Speech.AudioFormat.SpeechAudioFormatInfo(22050, 'Sixteen', 'Mono')
            $voice.SetOutputToWaveFile($env:RUSHES_VOICE_WAV, $format)
            $voice.Speak([IO.File]::ReadAllText($env:RUSHES_VOICE_TEXT, [Text.Encoding]::UTF8))
            $voice.Dispose()
            """;

    private final EngineProcess engine = new EngineProcess("System.Speech");

    @Override
    public String engine() {
        return "System.Speech";
    }

    @Override
    public Pcm speak(String line, Locale language, Duration fit) throws InterruptedException {
        String text = SpokenText.plain(line);
        return FittedSpeech.fit(speed -> read(text, language, speed), fit, FASTEST);
    }

    private Pcm read(String text, Locale language, double speed) throws InterruptedException {
        try {
            Path folder = Files.createTempDirectory("rushes-voice");
            Path words = folder.resolve("line.txt");
            Path wav = folder.resolve("line.wav");
            try {
                Files.writeString(words, text);
                engine.run(
                        List.of(
                                "powershell.exe",
                                "-NoProfile",
                                "-NonInteractive",
                                "-Command",
                                SCRIPT),
                        Map.of(
                                "RUSHES_VOICE_LANGUAGE", language.toLanguageTag(),
                                "RUSHES_VOICE_RATE", Integer.toString(rate(speed)),
                                "RUSHES_VOICE_WAV", wav.toString(),
                                "RUSHES_VOICE_TEXT", words.toString()),
                        new byte[0]);
                return WavReader.read(Files.readAllBytes(wav));
            } finally {
                Files.deleteIfExists(words);
                Files.deleteIfExists(wav);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw engine.failure(Phrase.plain(e.getMessage()), e);
        }
    }

    static int rate(double speed) {
        return (int) Math.ceil(MOST_RATE * Math.log(speed) / Math.log(FASTEST));
    }
}

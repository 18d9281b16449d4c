package studio.rushes.captions;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import studio.rushes.files.FileReason;
import studio.rushes.problem.Phrase;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** Subtitle files of any program. Blocking. */
public final class SubtitleFiles {
    /** A film of three hours with a state a word has some 3 MB. */
    static final int LARGEST = 8 << 20;

    /** What old files are written in that say nothing about it; every byte means something. */
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private SubtitleFiles() {}

    /** The cues of a file, whose kind is told by what is in it. */
    public static List<SubtitleCue> read(Path file) {
        return read(decoded(bytes(file)));
    }

    static List<SubtitleCue> read(String text) {
        String start = text.substring(0, Math.min(text.length(), 4_096)).strip();
        if (start.startsWith("\uFEFF")) {
            start = start.substring(1);
        }
        if (start.startsWith("WEBVTT")) {
            return WebVttFile.read(text);
        }
        boolean sections =
                start.startsWith("[") || start.toLowerCase(Locale.ROOT).contains("[events]");
        return sections ? AssFile.read(text) : SrtFile.read(text);
    }

    private static byte[] bytes(Path file) {
        if (!Files.isRegularFile(file)) {
            throw unreadable(file, Phrase.of("reason.no-file"));
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw CueList.tooMuch(Phrase.of("much.bytes").with("most", LARGEST >> 20));
            }
            return bytes;
        } catch (IOException e) {
            throw unreadable(file, FileReason.of(e));
        }
    }

    private static StudioException unreadable(Path file, Phrase why) {
        return new StudioException(
                Problem.of("CAPTIONS-FILE-UNREADABLE", "disk").with("file", file).with("why", why));
    }

    static String decoded(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            return new String(bytes, WESTERN);
        }
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}

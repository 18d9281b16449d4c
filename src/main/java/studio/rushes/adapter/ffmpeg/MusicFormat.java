package studio.rushes.adapter.ffmpeg;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import studio.rushes.files.FileReason;
import studio.rushes.problem.Phrase;

/**
 * The kinds of files music may come in, known by their first bytes, never by their name: a playlist
 * that calls itself a song would make its reader open what it names.
 */
enum MusicFormat {
    MP3("mp3"),
    MP4("mov"),
    WAV("wav"),
    FLAC("flac"),
    OGG("ogg");

    private static final int HEAD = 512;

    private final String reader;

    MusicFormat(String reader) {
        this.reader = reader;
    }

    /** FFmpeg's name of the one reader that is let near the file. */
    String reader() {
        return reader;
    }

    /** Refuses what is none of them. */
    static MusicFormat of(Path file) {
        if (!Files.isRegularFile(file)) {
            throw Refusal.missing(file);
        }
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        } catch (IOException e) {
            throw Refusal.notMusic(
                    file, Phrase.of("music.unreadable").with("reason", FileReason.of(e)));
        }
        if (head.length == 0) {
            throw Refusal.empty(file);
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("fLaC")) {
            return FLAC;
        } else if (text.startsWith("OggS")) {
            return OGG;
        } else if (text.startsWith("RIFF") && text.startsWith("WAVE", 8)) {
            return WAV;
        } else if (text.startsWith("ftyp", 4)) {
            return MP4;
        } else if (text.startsWith("ID3") || beginsWithAFrame(head)) {
            return MP3;
        }
        throw Refusal.notMusic(file, Phrase.of("music.other").with("what", MovFile.looks(head)));
    }

    /** Eleven set bits, then a version, a layer, a bit rate and a sample rate that exist. */
    private static boolean beginsWithAFrame(byte[] head) {
        return head.length >= 4
                && head[0] == (byte) 0xFF
                && (head[1] & 0xE0) == 0xE0
                && (head[1] & 0x18) != 0x08
                && (head[1] & 0x06) != 0
                && (head[2] & 0xF0) != 0xF0
                && (head[2] & 0x0C) != 0x0C;
    }
}

package studio.rushes.adapter.ffmpeg;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import studio.rushes.files.FileReason;
import studio.rushes.problem.Phrase;
import studio.rushes.problem.StudioException;

/**
 * The outside of an MP4 or MOV file, read without FFmpeg: it tells why a file does not open, where
 * FFmpeg only says "invalid data".
 */
final class MovFile {
    private static final Set<String> FIRST_ATOMS =
            Set.of("ftyp", "moov", "mdat", "free", "skip", "wide", "pnot", "styp");
    private static final int HEAD = 512;

    private MovFile() {}

    /** Refuses what is plainly no MP4 or MOV file. */
    static void requireMov(Path clip) {
        if (!Files.isRegularFile(clip)) {
            throw Refusal.missing(clip);
        }
        byte[] head;
        try (var in = Files.newInputStream(clip)) {
            head = in.readNBytes(HEAD);
        } catch (IOException e) {
            throw Refusal.unreadable(clip, FileReason.of(e));
        }
        if (head.length == 0) {
            throw Refusal.empty(clip);
        }
        if (head.length < 8 || !FIRST_ATOMS.contains(type(head))) {
            throw Refusal.notVideo(clip, looks(head));
        }
    }

    /** What the beginning of a file that is none of ours may be. */
    static Phrase looks(byte[] head) {
        String text = new String(head, StandardCharsets.UTF_8).strip();
        long odd = text.chars().filter(c -> c == 0xFFFD || (c < 32 && c != 9 && c != 10)).count();
        if (odd > 2 || text.isEmpty()) {
            return Phrase.of("looks.other");
        }
        return switch (text.charAt(0)) {
            case '{', '[' -> Phrase.of("looks.json");
            case '<' -> Phrase.of("looks.page");
            default -> Phrase.of("looks.text");
        };
    }

    /** The reason why a file that starts like a video could not be opened. */
    static StudioException whyNotOpened(Path clip, Phrase reason) {
        try (RandomAccessFile file = new RandomAccessFile(clip.toFile(), "r")) {
            return hasIndex(file) ? Refusal.unreadable(clip, reason) : Refusal.cutBeforeIndex(clip);
        } catch (IOException e) {
            return Refusal.unreadable(clip, reason);
        }
    }

    /** Whether a complete {@code moov} atom, the list of all pictures, stands in the file. */
    private static boolean hasIndex(RandomAccessFile file) throws IOException {
        long length = file.length();
        long at = 0;
        byte[] head = new byte[8];
        while (at + 8 <= length) {
            file.seek(at);
            try {
                file.readFully(head);
                long size = size(head);
                if (size == 1) {
                    size = file.readLong();
                } else if (size == 0) {
                    size = length - at;
                }
                boolean whole = size >= 8 && size <= length - at;
                if (!whole || type(head).equals("moov")) {
                    return whole;
                }
                at += size;
            } catch (EOFException e) {
                return false;
            }
        }
        return false;
    }

    private static long size(byte[] head) {
        return ((head[0] & 255L) << 24)
                | (head[1] & 255) << 16
                | (head[2] & 255) << 8
                | (head[3] & 255);
    }

    private static String type(byte[] head) {
        return new String(head, 4, 4, StandardCharsets.ISO_8859_1);
    }
}

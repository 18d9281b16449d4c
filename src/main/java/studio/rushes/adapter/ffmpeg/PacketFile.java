package studio.rushes.adapter.ffmpeg;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import studio.rushes.problem.Phrase;

/** A run of AAC packets on disk: a word to know it by, how many, then each with its length. */
final class PacketFile {
    private static final int MAGIC = 0x52_53_41_31;

    /** AAC knows no longer one for two channels. */
    private static final int LONGEST = 2 * 768;

    /** Six hours of sound. */
    private static final int MOST = 1_000_000;

    private PacketFile() {}

    static void write(Path path, List<byte[]> packets) {
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path)))) {
            out.writeInt(MAGIC);
            out.writeInt(packets.size());
            for (byte[] packet : packets) {
                out.writeShort(packet.length);
                out.write(packet);
            }
        } catch (IOException e) {
            throw DiskTrouble.writing(path, e);
        }
    }

    static List<byte[]> read(Path path) {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
            int magic = in.readInt();
            int count = in.readInt();
            if (magic != MAGIC || count < 1 || count > MOST) {
                throw PieceTrouble.of(path, Phrase.of("piece.silent"));
            }
            List<byte[]> packets = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                packets.add(packet(path, in));
            }
            if (in.read() >= 0) {
                throw PieceTrouble.of(path, Phrase.of("piece.extra"));
            }
            return packets;
        } catch (IOException e) {
            throw PieceTrouble.of(path, Phrase.of("piece.end"), e);
        }
    }

    private static byte[] packet(Path path, DataInputStream in) throws IOException {
        int length = in.readUnsignedShort();
        if (length < 1 || length > LONGEST) {
            throw PieceTrouble.of(path, Phrase.of("piece.bytes").with("length", length));
        }
        byte[] packet = new byte[length];
        in.readFully(packet);
        return packet;
    }
}

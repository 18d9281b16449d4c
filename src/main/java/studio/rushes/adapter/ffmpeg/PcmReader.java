package studio.rushes.adapter.ffmpeg;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import studio.rushes.problem.Phrase;

/** Reads any stretch of a file that {@link PcmWriter} wrote. */
final class PcmReader implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;

    /**
     * @param samples per channel that the file must hold
     */
    PcmReader(Path path, long samples) {
        this.path = path;
        FileChannel opened;
        try {
            opened = FileChannel.open(path, StandardOpenOption.READ);
        } catch (IOException e) {
            throw PieceTrouble.of(path, Phrase.of("piece.no-sound"), e);
        }
        channel = opened;
        try {
            if (opened.size() != samples * PcmWriter.BYTES) {
                close();
                throw PieceTrouble.of(path, Phrase.of("piece.length"));
            }
        } catch (IOException e) {
            close();
            throw unreadable(e);
        }
    }

    short[] read(long from, int samplesPerChannel) {
        ByteBuffer bytes =
                ByteBuffer.allocate(samplesPerChannel * PcmWriter.BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN);
        try {
            while (bytes.hasRemaining()) {
                int read = channel.read(bytes, from * PcmWriter.BYTES + bytes.position());
                if (read < 0) {
                    throw PieceTrouble.of(path, Phrase.of("piece.early"));
                }
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
        short[] interleaved = new short[samplesPerChannel * AacEncoder.CHANNELS];
        bytes.flip().asShortBuffer().get(interleaved);
        return interleaved;
    }

    private RuntimeException unreadable(IOException cause) {
        return PieceTrouble.of(path, Phrase.of("piece.unread"), cause);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }
}

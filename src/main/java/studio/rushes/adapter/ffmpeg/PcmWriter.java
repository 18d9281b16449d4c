package studio.rushes.adapter.ffmpeg;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes rendered sound: 16 bit, little-endian, interleaved, without a header. */
final class PcmWriter implements AutoCloseable {
    static final int BYTES = AacEncoder.CHANNELS * Short.BYTES;

    private final Path path;
    private final FileChannel channel;
    private ByteBuffer bytes = ByteBuffer.allocate(0);
    private long written;

    PcmWriter(Path path) {
        this.path = path;
        try {
            channel =
                    FileChannel.open(
                            path,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException e) {
            throw DiskTrouble.writing(path, e);
        }
    }

    void write(short[] interleaved, int samplesPerChannel) {
        int size = samplesPerChannel * BYTES;
        if (bytes.capacity() < size) {
            bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        }
        bytes.clear().limit(size);
        bytes.asShortBuffer().put(interleaved, 0, samplesPerChannel * AacEncoder.CHANNELS);
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw DiskTrouble.writing(path, e);
        }
        written += samplesPerChannel;
    }

    /** Samples per channel. */
    long written() {
        return written;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw DiskTrouble.writing(path, e);
        }
    }
}

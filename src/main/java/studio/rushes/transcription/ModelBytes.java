package studio.rushes.transcription;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * A model file read from its start, with long stretches passed over and never more in memory than a
 * page. Blocking; interruption does not disturb it.
 */
final class ModelBytes implements AutoCloseable {
    private static final int PAGE = 1 << 16;

    private final RandomAccessFile file;
    private final long size;
    private final ByteBuffer page = ByteBuffer.allocate(PAGE).order(ByteOrder.LITTLE_ENDIAN);
    private long at;

    private ModelBytes(RandomAccessFile file) throws IOException {
        this.file = file;
        size = file.length();
        page.limit(0);
    }

    static ModelBytes open(Path path) throws IOException {
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "r");
        try {
            return new ModelBytes(file);
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    long size() {
        return size;
    }

    long left() {
        return size - at;
    }

    /**
     * @param where is told to the person if the file ends there
     */
    int number(String where) throws IOException, WrongModelException {
        fill(Integer.BYTES, where);
        at += Integer.BYTES;
        return page.getInt();
    }

    /**
     * @param length at most a page
     */
    byte[] bytes(int length, String where) throws IOException, WrongModelException {
        fill(length, where);
        byte[] bytes = new byte[length];
        page.get(bytes);
        at += length;
        return bytes;
    }

    void pass(long length, String where) throws IOException, WrongModelException {
        if (length > left()) {
            throw cut(where);
        }
        at += length;
        if (length <= page.remaining()) {
            page.position(page.position() + (int) length);
        } else {
            page.limit(0);
            file.seek(at);
        }
    }

    private void fill(int length, String where) throws IOException, WrongModelException {
        if (length > left()) {
            throw cut(where);
        }
        if (page.remaining() >= length) {
            return;
        }
        page.compact();
        while (page.position() < length) {
            int read = file.read(page.array(), page.position(), page.remaining());
            if (read < 0) {
                throw cut(where);
            }
            page.position(page.position() + read);
        }
        page.flip();
    }

    private WrongModelException cut(String where) {
        return new WrongModelException(
                WrongModelException.Kind.CUT, "it ends after " + size + " bytes, inside " + where);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}

package studio.rushes.adapter.speech;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import studio.rushes.media.Pcm;

/** Reads the WAV files that speech engines write: 16 bit PCM, mono or stereo, nothing else. */
final class WavReader {
    private static final int RIFF = 0x46464952;
    private static final int WAVE = 0x45564157;
    private static final int FMT = 0x20746d66;
    private static final int DATA = 0x61746164;
    private static final int PCM = 1;
    private static final int EXTENSIBLE = 0xFFFE;
    private static final int FMT_BYTES = 16;

    /** A writer on a pipe cannot know the length and writes one at least as large as this. */
    private static final long UNKNOWN_LENGTH = 0x7FFF_0000L;

    private WavReader() {}

    static Pcm read(byte[] file) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (in.remaining() < 12 || in.getInt() != RIFF) {
            throw new IOException("no WAV file: it does not begin with RIFF");
        }
        in.getInt();
        if (in.getInt() != WAVE) {
            throw new IOException("no WAV file: RIFF of another kind");
        }
        Format format = null;
        while (in.remaining() >= 8) {
            int chunk = in.getInt();
            long length = in.getInt() & 0xFFFF_FFFFL;
            if (chunk == DATA) {
                if (format == null) {
                    throw new IOException("sound before its format");
                }
                return samples(in, length, format);
            }
            if (length > in.remaining()) {
                throw new IOException("a part of " + length + " bytes where fewer are left");
            }
            int next = in.position() + (int) length + (int) (length & 1);
            if (chunk == FMT) {
                format = format(in, length);
            }
            in.position(Math.min(next, in.limit()));
        }
        throw new IOException("no sound in the file");
    }

    private record Format(int channels, int rate) {}

    private static Format format(ByteBuffer in, long length) throws IOException {
        if (length < FMT_BYTES) {
            throw new IOException("a format of " + length + " bytes");
        }
        int kind = in.getShort() & 0xFFFF;
        int channels = in.getShort() & 0xFFFF;
        int rate = in.getInt();
        in.getInt();
        int frame = in.getShort() & 0xFFFF;
        int bits = in.getShort() & 0xFFFF;
        if ((kind != PCM && kind != EXTENSIBLE) || bits != 16 || frame != channels * 2) {
            throw new IOException("not 16 bit PCM: kind " + kind + ", " + bits + " bits");
        }
        if (channels < 1 || channels > 2) {
            throw new IOException(channels + " channels where 1 or 2 are read");
        }
        if (rate < 8_000 || rate > 192_000) {
            throw new IOException("a sample rate of " + rate + " Hz");
        }
        return new Format(channels, rate);
    }

    private static Pcm samples(ByteBuffer in, long length, Format format) throws IOException {
        if (length > in.remaining() && length < UNKNOWN_LENGTH) {
            throw new IOException(
                    length + " bytes of sound promised, " + in.remaining() + " there");
        }
        int count = (int) (Math.min(length, in.remaining()) / 2 / format.channels());
        short[] mono = new short[count];
        for (int i = 0; i < count; i++) {
            int sum = in.getShort();
            if (format.channels() == 2) {
                sum = (sum + in.getShort()) / 2;
            }
            mono[i] = (short) sum;
        }
        return new Pcm(mono, format.rate());
    }
}

package studio.rushes.adapter.ffmpeg;

import java.nio.file.Path;
import java.util.Arrays;
import studio.rushes.media.FrameSize;

/** The pictures of a file as the bundled program decodes them, to be looked at one by one. */
@SuppressWarnings("ArrayRecordComponent")
record Screening(FrameSize size, byte[] bytes) {
    static Screening of(Path file, FrameSize size) {
        return new Screening(size, Tool.pictures(file));
    }

    int count() {
        return bytes.length / length();
    }

    private int length() {
        return size.width() * size.height() * 3 / 2;
    }

    private int pixels() {
        return size.width() * size.height();
    }

    byte[] picture(int number) {
        return Arrays.copyOfRange(bytes, number * length(), (number + 1) * length());
    }

    int luma(int number, int x, int y) {
        return bytes[number * length() + y * size.width() + x] & 255;
    }

    /** Mean Y, U and V of a whole picture. */
    double[] means(int number) {
        int at = number * length();
        int chroma = pixels() / 4;
        return new double[] {
            mean(at, at + pixels()),
            mean(at + pixels(), at + pixels() + chroma),
            mean(at + pixels() + chroma, at + length())
        };
    }

    /** Mean luma of some columns, all rows. */
    double columns(int number, int from, int to) {
        double sum = 0;
        for (int y = 0; y < size.height(); y++) {
            for (int x = from; x < to; x++) {
                sum += luma(number, x, y);
            }
        }
        return sum / ((double) (to - from) * size.height());
    }

    private double mean(int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += bytes[i] & 255;
        }
        return sum / (to - from);
    }

    /** Mean difference of a picture of this one and one of another, over all their values. */
    double difference(int number, Screening other, int otherNumber) {
        double sum = 0;
        for (int i = 0; i < length(); i++) {
            sum +=
                    Math.abs(
                            (bytes[number * length() + i] & 255)
                                    - (other.bytes[otherNumber * length() + i] & 255));
        }
        return sum / length();
    }

    /** Which picture of another one looks most like a picture of this. */
    int closest(int number, Screening other) {
        int best = -1;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < other.count(); i++) {
            double difference = difference(number, other, i);
            if (difference < least) {
                least = difference;
                best = i;
            }
        }
        return best;
    }
}

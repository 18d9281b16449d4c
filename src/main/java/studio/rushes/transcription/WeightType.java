package studio.rushes.transcription;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Kinds of numbers that a model's weights are kept in, as the ggml library numbers them. */
enum WeightType {
    F32(0, -1, 1, 4),
    F16(1, 1, 1, 2),
    Q4_0(2, 2, 32, 18),
    Q4_1(3, 3, 32, 20),
    Q5_0(6, 8, 32, 22),
    Q5_1(7, 9, 32, 24),
    Q8_0(8, 7, 32, 34),
    Q2_K(10, 10, 256, 84),
    Q3_K(11, 11, 256, 110),
    Q4_K(12, 12, 256, 144),
    Q5_K(13, 13, 256, 176),
    Q6_K(14, 14, 256, 210);

    /** What a file says its quantised weights were made by is kept above this. */
    private static final int VERSIONS = 1000;

    private final int id;
    private final int fileType;
    private final int block;
    private final int blockBytes;

    WeightType(int id, int fileType, int block, int blockBytes) {
        this.id = id;
        this.fileType = fileType;
        this.block = block;
        this.blockBytes = blockBytes;
    }

    /**
     * What the large weights of a file are kept in. None for whole 32-bit files: the library's
     * convolution ends the process on them.
     */
    static Optional<WeightType> ofFile(int fileType) {
        return Arrays.stream(values())
                .filter(type -> type.fileType >= 0 && type.fileType == fileType % VERSIONS)
                .findFirst();
    }

    /** As a weight's own head numbers it. */
    int id() {
        return id;
    }

    /** Rows are kept in blocks that belong to one row alone. */
    boolean takesRowsOf(int numbers) {
        return numbers % block == 0;
    }

    long bytes(long numbers) {
        return numbers / block * blockBytes;
    }

    /** Such as {@code q5_0}, as files are named after it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package studio.rushes.transcription;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes files of the shape of whisper.cpp's models, as its own converter lays them out, with holes
 * where weights would be: even a large one takes no room.
 */
public final class ModelMaker {
    private static final int F32 = 0;
    private static final int F16 = 1;

    int vocabulary = 51_865;
    int audioContext = 1500;
    int state = 16;
    int heads = 2;
    int audioLayers = 1;
    int textContext = 448;
    int textState = 16;
    int textHeads = 2;
    int textLayers = 1;
    int mels = 80;
    int fileType = 1;

    int filterMels = 80;
    int filterFft = 201;
    List<byte[]> tokens = List.of(token("a"), token(" "), token(""), token("b"));

    /** What matrices are kept in, and how many bytes so many numbers take. */
    int matrix = F16;

    private int block = 1;
    private int blockBytes = 2;

    /** Where something new begins in the file written last. */
    final List<Long> borders = new ArrayList<>();

    private final SortedMap<Long, byte[]> pieces = new TreeMap<>();
    private long at;

    static byte[] token(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    ModelMaker sized(int newState, int newHeads, int newAudioLayers, int newTextLayers) {
        state = newState;
        textState = newState;
        heads = newHeads;
        textHeads = newHeads;
        audioLayers = newAudioLayers;
        textLayers = newTextLayers;
        return this;
    }

    ModelMaker kept(int newFileType, int type, int numbers, int bytes) {
        fileType = newFileType;
        matrix = type;
        block = numbers;
        blockBytes = bytes;
        return this;
    }

    /** As many tokens as Whisper has, of so many bytes together. */
    ModelMaker worded(int bytes) {
        int count = 50_257;
        List<byte[]> all = new ArrayList<>();
        all.add(token(" "));
        int left = bytes - 1;
        for (int i = 1; i < count; i++) {
            int length = left / (count - i);
            all.add(new byte[length]);
            left -= length;
        }
        tokens = all;
        return this;
    }

    public Path write(Path path) throws IOException {
        borders.clear();
        pieces.clear();
        at = 0;
        numbers(0x67676d6c);
        numbers(vocabulary, audioContext, state, heads, audioLayers);
        numbers(textContext, textState, textHeads, textLayers, mels, fileType);
        numbers(filterMels, filterFft);
        hole(4L * filterMels * filterFft);
        words();
        weights();
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(0);
            file.setLength(at);
            for (Map.Entry<Long, byte[]> piece : pieces.entrySet()) {
                file.seek(piece.getKey());
                file.write(piece.getValue());
            }
        }
        return path;
    }

    private void words() {
        int bytes = 4 + tokens.stream().mapToInt(token -> 4 + token.length).sum();
        ByteBuffer all = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        all.putInt(tokens.size());
        for (byte[] token : tokens) {
            all.putInt(token.length).put(token);
        }
        put(all.array());
    }

    private void weights() {
        weight("decoder.token_embedding.weight", matrix, state, vocabulary);
        weight("encoder.positional_embedding", F32, state, audioContext);
        weight("encoder.conv1.weight", F16, 3, mels, state);
        weight("encoder.conv1.bias", F32, 1, state);
        weight("encoder.conv2.weight", F16, 3, state, state);
        weight("encoder.conv2.bias", F32, 1, state);
        for (int i = 0; i < audioLayers; i++) {
            layer("encoder.blocks." + i, "attn");
        }
        norm("encoder.ln_post");
        weight("decoder.positional_embedding", F32, state, textContext);
        for (int i = 0; i < textLayers; i++) {
            layer("decoder.blocks." + i, "attn", "cross_attn");
        }
        norm("decoder.ln");
    }

    private void layer(String name, String... attentions) {
        for (String attention : attentions) {
            for (String part : List.of("query", "key", "value", "out")) {
                weight(name + "." + attention + "." + part + ".weight", matrix, state, state);
                if (!part.equals("key")) {
                    weight(name + "." + attention + "." + part + ".bias", F32, state);
                }
            }
            norm(name + "." + attention + "_ln");
        }
        weight(name + ".mlp.0.weight", matrix, state, 4 * state);
        weight(name + ".mlp.0.bias", F32, 4 * state);
        weight(name + ".mlp.2.weight", matrix, 4 * state, state);
        weight(name + ".mlp.2.bias", F32, state);
        norm(name + ".mlp_ln");
    }

    private void norm(String name) {
        weight(name + ".weight", F32, state);
        weight(name + ".bias", F32, state);
    }

    private void weight(String name, int type, int... size) {
        byte[] letters = token(name);
        int[] head = new int[3 + size.length];
        head[0] = size.length;
        head[1] = letters.length;
        head[2] = type;
        System.arraycopy(size, 0, head, 3, size.length);
        numbers(head);
        put(letters);
        long count = Arrays.stream(size).asLongStream().reduce(1, (a, b) -> a * b);
        hole(
                switch (type) {
                    case F32 -> 4 * count;
                    case F16 -> 2 * count;
                    default -> count / block * blockBytes;
                });
    }

    private void numbers(int... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int number : numbers) {
            bytes.putInt(number);
        }
        put(bytes.array());
    }

    private void put(byte[] bytes) {
        borders.add(at);
        pieces.put(at, bytes);
        at += bytes.length;
    }

    private void hole(long bytes) {
        borders.add(at);
        at += bytes;
    }
}

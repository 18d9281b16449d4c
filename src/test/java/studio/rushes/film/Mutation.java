package studio.rushes.film;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages the bytes of a clip in one of the ways that broken disks and hostile people know. */
final class Mutation {
    private static final List<String> BOXES =
            List.of(
                    "ftyp", "moov", "mvhd", "trak", "tkhd", "mdhd", "hdlr", "minf", "stbl", "stsd",
                    "stts", "ctts", "stsc", "stsz", "stco", "stss", "elst", "avcC", "esds", "mdat",
                    "dref", "hvcC");

    private final Random chance;

    Mutation(Random chance) {
        this.chance = chance;
    }

    byte[] of(byte[] whole) {
        byte[] bytes = whole.clone();
        return switch (chance.nextInt(10)) {
            case 0 -> Arrays.copyOf(bytes, chance.nextInt(bytes.length));
            case 1 -> flipped(bytes, 1 + chance.nextInt(200));
            case 2 -> nearBox(bytes, 1 + chance.nextInt(8));
            case 3 -> filled(bytes, (byte) 0);
            case 4 -> filled(bytes, (byte) 0xFF);
            case 5 -> boxSize(bytes);
            case 6 -> without(bytes);
            case 7 -> twice(bytes);
            case 8 -> renamedBox(bytes);
            default -> nearBox(flipped(bytes, 20), 2);
        };
    }

    private byte[] flipped(byte[] bytes, int bits) {
        for (int i = 0; i < bits; i++) {
            bytes[chance.nextInt(bytes.length)] ^= (byte) (1 << chance.nextInt(8));
        }
        return bytes;
    }

    private byte[] nearBox(byte[] bytes, int count) {
        int at = box(bytes);
        for (int i = 0; i < count; i++) {
            bytes[Math.min(bytes.length - 1, at + chance.nextInt(64))] =
                    (byte) (chance.nextBoolean() ? chance.nextInt(256) : 0xFF);
        }
        return bytes;
    }

    private byte[] filled(byte[] bytes, byte with) {
        int from = chance.nextBoolean() ? box(bytes) + 4 : chance.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + chance.nextInt(600));
        Arrays.fill(bytes, Math.min(from, to), to, with);
        return bytes;
    }

    /** Sizes that are none, negative, huge, or of the longer kind. */
    private byte[] boxSize(byte[] bytes) {
        int at = box(bytes) - 4;
        int size = List.of(0, 1, 7, -1, Integer.MAX_VALUE, chance.nextInt()).get(chance.nextInt(6));
        for (int i = 0; i < 4; i++) {
            bytes[Math.max(0, at) + i] = (byte) (size >> (24 - 8 * i));
        }
        return bytes;
    }

    private byte[] without(byte[] bytes) {
        int from = chance.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + chance.nextInt(4_000));
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - (to - from));
        System.arraycopy(bytes, to, shorter, from, bytes.length - to);
        return shorter;
    }

    private byte[] twice(byte[] bytes) {
        int from = chance.nextInt(bytes.length);
        int length = Math.min(bytes.length - from, 1 + chance.nextInt(4_000));
        byte[] longer = Arrays.copyOf(bytes, bytes.length + length);
        System.arraycopy(bytes, from, longer, from + length, bytes.length - from);
        return longer;
    }

    private byte[] renamedBox(byte[] bytes) {
        int at = box(bytes);
        String name = BOXES.get(chance.nextInt(BOXES.size()));
        for (int i = 0; i < 4; i++) {
            bytes[at + i] = (byte) name.charAt(i);
        }
        return bytes;
    }

    /** Where the name of some box stands; a clip has most of them. */
    private int box(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        for (int tries = 0; tries < 50; tries++) {
            int at = text.indexOf(BOXES.get(chance.nextInt(BOXES.size())));
            if (at >= 0) {
                return at;
            }
        }
        return 4;
    }
}

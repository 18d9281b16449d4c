package studio.rushes.generation;

import java.util.UUID;

/** One take of one block. */
public record TakeId(UUID value) {
    public static TakeId parse(String text) {
        return new TakeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

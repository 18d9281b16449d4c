package studio.rushes.generation;

import java.util.UUID;

/**
 * One intended charge: a take has one attempt, and a further one each time it is submitted again.
 */
public record AttemptId(UUID value) {
    public static AttemptId parse(String text) {
        return new AttemptId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

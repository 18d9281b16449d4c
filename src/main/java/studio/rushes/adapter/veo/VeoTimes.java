package studio.rushes.adapter.veo;

import java.time.Duration;

/**
 * How long the other side may take. Its library would wait for ever.
 *
 * @param answer until the first byte of an answer, and between two of a body
 * @param submit for a whole submit, pictures and all
 * @param poll for a whole look, a clip inside its answer and all
 */
public record VeoTimes(Duration connect, Duration answer, Duration submit, Duration poll) {
    public static final VeoTimes STANDARD =
            new VeoTimes(
                    Duration.ofSeconds(15),
                    Duration.ofSeconds(60),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(2));
}

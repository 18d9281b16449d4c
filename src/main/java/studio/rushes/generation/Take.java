package studio.rushes.generation;

import java.time.Instant;

/**
 * One try at a block, as the producer sees it.
 *
 * @param ordinal which take of its block, from 1
 * @param fileName of the clip in the takes folder, reserved at birth and never given twice
 * @param attempts how many times it was submitted so far
 * @param version counts every change; a change is made only to the version that was read
 * @param chosen whether this is the take its block plays
 */
public record Take(
        TakeId id,
        ClipRequest request,
        GeneratorId generator,
        int ordinal,
        String fileName,
        Instant createdAt,
        TakeState state,
        int attempts,
        long version,
        boolean chosen) {}

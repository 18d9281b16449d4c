package studio.rushes.generation;

import java.util.List;
import java.util.Optional;

/** Takes that were submitted elsewhere. */
final class Adopted {
    static final ClipLocation PLACE = new ClipLocation("gs://bucket/video/block_1.mp4");

    private Adopted() {}

    static Adoption generating(int number) {
        return new Adoption(
                Samples.request(number),
                Samples.FAKE,
                new Adoption.Found.Generating(Samples.NOON),
                Optional.of(Samples.OPERATION),
                Optional.empty(),
                Optional.of(PLACE));
    }

    static Adoption done(int number, Optional<OperationName> operation, String mark) {
        return new Adoption(
                Samples.request(number),
                Samples.FAKE,
                new Adoption.Found.Done(PLACE, Samples.NOON),
                operation,
                Optional.of(mark),
                Optional.of(PLACE));
    }

    static Adoption failed(int number) {
        return new Adoption(
                Samples.request(number),
                Samples.FAKE,
                new Adoption.Found.Failed(Samples.PROBLEM, Samples.NOON),
                Optional.empty(),
                Optional.of("video/" + number + " failed"),
                Optional.empty());
    }

    static List<Adoption> inEveryState() {
        return List.of(generating(1), done(2, Optional.empty(), PLACE.value() + "#7"), failed(3));
    }
}

package studio.rushes.veo;

import java.time.Instant;
import java.util.Optional;

/** One job the server took, which is one charge. */
record Job(
        String id,
        String name,
        String prompt,
        Optional<String> output,
        boolean gemini,
        Instant taken,
        Instant done) {
    /** Where the clip lies in the bucket, without the bucket's name. */
    Optional<String> object() {
        return output.map(place -> place.replaceFirst("gs://[^/]+/", "") + id + "/sample_0.mp4");
    }

    Optional<String> bucket() {
        return output.map(place -> place.substring("gs://".length()).split("/", 2)[0]);
    }

    /** Whether its clip lies at this address, in a bucket or as a file. */
    boolean isKeptAt(String address) {
        return object().map(object -> "gs://" + bucket().orElseThrow() + "/" + object)
                        .filter(address::equals)
                        .isPresent()
                || (gemini && address.contains("/files/" + id + ":"));
    }
}

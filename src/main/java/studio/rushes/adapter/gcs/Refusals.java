package studio.rushes.adapter.gcs;

import com.google.cloud.storage.StorageException;
import java.io.IOException;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.files.FileReason;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** What the store's refusals mean. What a server says of them may hold a secret, and stays here. */
final class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private Refusals() {}

    static StudioException told(StorageException e) {
        LOG.info("the bucket answered with {}: {}", e.getCode(), e.getReason());
        return new StudioException(
                switch (e.getCode()) {
                    case 401 -> signedOut();
                    case 403 ->
                            isOff(e)
                                    ? Problem.of("BUCKET-API-OFF")
                                    : Problem.of("BUCKET-PERMISSION");
                    case 404 -> gone();
                    default -> Problem.of("BUCKET-NO-ANSWER");
                });
    }

    /** The same where the bucket itself is asked for. */
    static StudioException told(StorageException e, String bucket) {
        return e.getCode() == 404
                ? new StudioException(Problem.of("BUCKET-UNKNOWN").with("bucket", bucket))
                : told(e);
    }

    private static boolean isOff(StorageException e) {
        String said = (e.getReason() + " " + e.getMessage()).toLowerCase(Locale.ROOT);
        return said.contains("accessnotconfigured")
                || said.contains("service_disabled")
                || said.contains("has not been used in project");
    }

    static Problem gone() {
        return Problem.of("BUCKET-NOT-THERE");
    }

    static Problem otherBytes() {
        return Problem.of("BUCKET-OTHER-BYTES");
    }

    static Problem signedOut() {
        return Problem.of("BUCKET-SIGN-IN");
    }

    static Problem disk(IOException e) {
        return Problem.of("BUCKET-DISK").with("reason", FileReason.of(e));
    }
}

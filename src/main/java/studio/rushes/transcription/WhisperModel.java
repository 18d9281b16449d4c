package studio.rushes.transcription;

import java.net.URI;
import java.util.Optional;

/**
 * A model that can be downloaded.
 *
 * @param file its name, here and there
 * @param bytes of the file; only about right unless {@code exact}
 * @param note which languages, and what it is good for
 * @param from the folder of the web it is in
 * @param digest empty where nobody publishes one
 * @param source where these figures come from
 */
public record WhisperModel(
        String id,
        String name,
        String file,
        long bytes,
        boolean exact,
        String note,
        URI from,
        Optional<ModelDigest> digest,
        String source) {}

package studio.rushes.veo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Predicate;

/** What a job was given beside its prompt, as far as the real service would take it. */
final class Inputs {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

    private Inputs() {}

    /**
     * Why the service would not take it.
     *
     * @param kept whether a clip of this address is there and was made by the service
     */
    static Optional<String> wrong(JsonNode asked, boolean vertex, Predicate<String> kept) {
        JsonNode instance = asked.path("instances").path(0);
        JsonNode image = instance.path("image");
        JsonNode video = instance.path("video");
        if (!image.isMissingNode() && !isPicture(image)) {
            return Optional.of("image is no picture");
        }
        if (!instance.path("lastFrame").isMissingNode() && image.isMissingNode()) {
            return Optional.of("lastFrame needs an image");
        }
        return video.isMissingNode() ? Optional.empty() : wrongVideo(asked, vertex, kept);
    }

    private static Optional<String> wrongVideo(
            JsonNode asked, boolean vertex, Predicate<String> kept) {
        JsonNode instance = asked.path("instances").path(0);
        JsonNode video = instance.path("video");
        for (String other : new String[] {"image", "lastFrame", "referenceImages"}) {
            if (!instance.path(other).isMissingNode()) {
                return Optional.of("video and " + other + " do not go together");
            }
        }
        if (!asked.at("/parameters/resolution").asText().equals("720p")) {
            return Optional.of("a video is extended at 720p");
        }
        if (asked.at("/parameters/durationSeconds").asInt() != 8) {
            return Optional.of("a video is extended with durationSeconds 8");
        }
        String address = video.path(vertex ? "gcsUri" : "uri").asText();
        if (!address.isEmpty()) {
            return kept.test(address) ? Optional.empty() : Optional.of("no such video");
        }
        boolean clip =
                vertex
                        && video.path("mimeType").asText().equals("video/mp4")
                        && isMp4(bytes(video));
        return clip ? Optional.empty() : Optional.of("video is no video of ours");
    }

    private static boolean isPicture(JsonNode image) {
        byte[] bytes = bytes(image);
        return switch (image.path("mimeType").asText()) {
            case "image/png" -> starts(bytes, PNG);
            case "image/jpeg" -> starts(bytes, JPEG);
            default -> false;
        };
    }

    private static boolean isMp4(byte[] bytes) {
        return bytes.length > 8
                && new String(bytes, 4, 4, StandardCharsets.US_ASCII).equals("ftyp");
    }

    private static boolean starts(byte[] bytes, byte[] with) {
        return bytes.length >= with.length
                && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }

    /** Empty where there are none, or what is there is no such text. */
    static byte[] bytes(JsonNode part) {
        try {
            return Base64.getDecoder().decode(part.path("bytesBase64Encoded").asText());
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }
}

package studio.rushes.veo;

import java.util.function.Supplier;

/** The shapes of a finished job. */
final class Done {
    private static final String SOUND =
            "We encountered an issue with the audio for your prompt and could not create your"
                    + " video. You will not be charged for this attempt.";
    private static final String PERSON =
            "The prompt contains the name of a celebrity. Please rephrase it.";

    private Done() {}

    static String of(Job job, Fault fault, Supplier<String> inline) {
        return switch (fault) {
            case DONE_FAILED -> error(job, 13, "Video generation failed for an internal reason.");
            case DONE_FAILED_FOR_GOOD -> error(job, 9, "The picture cannot be animated.");
            case DONE_FILTERED -> answer(job, filtered(PERSON));
            case DONE_SOUND_FILTERED -> answer(job, filtered(SOUND));
            case DONE_EMPTY -> done(job, "\"response\":{}");
            default -> answer(job, clip(job, inline));
        };
    }

    private static String clip(Job job, Supplier<String> inline) {
        if (job.gemini()) {
            // The real one names its own host, whatever address it was asked at.
            String real = "https://generativelanguage.googleapis.com";
            return "\"generatedSamples\":[{\"video\":{\"uri\":\"%s/v1beta/files/%s:download?alt=media\"}}]"
                    .formatted(real, job.id());
        }
        String where =
                job.output().isPresent()
                        ? "\"gcsUri\":\"gs://%s/%s\""
                                .formatted(job.bucket().get(), job.object().get())
                        : "\"bytesBase64Encoded\":\"%s\"".formatted(inline.get());
        return "\"raiMediaFilteredCount\":0,\"videos\":[{%s,\"mimeType\":\"video/mp4\"}]"
                .formatted(where);
    }

    private static String filtered(String reason) {
        return "\"raiMediaFilteredCount\":1,\"raiMediaFilteredReasons\":[\"%s\"]".formatted(reason);
    }

    private static String answer(Job job, String fields) {
        return done(
                job,
                job.gemini()
                        ? "\"response\":{\"generateVideoResponse\":{%s}}".formatted(fields)
                        : "\"response\":{\"@type\":\"t/GenerateVideoResponse\",%s}"
                                .formatted(fields));
    }

    private static String error(Job job, int code, String message) {
        return done(job, "\"error\":{\"code\":%d,\"message\":\"%s\"}".formatted(code, message));
    }

    private static String done(Job job, String field) {
        return "{\"name\":\"%s\",\"done\":true,%s}".formatted(job.name(), field);
    }
}

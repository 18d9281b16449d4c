package studio.rushes.adapter.veo;

import com.google.genai.types.GenerateVideosOperation;
import com.google.genai.types.GenerateVideosResponse;
import com.google.genai.types.GeneratedVideo;
import com.google.genai.types.Video;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.UnaryOperator;
import studio.rushes.generation.ClipLocation;
import studio.rushes.generation.OperationName;
import studio.rushes.generation.Poll;
import studio.rushes.problem.Problem;

/** The four shapes of "done": a clip, an error, a refusal of the safety filter, and nothing. */
final class FinishedJob {
    /** A clip inside the answer is not kept apart: whoever wants it asks the job again. */
    static final String INLINE = "inline:";

    private static final Set<Integer> PASSING = Set.of(4, 8, 10, 13, 14);
    private static final int INVALID_ARGUMENT = 3;
    private static final Set<String> FILTER_WORDS =
            Set.of("usage guidelines", "responsible ai", "safety", "violate", "sensitive words");

    private FinishedJob() {}

    static Poll read(
            OperationName name, GenerateVideosOperation job, UnaryOperator<String> strike) {
        if (!job.done().orElse(false)) {
            return new Poll.Running(OptionalDouble.empty());
        }
        Optional<Map<String, Object>> error = job.error().filter(map -> !map.isEmpty());
        if (error.isPresent()) {
            return failed(error.get(), strike);
        }
        Optional<GenerateVideosResponse> answer = job.response();
        Optional<ClipLocation> clip = answer.flatMap(there -> clip(name, there));
        if (clip.isPresent()) {
            return new Poll.Done(clip.get());
        }
        List<String> reasons =
                answer.flatMap(GenerateVideosResponse::raiMediaFilteredReasons).orElse(List.of());
        int filtered = answer.flatMap(GenerateVideosResponse::raiMediaFilteredCount).orElse(0);
        return filtered > 0 || !reasons.isEmpty()
                ? FilterReason.filtered(reasons, strike)
                : new Poll.Failed(empty(), false);
    }

    private static Optional<ClipLocation> clip(OperationName name, GenerateVideosResponse answer) {
        return answer.generatedVideos().orElse(List.of()).stream()
                .map(GeneratedVideo::video)
                .flatMap(Optional::stream)
                .map(video -> place(name, video))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<ClipLocation> place(OperationName name, Video video) {
        Optional<String> uri = video.uri().filter(FinishedJob::isPlace);
        if (uri.isPresent()) {
            return uri.map(ClipLocation::new);
        }
        return video.videoBytes()
                .filter(bytes -> bytes.length > 0)
                .map(_ -> new ClipLocation(INLINE + name.value()));
    }

    private static boolean isPlace(String uri) {
        return uri.startsWith("gs://") || uri.startsWith("https://") || uri.startsWith("http://");
    }

    private static Poll failed(Map<String, Object> error, UnaryOperator<String> strike) {
        int code = error.get("code") instanceof Number number ? number.intValue() : 0;
        String said = Answers.words(strike, String.valueOf(error.getOrDefault("message", "")));
        String low = said.toLowerCase(Locale.ROOT);
        if (code == INVALID_ARGUMENT && FILTER_WORDS.stream().anyMatch(low::contains)) {
            return FilterReason.filtered(List.of(said), strike);
        }
        boolean passing = PASSING.contains(code);
        return new Poll.Failed(
                (passing ? Problem.of("VEO-JOB-FAILED", "passing") : Problem.of("VEO-JOB-FAILED"))
                        .with("said", said),
                passing);
    }

    private static Problem empty() {
        return Problem.of("VEO-DONE-EMPTY");
    }
}

package studio.rushes.adapter.veo;

import com.google.genai.errors.ApiException;
import com.google.genai.types.FinishReason;
import java.util.Optional;
import studio.rushes.generation.WriterModel;
import studio.rushes.problem.Problem;

/** Why a draft did not come, in words for the person who asked for it. */
final class DraftAnswers {
    private final Answers answers;
    private final WriterModel model;

    DraftAnswers(Answers answers, WriterModel model) {
        this.answers = answers;
        this.model = model;
    }

    Problem error(ApiException e) {
        return switch (e.code()) {
            case 404 -> model.retired();
            case 429 -> Problem.of("DRAFT-BUSY", "limit");
            case 503 -> Answers.worded(e) ? Problem.of("DRAFT-BUSY") : lost();
            default -> answers.refusal(e).orElseGet(DraftAnswers::lost);
        };
    }

    /** A draft that did not end by itself is none, or only the beginning of one. */
    Optional<Problem> end(FinishReason.Known reason) {
        return switch (reason) {
            case STOP, FINISH_REASON_UNSPECIFIED -> Optional.empty();
            case MAX_TOKENS -> Optional.of(Problem.of("DRAFT-CUT"));
            default -> Optional.of(blocked());
        };
    }

    static Problem blocked() {
        return Problem.of("DRAFT-BLOCKED");
    }

    static Problem empty() {
        return Problem.of("DRAFT-EMPTY");
    }

    static Problem lost() {
        return Problem.of("DRAFT-LOST");
    }

    static Problem unreachable() {
        return Problem.of("DRAFT-NO-CONNECTION");
    }
}

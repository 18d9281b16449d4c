package studio.rushes.adapter.veo;

import com.google.genai.errors.ApiException;
import com.google.genai.types.FinishReason;
import java.util.Optional;
import studio.rushes.generation.WriterModel;
import studio.rushes.problem.Problem;

/** Why a draft did not come, in words for the person who asked for it. */
final class DraftAnswers {
    private static final String PAID = "A few cents may have been charged.";

    private final Answers answers;
    private final WriterModel model;

    DraftAnswers(Answers answers, WriterModel model) {
        this.answers = answers;
        this.model = model;
    }

    Problem error(ApiException e) {
        return switch (e.code()) {
            case 404 -> model.retired();
            case 429 -> busy("The writing model has reached its limit for now.");
            case 503 -> busy("The writing model is busy.");
            default -> e.code() < 500 ? answers.rehearsal(e) : lost();
        };
    }

    /** A draft that did not end by itself is none, or only the beginning of one. */
    Optional<Problem> end(FinishReason.Known reason) {
        return switch (reason) {
            case STOP, FINISH_REASON_UNSPECIFIED -> Optional.empty();
            case MAX_TOKENS ->
                    Optional.of(
                            new Problem(
                                    "DRAFT-CUT",
                                    "The draft became too long and was cut off.",
                                    PAID,
                                    "Ask for fewer blocks, or try again."));
            default -> Optional.of(blocked());
        };
    }

    private static Problem busy(String headline) {
        return new Problem(
                "DRAFT-BUSY", headline, "Nothing was charged.", "Try again in a minute.");
    }

    static Problem blocked() {
        return new Problem(
                "DRAFT-BLOCKED",
                "The safety filter let no draft on this theme through.",
                PAID,
                "Say the theme in other words.");
    }

    static Problem empty() {
        return new Problem(
                "DRAFT-EMPTY",
                "The writing model answered without a draft.",
                PAID,
                "Try again, or say more about the theme.");
    }

    static Problem lost() {
        return new Problem(
                "DRAFT-LOST",
                "The draft did not arrive.",
                PAID,
                "Check the connection, then ask for it again.");
    }

    static Problem unreachable() {
        return new Problem(
                "DRAFT-NO-CONNECTION",
                "The writing model cannot be reached.",
                "Nothing was sent and nothing was charged.",
                "Check the connection and try again.");
    }
}

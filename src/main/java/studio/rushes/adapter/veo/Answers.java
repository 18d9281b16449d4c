package studio.rushes.adapter.veo;

import com.google.genai.errors.ApiException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import studio.rushes.generation.Model;
import studio.rushes.generation.Poll;
import studio.rushes.generation.Submission;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** What an answer that is an error means for the job and for the money. */
final class Answers {
    private static final String FREE = "Nothing was charged.";
    private static final String SAFE = "The take is not affected and may well be done.";
    private static final int MOST_WORDS = 300;
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    /** Of any other status nobody knows whether the job was taken before it was sent. */
    private static final Set<Integer> REFUSALS = Set.of(400, 401, 402, 403, 405, 411, 413, 422);

    /** The delay a server asks for stands in no field, only in the text. */
    private static final Pattern DELAY =
            Pattern.compile("(?:retryDelay\"?\\s*[:=]\\s*\"?|retry in )(\\d{1,6})(?:\\.(\\d+))?s");

    private final UnaryOperator<String> strike;

    Answers(UnaryOperator<String> strike) {
        this.strike = strike;
    }

    /** Only an error that the service itself worded proves that it did not take the job. */
    Submission submission(ApiException e, Model model, Optional<Duration> retryAfter) {
        int code = e.code();
        if (code == 429) {
            return new Submission.Refused(quota(FREE), true, delay(e.message(), retryAfter));
        }
        if (code == 503 && worded(e)) {
            return new Submission.Refused(busy(), true, delay(e.message(), retryAfter));
        }
        if (code == 404) {
            return new Submission.Refused(model.retired(), false, Optional.empty());
        }
        return refusal(e)
                .<Submission>map(
                        problem -> new Submission.Refused(problem, false, Optional.empty()))
                .orElseGet(() -> new Submission.Lost(lost()));
    }

    /** Whether the service itself said so, and not somebody on the way to it. */
    static boolean worded(ApiException e) {
        return e.status() != null && e.status().matches("[A-Z]+(_[A-Z]+)*");
    }

    /** A refusal that proves that nothing was begun, and so nothing is charged. */
    Optional<Problem> refusal(ApiException e) {
        return REFUSALS.contains(e.code()) ? Optional.of(refused(e, FREE)) : Optional.empty();
    }

    /** A poll that was answered with an error says nothing of the job, except that it is gone. */
    Poll poll(ApiException e) {
        if (e.code() == 404 && "NOT_FOUND".equals(e.status())) {
            return new Poll.Vanished();
        }
        throw new StudioException(
                switch (e.code()) {
                    case 429 -> quota(SAFE);
                    case 401, 403 -> refused(e, SAFE);
                    default -> noAnswer();
                });
    }

    /** Why a free check was not answered as hoped. */
    Problem rehearsal(ApiException e) {
        return switch (e.code()) {
            case 429 -> quota(FREE);
            case 503 -> busy();
            default -> refusal(e).orElseGet(Answers::unchecked);
        };
    }

    private Problem refused(ApiException e, String meaning) {
        String said = words(e.message());
        boolean badKey = said.contains("API_KEY_INVALID") || said.contains("API key not valid");
        if (e.code() == 401 || badKey) {
            return new Problem(
                    "VEO-SIGN-IN",
                    badKey
                            ? "Google does not know this API key."
                            : "The sign-in to Google is missing or has run out.",
                    meaning,
                    badKey
                            ? "Check the key in the settings."
                            : "Run 'gcloud auth application-default login', or give a new token.");
        }
        if (e.code() == 403) {
            return new Problem(
                    "VEO-PERMISSION",
                    "Google does not let this account use this model in this project.",
                    meaning + " Google says: " + said,
                    "Check that the project is right, has billing and has the service turned on.");
        }
        return new Problem(
                "VEO-REQUEST-REFUSED",
                "Google refused this request. It says: " + said,
                meaning,
                "Change what it names and try again.");
    }

    private static Problem quota(String meaning) {
        return new Problem(
                "VEO-QUOTA",
                "The video service has reached its limit for now.",
                meaning,
                "Rushes waits and asks again by itself.");
    }

    private static Problem busy() {
        return new Problem(
                "VEO-BUSY",
                "The video service is busy.",
                FREE,
                "Rushes waits and asks again by itself.");
    }

    static Problem unreachable() {
        return new Problem(
                "VEO-NO-CONNECTION",
                "The video service cannot be reached.",
                "Nothing was sent and nothing was charged.",
                "Check the connection; Rushes tries again by itself.");
    }

    static Problem unchecked() {
        return new Problem(
                "VEO-NOT-CHECKED",
                "The video service did not say whether it would make these clips.",
                FREE,
                "Check the connection and try again in a moment.");
    }

    static Problem lost() {
        return new Problem(
                "VEO-ANSWER-LOST",
                "Rushes did not hear whether Veo took this take.",
                "It may have been charged, so it is not sent again by itself.",
                "Wait while Rushes looks for the clip; then try again or forget it.");
    }

    static Problem noAnswer() {
        return new Problem(
                "VEO-NO-ANSWER",
                "The video service gave no answer about this take.",
                SAFE,
                "Rushes asks again by itself.");
    }

    /** The longer of the two waits a server may ask for: in its text, and beside it. */
    private static Optional<Duration> delay(String text, Optional<Duration> beside) {
        return Stream.of(delay(text), beside)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .map(wait -> wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
    }

    private static Optional<Duration> delay(String text) {
        Matcher found = DELAY.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        long seconds = Long.parseLong(found.group(1)) + (found.group(2) == null ? 0 : 1);
        return Optional.of(Duration.ofSeconds(seconds));
    }

    /** The service's own words, without secrets, on one line, and not too many. */
    private String words(String text) {
        return words(strike, text);
    }

    static String words(UnaryOperator<String> strike, String text) {
        String line = strike.apply(text).replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
        if (line.isEmpty()) {
            return "nothing.";
        }
        return line.length() <= MOST_WORDS ? line : line.substring(0, MOST_WORDS) + "…";
    }
}

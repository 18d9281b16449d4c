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
import studio.rushes.problem.Phrase;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** What an answer that is an error means for the job and for the money. */
final class Answers {
    private static final Phrase FREE = Phrase.of("standing.free");
    private static final Phrase SAFE = Phrase.of("standing.safe");
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

    private Problem refused(ApiException e, Phrase standing) {
        String said = words(e.message());
        boolean badKey = said.contains("API_KEY_INVALID") || said.contains("API key not valid");
        if (e.code() == 401 || badKey) {
            return badKey
                    ? Problem.of("VEO-SIGN-IN", "key").with("standing", standing)
                    : Problem.of("VEO-SIGN-IN").with("standing", standing);
        }
        if (e.code() == 403) {
            return Problem.of("VEO-PERMISSION").with("standing", standing).with("said", said);
        }
        return Problem.of("VEO-REQUEST-REFUSED").with("said", said).with("standing", standing);
    }

    private static Problem quota(Phrase standing) {
        return Problem.of("VEO-QUOTA").with("standing", standing);
    }

    private static Problem busy() {
        return Problem.of("VEO-BUSY");
    }

    static Problem unreachable() {
        return Problem.of("VEO-NO-CONNECTION");
    }

    static Problem unchecked() {
        return Problem.of("VEO-NOT-CHECKED");
    }

    static Problem lost() {
        return Problem.of("VEO-ANSWER-LOST");
    }

    static Problem noAnswer() {
        return Problem.of("VEO-NO-ANSWER");
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

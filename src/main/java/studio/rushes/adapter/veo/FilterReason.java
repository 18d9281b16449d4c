package studio.rushes.adapter.veo;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import studio.rushes.generation.Poll;
import studio.rushes.problem.Problem;

/** Why the safety filter kept a clip back, in words a producer can act on. */
enum FilterReason {
    SOUND(
            "the sound it made",
            "Try again; the sound often passes the second time.",
            "audio",
            "sound",
            "speech"),
    CHILD("a child", "Describe grown-ups, or leave out people.", "child", "minor"),
    PERSON(
            "a person or face",
            "Describe people without names of real ones, or use no picture of a face.",
            "celebrit",
            "person",
            "people",
            "face",
            "likeness"),
    RIGHTS(
            "something that belongs to others",
            "Leave out brands, characters and titles.",
            "third-party",
            "third party",
            "copyright",
            "trademark",
            "recitation"),
    VIOLENCE("violence or danger", "Say it more gently.", "violen", "danger", "weapon", "gore"),
    SEX("nudity or sex", "Say it more modestly.", "sexual", "nud", "porn"),
    HATE("hate or insult", "Say it without insult.", "hate", "toxic", "profan", "harass"),
    OTHER("something in the description", "Say it in other words and try again.");

    private final String what;
    private final String remedy;
    private final String marks;

    FilterReason(String what, String remedy, String... marks) {
        this.what = what;
        this.remedy = remedy;
        this.marks = String.join("|", marks);
    }

    private static FilterReason of(String text) {
        String low = text.toLowerCase(Locale.ROOT);
        for (FilterReason reason : values()) {
            if (reason != OTHER && Pattern.compile(reason.marks).matcher(low).find()) {
                return reason;
            }
        }
        return OTHER;
    }

    static Poll.Filtered filtered(List<String> reasons, UnaryOperator<String> strike) {
        // Any reason but the sound needs other words; only where it was nothing else, it was sound.
        FilterReason reason =
                reasons.stream()
                        .map(FilterReason::of)
                        .filter(each -> each != SOUND)
                        .findFirst()
                        .orElse(reasons.isEmpty() ? OTHER : SOUND);
        String said =
                reasons.isEmpty() ? "" : " It says: " + Answers.words(strike, reasons.getFirst());
        return new Poll.Filtered(
                new Problem(
                        "VEO-FILTERED",
                        "Veo's safety filter kept this clip back because of %s."
                                .formatted(reason.what),
                        "It was not charged." + said,
                        reason.remedy),
                reason == SOUND);
    }
}

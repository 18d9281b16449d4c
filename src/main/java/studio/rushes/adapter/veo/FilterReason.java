package studio.rushes.adapter.veo;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import studio.rushes.generation.Poll;
import studio.rushes.problem.Phrase;
import studio.rushes.problem.Problem;

/** Why the safety filter kept a clip back, in words a producer can act on. */
enum FilterReason {
    SOUND("filter.sound", "filter.sound.remedy", "audio", "sound", "speech"),
    CHILD("filter.child", "filter.child.remedy", "child", "minor"),
    PERSON(
            "filter.person",
            "filter.person.remedy",
            "celebrit",
            "person",
            "people",
            "face",
            "likeness"),
    RIGHTS(
            "filter.rights",
            "filter.rights.remedy",
            "third-party",
            "third party",
            "copyright",
            "trademark",
            "recitation"),
    VIOLENCE("filter.violence", "filter.violence.remedy", "violen", "danger", "weapon", "gore"),
    SEX("filter.sex", "filter.sex.remedy", "sexual", "nud", "porn"),
    HATE("filter.hate", "filter.hate.remedy", "hate", "toxic", "profan", "harass"),
    OTHER("filter.other", "filter.other.remedy");

    /** Keys of problems' texts. */
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
        Problem kept =
                reasons.isEmpty()
                        ? Problem.of("VEO-FILTERED")
                        : Problem.of("VEO-FILTERED", "said")
                                .with("said", Answers.words(strike, reasons.getFirst()));
        return new Poll.Filtered(
                kept.with("what", Phrase.of(reason.what)).with("remedy", Phrase.of(reason.remedy)),
                reason == SOUND);
    }
}

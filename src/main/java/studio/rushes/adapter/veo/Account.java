package studio.rushes.adapter.veo;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.rushes.generation.OperationName;

/**
 * Who pays on Vertex AI, and where: a project in one location. Both go into addresses, and both may
 * come back from outside, so nothing but a name passes.
 */
record Account(String project, String location) {
    private static final String PROJECT = "[a-z0-9][a-z0-9:.-]{0,62}";
    private static final String LOCATION = "[a-z][a-z0-9-]{0,40}";
    private static final Pattern WRITTEN = Pattern.compile("(" + PROJECT + ")/(" + LOCATION + ")");
    private static final Pattern IN_A_NAME =
            Pattern.compile("projects/(" + PROJECT + ")/locations/(" + LOCATION + ")/.+");

    /** As a booking keeps it: {@code my-film/us-central1}. */
    static Optional<Account> of(String written) {
        return account(WRITTEN.matcher(written));
    }

    /** The one a job runs under, which its name tells. */
    static Optional<Account> of(OperationName job) {
        return account(IN_A_NAME.matcher(job.value()));
    }

    private static Optional<Account> account(Matcher text) {
        return text.matches()
                ? Optional.of(new Account(text.group(1), text.group(2)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return project + "/" + location;
    }
}

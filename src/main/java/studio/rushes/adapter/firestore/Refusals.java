package studio.rushes.adapter.firestore;

import com.google.api.gax.grpc.GrpcStatusCode;
import com.google.api.gax.rpc.ApiException;
import com.google.auth.Retryable;
import com.google.cloud.firestore.FirestoreException;
import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.problem.Problem;

/**
 * What the service's refusals mean. Their messages are looked at and never passed on: a server may
 * say back what it was sent.
 */
final class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final int DEEPEST = 10;

    private final String project;

    Refusals(String project) {
        this.project = project;
    }

    /** No write was made, because the document is not as the guard asks. */
    boolean isGuard(Throwable failure) {
        return switch (code(failure)) {
            case ALREADY_EXISTS -> true;
            case FAILED_PRECONDITION, NOT_FOUND -> !isAboutTheDatabase(said(failure));
            default -> false;
        };
    }

    /** Asking again would bring the same answer. */
    static boolean isForGood(Throwable failure) {
        return switch (code(failure)) {
            case PERMISSION_DENIED, NOT_FOUND, FAILED_PRECONDITION, INVALID_ARGUMENT -> true;
            default -> false;
        };
    }

    Problem told(Throwable failure) {
        Status.Code code = code(failure);
        LOG.info("the documents' service answered with {}", code);
        String said = said(failure);
        return switch (code) {
            case UNAUTHENTICATED -> signedOut();
            case PERMISSION_DENIED -> denied(said);
            case RESOURCE_EXHAUSTED -> Problem.of("FIRESTORE-QUOTA");
            case INVALID_ARGUMENT, OUT_OF_RANGE -> Problem.of("FIRESTORE-REFUSED");
            case NOT_FOUND, FAILED_PRECONDITION ->
                    isAboutTheDatabase(said) ? wrongProject() : Problem.of("FIRESTORE-REFUSED");
            default -> isSignInThatEnded(failure) ? signedOut() : silent();
        };
    }

    /** A sign-in that is missing, or cannot be renewed. */
    static boolean isSignedOut(Status status) {
        return status.getCode() == Status.Code.UNAUTHENTICATED
                || (status.getCause() != null && isSignInThatEnded(status.getCause()));
    }

    static Problem signedOut() {
        return Problem.of("FIRESTORE-SIGN-IN");
    }

    static Problem silent() {
        return Problem.of("FIRESTORE-NO-ANSWER");
    }

    private Problem denied(String said) {
        if (holdsAny(said, "service_disabled", "has not been used in project", "it is disabled")) {
            return Problem.of("FIRESTORE-API-OFF").with("project", project);
        }
        if (holdsAny(said, "consumer_invalid", "resource project", "project not found")) {
            return wrongProject();
        }
        return Problem.of("FIRESTORE-PERMISSION").with("project", project);
    }

    private Problem wrongProject() {
        return Problem.of("FIRESTORE-PROJECT").with("project", project);
    }

    private static boolean isAboutTheDatabase(String said) {
        return holdsAny(said, "datastore mode", "the database ", "project not found");
    }

    private static boolean holdsAny(String said, String... words) {
        return Stream.of(words).anyMatch(said::contains);
    }

    /** A sign-in that cannot be renewed looks like a line that is down. */
    private static boolean isSignInThatEnded(Throwable failure) {
        return causes(failure)
                .anyMatch(each -> each instanceof Retryable sign && !sign.isRetryable());
    }

    private static Status.Code code(Throwable failure) {
        return causes(failure)
                .map(Refusals::own)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Status.Code.UNKNOWN);
    }

    private static Optional<Status.Code> own(Throwable failure) {
        return switch (failure) {
            case FirestoreException told when told.getStatus() != null ->
                    Optional.of(told.getStatus().getCode());
            case ApiException told when told.getStatusCode() instanceof GrpcStatusCode code ->
                    Optional.of(code.getTransportCode());
            case StatusRuntimeException told -> Optional.of(told.getStatus().getCode());
            case StatusException told -> Optional.of(told.getStatus().getCode());
            default -> Optional.empty();
        };
    }

    private static String said(Throwable failure) {
        StringBuilder said = new StringBuilder();
        causes(failure)
                .forEach(each -> {
                    said.append(each.getMessage()).append('\n');
                    if (each instanceof ApiException told) {
                        said.append(told.getReason()).append('\n');
                    }
                });
        return said.toString().toLowerCase(Locale.ROOT);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause).limit(DEEPEST);
    }
}

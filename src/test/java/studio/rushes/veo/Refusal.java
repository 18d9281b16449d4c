package studio.rushes.veo;

import java.io.IOException;
import java.util.function.Consumer;

/** What can go wrong with a request of any kind. */
final class Refusal {
    private Refusal() {}

    /** Answers what goes wrong with any request; true where that was the answer. */
    static boolean answer(Exchange exchange, Fault fault, Consumer<Exchange> hang)
            throws IOException {
        switch (fault) {
            case QUOTA -> exchange.error(429, "RESOURCE_EXHAUSTED", "You exceeded your quota.", "");
            case QUOTA_WITH_DELAY ->
                    exchange.error(
                            429,
                            "RESOURCE_EXHAUSTED",
                            "You exceeded your quota.",
                            "{\"@type\":\"type.googleapis.com/google.rpc.RetryInfo\","
                                    + "\"retryDelay\":\"34s\"}");
            case QUOTA_WITH_HEADER -> {
                exchange.set("Retry-After", "41");
                exchange.error(429, "RESOURCE_EXHAUSTED", "You exceeded your quota.", "");
            }
            case INTERNAL -> exchange.error(500, "INTERNAL", "Internal error.", "");
            case BUSY -> exchange.error(503, "UNAVAILABLE", "The service is overloaded.", "");
            case BUSY_AT_ONCE_AGAIN -> {
                exchange.set("Retry-After", "0");
                exchange.error(503, "UNAVAILABLE", "The service is overloaded.", "");
            }
            case BAD_GATEWAY_PAGE -> exchange.page(502);
            case PAGE -> exchange.page(200);
            case UNAUTHENTICATED ->
                    exchange.error(401, "UNAUTHENTICATED", "Request had invalid sign-in.", "");
            case FORBIDDEN -> exchange.error(403, "PERMISSION_DENIED", "Permission denied.", "");
            case INVALID -> {
                // A careless server that says the secret back.
                String shown = exchange.header("x-goog-api-key") + exchange.header("Authorization");
                exchange.error(400, "INVALID_ARGUMENT", "Not with " + shown, "");
            }
            case NOT_THERE -> exchange.error(404, "NOT_FOUND", "It is no longer available.", "");
            case DROP -> exchange.drop();
            case HANG -> hang.accept(exchange);
            default -> {
                return false;
            }
        }
        return true;
    }
}

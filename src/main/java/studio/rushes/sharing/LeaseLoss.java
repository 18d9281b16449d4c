package studio.rushes.sharing;

/** How a lease was lost. */
public sealed interface LeaseLoss {
    /** It could not be renewed in time. */
    record Expired() implements LeaseLoss {}

    /** Somebody took it over. */
    record TakenOver(String owner) implements LeaseLoss {}

    /** The document is no longer there. */
    record Removed() implements LeaseLoss {}
}

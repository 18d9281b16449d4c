package studio.rushes.project;

/** Ends a subscription; closing twice does nothing. */
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}

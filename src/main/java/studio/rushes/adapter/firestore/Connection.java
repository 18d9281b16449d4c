package studio.rushes.adapter.firestore;

import com.google.api.core.ApiFunction;
import com.google.api.gax.core.FixedCredentialsProvider;
import com.google.api.gax.grpc.InstantiatingGrpcChannelProvider;
import com.google.api.gax.retrying.RetrySettings;
import com.google.api.gax.rpc.FixedHeaderProvider;
import com.google.api.gax.rpc.UnaryCallSettings;
import com.google.auth.Credentials;
import com.google.cloud.firestore.Firestore;
import com.google.cloud.firestore.FirestoreOptions;
import com.google.cloud.firestore.v1.stub.FirestoreStubSettings;
import com.google.cloud.firestore.v1.stub.GrpcFirestoreStub;
import io.grpc.ConnectivityState;
import io.grpc.ManagedChannel;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import studio.rushes.problem.StudioException;

/**
 * The line to the documents. It is the library's own, but for how soon it is tried again after it
 * fell: left alone, the library would wait up to two minutes.
 */
final class Connection implements AutoCloseable {
    /** The line's own log shows what is sent, with the token; held so that the level stays. */
    private static final Logger WIRE = Logger.getLogger("io.grpc");

    static {
        WIRE.setLevel(Level.INFO);
    }

    private static final Duration AGAIN = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

    /** A line that died without a word is noticed after this. */
    private static final Duration ASK_WHETHER_ALIVE = Duration.ofMinutes(1);

    private final ScheduledExecutorService timer =
            Executors.newScheduledThreadPool(
                    2, Thread.ofPlatform().daemon().name("firestore-", 0).factory());
    private final SignInEar signIn = new SignInEar();
    private final Firestore documents;

    private Connection(Account account, Duration patience) {
        Credentials credentials = account.credentials();
        FirestoreOptions options =
                FirestoreOptions.newBuilder()
                        .setProjectId(account.project())
                        .setCredentialsProvider(FixedCredentialsProvider.create(credentials))
                        .setRetrySettings(once(patience))
                        .setServiceRpcFactory(_ -> calls(account, credentials, patience))
                        .build();
        documents = options.getService();
    }

    /** Takes seconds the first time in a program. */
    static Connection open(Account account, Duration patience) {
        return new Connection(account, patience);
    }

    private Calls calls(Account account, Credentials credentials, Duration patience) {
        RetrySettings once = once(patience);
        FirestoreStubSettings.Builder settings =
                FirestoreStubSettings.newBuilder()
                        .setTransportChannelProvider(line(account, patience))
                        .setCredentialsProvider(FixedCredentialsProvider.create(credentials))
                        .setHeaderProvider(
                                FixedHeaderProvider.create(
                                        "google-cloud-resource-prefix", account.database()));
        settings.runQuerySettings().setRetrySettings(once);
        settings.batchGetDocumentsSettings().setRetrySettings(once);
        ApiFunction<UnaryCallSettings.Builder<?, ?>, Void> all =
                call -> {
                    call.setRetrySettings(once);
                    return null;
                };
        try {
            settings.applyToAllUnaryMethods(all);
            return new Calls(GrpcFirestoreStub.create(settings.build()), timer);
        } catch (IOException _) {
            throw new StudioException(Refusals.silent());
        }
    }

    private InstantiatingGrpcChannelProvider line(Account account, Duration patience) {
        InstantiatingGrpcChannelProvider.Builder line =
                FirestoreStubSettings.defaultGrpcTransportProviderBuilder()
                        .setInterceptorProvider(() -> List.of(signIn))
                        .setChannelPrimer(channel -> keepTrying(channel, ConnectivityState.IDLE));
        if (account.emulator().isPresent()) {
            return line.setEndpoint(account.emulator().get())
                    .setChannelConfigurator(builder -> builder.usePlaintext())
                    .build();
        }
        return line.setKeepAliveTimeDuration(ASK_WHETHER_ALIVE)
                .setKeepAliveTimeoutDuration(patience)
                .build();
    }

    /**
     * Each call goes out once: a conditional write repeated by the library would meet its own first
     * try and look lost. The pauses are those of watches, which take them from here.
     */
    private static RetrySettings once(Duration patience) {
        return RetrySettings.newBuilder()
                .setMaxAttempts(1)
                .setInitialRetryDelayDuration(Duration.ofMillis(300))
                .setRetryDelayMultiplier(2)
                .setMaxRetryDelayDuration(LONGEST_PAUSE)
                .setInitialRpcTimeoutDuration(patience)
                .setMaxRpcTimeoutDuration(patience)
                .setTotalTimeoutDuration(patience)
                .build();
    }

    Firestore documents() {
        return documents;
    }

    /** Hears of watches that are turned away. */
    SignInEar signIn() {
        return signIn;
    }

    /** Runs something a little later. */
    void soon(Runnable task, Duration pause) {
        try {
            timer.schedule(task, pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException _) {
            // Closed meanwhile; there is nothing to do any more.
        }
    }

    private void keepTrying(ManagedChannel channel, ConnectivityState seen) {
        channel.notifyWhenStateChanged(
                seen,
                () -> {
                    ConnectivityState now = channel.getState(false);
                    if (now == ConnectivityState.SHUTDOWN) {
                        return;
                    }
                    if (now == ConnectivityState.TRANSIENT_FAILURE) {
                        soon(() -> tryAgain(channel), AGAIN);
                    }
                    keepTrying(channel, now);
                });
    }

    /** A line that is down stays in one state, however often it is tried. */
    private void tryAgain(ManagedChannel channel) {
        if (channel.getState(false) == ConnectivityState.TRANSIENT_FAILURE) {
            channel.resetConnectBackoff();
            soon(() -> tryAgain(channel), AGAIN);
        }
    }

    @Override
    public void close() {
        documents.shutdownNow();
        timer.shutdownNow();
    }
}

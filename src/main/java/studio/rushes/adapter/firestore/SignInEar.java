package studio.rushes.adapter.firestore;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Hears when watches are turned away because nobody is signed in any more. The library takes that
 * for a line that is down and tries for ever, without a word.
 */
final class SignInEar implements ClientInterceptor {
    private static final String LISTEN = "Listen";

    private final Set<Runnable> hearers = ConcurrentHashMap.newKeySet();

    /**
     * @param hearer called on a thread of the line's; must return at once
     * @return ends the hearing
     */
    Runnable add(Runnable hearer) {
        hearers.add(hearer);
        return () -> hearers.remove(hearer);
    }

    @Override
    public <Q, A> ClientCall<Q, A> interceptCall(
            MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
        ClientCall<Q, A> call = next.newCall(method, options);
        return LISTEN.equals(method.getBareMethodName()) ? new Heard<>(call) : call;
    }

    private void ended(Status status) {
        if (Refusals.isSignedOut(status)) {
            hearers.forEach(Runnable::run);
        }
    }

    private final class Heard<Q, A> extends SimpleForwardingClientCall<Q, A> {
        Heard(ClientCall<Q, A> call) {
            super(call);
        }

        @Override
        public void start(Listener<A> listener, Metadata headers) {
            super.start(
                    new SimpleForwardingClientCallListener<>(listener) {
                        @Override
                        public void onClose(Status status, Metadata trailers) {
                            super.onClose(status, trailers);
                            ended(status);
                        }
                    },
                    headers);
        }
    }
}

package studio.rushes.cloud;

import io.grpc.HandlerRegistry;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.ServerBuilder;
import io.grpc.ServerCall;
import io.grpc.ServerMethodDefinition;
import io.grpc.Status;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** A service that answers every question of Firestore's with the same refusal. */
public final class RefusingFirestore implements AutoCloseable {
    private final Server server;

    public RefusingFirestore(Status answer) {
        try {
            server =
                    ServerBuilder.forPort(0)
                            .fallbackHandlerRegistry(new Refusing(answer))
                            .build()
                            .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As Google words it to an account without a role. */
    public static RefusingFirestore withoutPermission() {
        return new RefusingFirestore(
                Status.PERMISSION_DENIED.withDescription("Missing or insufficient permissions."));
    }

    public String host() {
        return "127.0.0.1:" + server.getPort();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private static final class Refusing extends HandlerRegistry {
        private final Status answer;

        Refusing(Status answer) {
            this.answer = answer;
        }

        @Override
        public ServerMethodDefinition<?, ?> lookupMethod(String name, @Nullable String authority) {
            MethodDescriptor<byte[], byte[]> method =
                    MethodDescriptor.<byte[], byte[]>newBuilder()
                            .setFullMethodName(name)
                            .setType(MethodDescriptor.MethodType.UNKNOWN)
                            .setRequestMarshaller(new Bytes())
                            .setResponseMarshaller(new Bytes())
                            .build();
            return ServerMethodDefinition.create(
                    method,
                    (call, _) -> {
                        call.close(answer, new Metadata());
                        return new ServerCall.Listener<>() {};
                    });
        }
    }

    private static final class Bytes implements MethodDescriptor.Marshaller<byte[]> {
        @Override
        public InputStream stream(byte[] value) {
            return new ByteArrayInputStream(value);
        }

        @Override
        public byte[] parse(InputStream stream) {
            try {
                return stream.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

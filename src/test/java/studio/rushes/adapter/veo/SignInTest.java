package studio.rushes.adapter.veo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.generation.TinyClip;
import studio.rushes.veo.Call;
import studio.rushes.veo.Fault;
import studio.rushes.veo.VeoServer;

/** The sign-in kept on a computer, in a process of its own, with tokens that run out at once. */
class SignInTest {
    private final VeoServer server = new VeoServer(TinyClip.BYTES, 0, InstantSource.system());
    @TempDir private Path folder;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aTokenThatRanOutIsRenewedBeforeTheSubmitAndNoSubmitIsSentAgain() throws Exception {
        server.faults().next(Call.SUBMIT, Fault.NONE, Fault.UNAUTHENTICATED);
        assertThat(submits(3, account())).containsExactly("Done", "VEO-SIGN-IN", "Done");
        assertThat(server.calls(Call.SUBMIT)).isEqualTo(3);
        assertThat(server.charges()).isEqualTo(2);
        assertThat(server.bearers())
                .allMatch(bearer -> bearer.startsWith("Bearer " + VeoServer.ISSUED))
                .doesNotHaveDuplicates();
    }

    @Test
    void whoeverIsNotSignedInSendsNothing() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{}");
        assertThat(submits(1, broken)).containsExactly("VEO-SIGN-IN");
        assertThat(server.calls(Call.SUBMIT)).isZero();
    }

    private List<String> submits(int count, Path account) throws Exception {
        Path told = folder.resolve("told");
        ProcessBuilder child =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SignedInMain.class.getName(),
                        server.uri().toString(),
                        String.valueOf(count),
                        told.toString());
        child.environment().put("GOOGLE_APPLICATION_CREDENTIALS", account.toString());
        Path output = folder.resolve("output");
        Process process = child.redirectErrorStream(true).redirectOutput(output.toFile()).start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(told).as(Files.readString(output)).exists();
        return Files.readAllLines(told);
    }

    /** A service account whose tokens come from the test server. */
    private Path account() throws Exception {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        String key =
                Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(keys.generateKeyPair().getPrivate().getEncoded());
        Path file = folder.resolve("account.json");
        new ObjectMapper()
                .writeValue(
                        file.toFile(),
                        Map.of(
                                "type", "service_account",
                                "project_id", "film",
                                "private_key_id", "1",
                                "private_key",
                                        "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
                                                .formatted(key),
                                "client_email", "rushes@film.test",
                                "client_id", "1",
                                "token_uri", server.uri() + "/token"));
        return file;
    }
}

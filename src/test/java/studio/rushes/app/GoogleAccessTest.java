package studio.rushes.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.rushes.problem.StudioException;

class GoogleAccessTest {
    @Test
    void anEnvironmentThatSaysNothingLeavesGooglesOwnServices() {
        GoogleAccess access = GoogleAccess.of(Map.of("FIRESTORE_EMULATOR_HOST", " "));
        assertThat(access.token()).isEmpty();
        assertThat(access.storage()).isEmpty();
        assertThat(access.firestore()).isEmpty();
    }

    @Test
    void theTokenAndOtherHostsAreTaken() {
        GoogleAccess access =
                GoogleAccess.of(
                        Map.of(
                                "RUSHES_ACCESS_TOKEN", "ya29.x",
                                "STORAGE_EMULATOR_HOST", "127.0.0.1:9000",
                                "FIRESTORE_EMULATOR_HOST", "127.0.0.1:9001"));
        assertThat(access.token().orElseThrow().reveal()).isEqualTo("ya29.x");
        assertThat(access.toString()).doesNotContain("ya29.x");
        assertThat(access.storage()).hasValue(URI.create("http://127.0.0.1:9000"));
        assertThat(access.firestore()).hasValue("127.0.0.1:9001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080", " http://localhost:8080/ ", "[::1]:8080"})
    void theDocumentsHostIsAHostAndAPort(String said) {
        assertThat(GoogleAccess.of(Map.of("FIRESTORE_EMULATOR_HOST", said)).firestore().get())
                .endsWith(":8080")
                .doesNotContain("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "https://localhost:80", "no host:1", ":8080", "%%"})
    void whatIsNoSuchAddressIsNamed(String said) {
        assertThatThrownBy(() -> GoogleAccess.of(Map.of("FIRESTORE_EMULATOR_HOST", said)))
                .isInstanceOf(StudioException.class)
                .hasMessageContaining("FIRESTORE_EMULATOR_HOST");
    }
}

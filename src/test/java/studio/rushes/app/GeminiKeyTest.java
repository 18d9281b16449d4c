package studio.rushes.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import studio.rushes.problem.StudioException;
import studio.rushes.settings.FakeSecretStore;
import studio.rushes.settings.Secret;
import studio.rushes.settings.SecretName;

class GeminiKeyTest {
    private final FakeSecretStore secrets = new FakeSecretStore();
    private final AtomicBoolean kept = new AtomicBoolean();

    @Test
    void theEnvironmentComesFirstAndTheKeychainIsNotAsked() {
        kept.set(true);
        secrets.inKeychain.put(SecretName.GEMINI_KEY, new Secret("entered"));
        GeminiKey key = with(Map.of("GOOGLE_API_KEY", "one", "GEMINI_API_KEY", "two"));

        assertThat(key.get().name()).isEqualTo("GEMINI_API_KEY");
        assertThat(key.get().secret().reveal()).isEqualTo("two");
        assertThat(key.missing()).isEmpty();
        assertThat(secrets.asked).isZero();
    }

    @Test
    void withoutOneInTheEnvironmentTheKeychainGivesIt() {
        kept.set(true);
        secrets.inKeychain.put(SecretName.GEMINI_KEY, new Secret("entered"));
        GeminiKey key = with(Map.of());

        assertThat(key.get().secret().reveal()).isEqualTo("entered");
        assertThat(key.get().name()).isEqualTo("SETTINGS");
    }

    @Test
    void aKeychainThatHoldsNoneIsNeverAsked() {
        GeminiKey key = with(Map.of());

        assertThat(refusal(key)).isEqualTo("CLI-KEY");
        assertThat(key.missing()).map(problem -> problem.code()).contains("CLI-KEY");
        assertThat(secrets.asked).isZero();
    }

    @Test
    void aKeyForThisProgramAloneIsUsedWithoutAKeychain() {
        secrets.put(SecretName.GEMINI_KEY, new Secret("entered"));

        assertThat(with(Map.of()).get().secret().reveal()).isEqualTo("entered");
        assertThat(secrets.asked).isZero();
    }

    @Test
    void aKeychainThatGivesNothingIsSaidInItsOwnWords() {
        kept.set(true);

        assertThat(refusal(with(Map.of()))).isEqualTo("KEY-NOT-GIVEN");
    }

    @Test
    void theThreadThatCannotWaitIsToldInsteadAndFindsTheKeyOnceItIsThere() {
        kept.set(true);
        secrets.inKeychain.put(SecretName.GEMINI_KEY, new Secret("entered"));
        GeminiKey key = with(Map.of());
        Thread window = Thread.currentThread();
        secrets.shut();
        key.begin(() -> Thread.currentThread().equals(window));

        assertThat(refusal(key)).isEqualTo("KEY-NOT-GIVEN");

        secrets.open();
        secrets.awaitKnown(SecretName.GEMINI_KEY);
        assertThat(key.get().secret().reveal()).isEqualTo("entered");
    }

    private GeminiKey with(Map<String, String> environment) {
        Optional<GoogleAccess.Key> given = GoogleAccess.of(environment).key();
        return new GeminiKey(given, secrets, kept::get);
    }

    private static String refusal(GeminiKey key) {
        String[] code = {""};
        assertThatExceptionOfType(StudioException.class)
                .isThrownBy(key::get)
                .satisfies(e -> code[0] = e.problem().code());
        return code[0];
    }
}

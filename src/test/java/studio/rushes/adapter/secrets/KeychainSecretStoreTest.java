package studio.rushes.adapter.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import studio.rushes.problem.StudioException;
import studio.rushes.settings.Secret;
import studio.rushes.settings.SecretName;
import studio.rushes.settings.SecretStore;
import studio.rushes.settings.SecretStore.Stay;

class KeychainSecretStoreTest {
    private static final String KEY = "AIza-the-key-nobody-may-read";
    private static final SecretName NAME = SecretName.GEMINI_KEY;
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(50);

    private final Drawer drawer = new Drawer();
    private @Nullable KeychainSecretStore store;

    @AfterEach
    void close() {
        if (store != null) {
            store.close();
        }
    }

    @Test
    void aKeyInTheKeychainIsThereForTheNextProgram() {
        assertThat(over(drawer, LONG).put(NAME, new Secret(KEY))).isEqualTo(Stay.KEYCHAIN);

        KeychainSecretStore next = over(drawer, LONG);

        assertThat(next.known(NAME)).isEmpty();
        assertThat(revealed(next.get(NAME))).contains(KEY);
        assertThat(revealed(next.known(NAME))).contains(KEY);
    }

    @Test
    void theKeychainIsAskedOnceForAKeyItGives() {
        over(drawer, LONG).put(NAME, new Secret(KEY));
        KeychainSecretStore next = over(drawer, LONG);

        next.get(NAME);
        next.get(NAME);

        assertThat(drawer.reads).hasValue(1);
    }

    @Test
    void whereThereIsNoKeychainAKeyHoldsUntilTheProgramEnds() {
        KeychainSecretStore here = over(KeychainSecretStoreTest::none, LONG);

        assertThat(here.put(NAME, new Secret(KEY))).isEqualTo(Stay.UNTIL_THE_END);

        assertThat(revealed(here.get(NAME))).contains(KEY);
        assertThat(over(KeychainSecretStoreTest::none, LONG).get(NAME)).isEmpty();
    }

    @Test
    void aKeychainWhoseLibraryCannotBeLoadedIsNone() {
        KeychainSecretStore here =
                over(
                        () -> {
                            throw new UnsatisfiedLinkError("no such library");
                        },
                        LONG);

        assertThat(here.put(NAME, new Secret(KEY))).isEqualTo(Stay.UNTIL_THE_END);
        assertThat(revealed(here.get(NAME))).contains(KEY);
    }

    @Test
    void aKeychainThatGivesNothingIsAskedAgainOnlyWhenSomebodyWantsIt() {
        KeychainSecretStore here = over(drawer, LONG);
        assertThat(here.get(NAME)).isEmpty();
        assertThat(here.get(NAME)).isEmpty();
        assertThat(drawer.reads).hasValue(1);
        drawer.kept.put(NAME.account(), KEY);

        assertThat(revealed(here.askAgain(NAME))).contains(KEY);
        assertThat(revealed(here.get(NAME))).contains(KEY);
    }

    @Test
    void aKeychainThatAsksThePersonForTooLongHoldsUpNobody() throws InterruptedException {
        drawer.kept.put(NAME.account(), KEY);
        drawer.shut = new CountDownLatch(1);
        KeychainSecretStore here = over(drawer, SHORT);

        assertThat(here.get(NAME)).isEmpty();
        assertThat(here.askAgain(NAME)).as("while it still asks").isEmpty();
        assertThat(drawer.reads).hasValue(1);

        drawer.shut.countDown();
        assertThat(drawer.left.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(revealed(eventually(here))).as("an answer that came late").contains(KEY);
    }

    @Test
    void aKeyThatWasTakenTooLateIsTakenOutAgain() throws InterruptedException {
        drawer.shut = new CountDownLatch(1);
        KeychainSecretStore here = over(drawer, SHORT);

        assertThat(here.put(NAME, new Secret(KEY))).isEqualTo(Stay.UNTIL_THE_END);
        drawer.shut.countDown();

        assertThat(drawer.deleted.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(drawer.kept).isEmpty();
        assertThat(revealed(here.get(NAME))).contains(KEY);
    }

    @Test
    void aForgottenKeyIsNowhereAnyMore() {
        KeychainSecretStore here = over(drawer, LONG);
        here.put(NAME, new Secret(KEY));

        here.forget(NAME, true);

        assertThat(here.known(NAME)).isEmpty();
        assertThat(here.get(NAME)).isEmpty();
        assertThat(drawer.kept).isEmpty();
    }

    @Test
    void aKeyThatNeverWasInTheKeychainIsForgottenWithoutIt() {
        KeychainSecretStore here = over(KeychainSecretStoreTest::none, LONG);
        here.put(NAME, new Secret(KEY));

        here.forget(NAME, false);

        assertThat(here.get(NAME)).isEmpty();
    }

    @Test
    void aKeychainThatKeepsWhatItShouldDeleteIsTold() {
        KeychainSecretStore here = over(drawer, LONG);
        here.put(NAME, new Secret(KEY));
        drawer.broken = true;

        assertThatExceptionOfType(StudioException.class)
                .isThrownBy(() -> here.forget(NAME, true))
                .satisfies(e -> assertThat(e.problem().code()).isEqualTo("SECRET-NOT-FORGOTTEN"));
        assertThat(here.known(NAME)).isEmpty();
    }

    @Test
    void thisMachinesOwnKeychainOrNoneTakesAKeyWithoutAWordOfItInTheLog() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        heard.start();
        root.addAppender(heard);
        root.setLevel(Level.TRACE);
        try (KeychainSecretStore real = KeychainSecretStore.of(System.getProperty("os.name"))) {
            Stay stay = real.put(NAME, new Secret(KEY));
            assertThat(revealed(real.get(NAME))).contains(KEY);
            real.forget(NAME, stay == Stay.KEYCHAIN);
        } finally {
            root.detachAppender(heard);
            root.setLevel(before);
        }
        assertThat(List.copyOf(heard.list))
                .isNotEmpty()
                .noneMatch(event -> event.getFormattedMessage().contains(KEY))
                .noneMatch(event ->
                        event.getThrowableProxy() != null
                                && ThrowableProxyUtil.asString(event.getThrowableProxy())
                                        .contains(KEY));
    }

    @Test
    void whatALibrarySaysOfAFailureIsNotLogged() {
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        heard.start();
        Logger ours = (Logger) LoggerFactory.getLogger(KeychainSecretStore.class);
        ours.addAppender(heard);
        try {
            over(
                            () -> {
                                throw new IllegalStateException("cannot keep " + KEY);
                            },
                            LONG)
                    .put(NAME, new Secret(KEY));
        } finally {
            ours.detachAppender(heard);
        }

        assertThat(heard.list)
                .singleElement()
                .satisfies(event ->
                        assertThat(event.getFormattedMessage())
                                .contains("IllegalStateException")
                                .doesNotContain(KEY));
    }

    private KeychainSecretStore over(Keychain chain, Duration patience) {
        return over(() -> chain, patience);
    }

    private KeychainSecretStore over(Callable<Keychain> opening, Duration patience) {
        close();
        KeychainSecretStore opened = new KeychainSecretStore(opening, patience);
        store = opened;
        return opened;
    }

    private static Keychain none() throws Exception {
        throw new Exception("there is none");
    }

    private static Optional<Secret> eventually(SecretStore store) {
        Optional<Secret> found = store.known(NAME);
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (found.isEmpty() && System.nanoTime() < until) {
            Thread.onSpinWait();
            found = store.known(NAME);
        }
        return found;
    }

    private static Optional<String> revealed(Optional<Secret> secret) {
        return secret.map(Secret::reveal);
    }

    /** A keychain in memory, which can be shut and break. */
    private static final class Drawer implements Keychain {
        private final Map<String, String> kept = new ConcurrentHashMap<>();
        private final AtomicInteger reads = new AtomicInteger();
        private final CountDownLatch left = new CountDownLatch(1);
        private final CountDownLatch deleted = new CountDownLatch(1);
        private volatile CountDownLatch shut = new CountDownLatch(0);
        private volatile boolean broken;

        @Override
        public Optional<String> read(String account) throws InterruptedException {
            reads.incrementAndGet();
            shut.await();
            left.countDown();
            return Optional.ofNullable(kept.get(account));
        }

        @Override
        public void write(String account, String secret) throws InterruptedException {
            shut.await();
            kept.put(account, secret);
        }

        @Override
        public void delete(String account) {
            if (broken) {
                throw new IllegalStateException("it stays");
            }
            kept.remove(account);
            deleted.countDown();
        }
    }
}

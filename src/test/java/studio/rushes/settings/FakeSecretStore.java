package studio.rushes.settings;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** Secrets in memory, with a keychain that can be shut or missing. */
public final class FakeSecretStore implements SecretStore {
    public final Map<SecretName, Secret> inKeychain = new EnumMap<>(SecretName.class);
    public boolean hasKeychain = true;
    public boolean keeps;
    public int asked;
    private final Map<SecretName, Secret> known = new ConcurrentHashMap<>();
    private final CountDownLatch learnt = new CountDownLatch(1);
    private volatile CountDownLatch shut = new CountDownLatch(0);

    /** Whoever asks the keychain from now on waits. */
    public void shut() {
        shut = new CountDownLatch(1);
    }

    public void open() {
        shut.countDown();
    }

    public void awaitKnown(SecretName name) {
        await(learnt);
        if (!known.containsKey(name)) {
            throw new AssertionError(name + " did not become known");
        }
    }

    @Override
    public Optional<Secret> known(SecretName name) {
        return Optional.ofNullable(known.get(name));
    }

    @Override
    public Optional<Secret> get(SecretName name) {
        if (!known.containsKey(name)) {
            asked++;
            await(shut);
            if (inKeychain.containsKey(name)) {
                known.put(name, inKeychain.get(name));
                learnt.countDown();
            }
        }
        return known(name);
    }

    @Override
    public Optional<Secret> askAgain(SecretName name) {
        return get(name);
    }

    @Override
    public Stay put(SecretName name, Secret secret) {
        known.put(name, secret);
        if (hasKeychain) {
            inKeychain.put(name, secret);
        }
        return hasKeychain ? Stay.KEYCHAIN : Stay.UNTIL_THE_END;
    }

    @Override
    public void forget(SecretName name, boolean there) {
        known.remove(name);
        if (there && keeps) {
            throw new StudioException(
                    new Problem("SECRET-NOT-FORGOTTEN", "It stays.", "There.", "Look."));
        }
        if (there) {
            inKeychain.remove(name);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new AssertionError("nothing came in 30 s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}

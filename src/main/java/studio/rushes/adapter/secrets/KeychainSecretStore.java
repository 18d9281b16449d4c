package studio.rushes.adapter.secrets;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.settings.Secret;
import studio.rushes.settings.SecretName;
import studio.rushes.settings.SecretStore;

/**
 * Secrets in the system's keychain and, where that fails in any way, in memory. The keychain is
 * asked on a thread of its own, one question at a time: one that waits for a person holds up nobody
 * for longer than the patience, and nobody else behind it.
 */
public final class KeychainSecretStore implements SecretStore, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KeychainSecretStore.class);

    /** Long enough to type the keychain's own password. */
    public static final Duration PATIENCE = Duration.ofSeconds(45);

    private final Callable<Keychain> opening;
    private final Duration patience;
    private final Map<SecretName, Secret> known = new ConcurrentHashMap<>();
    private final Set<SecretName> refused = EnumSet.noneOf(SecretName.class);
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("keychain").daemon().factory());
    private @Nullable Keychain keychain;
    private @Nullable Future<?> asking;

    KeychainSecretStore(Callable<Keychain> opening, Duration patience) {
        this.opening = opening;
        this.patience = patience;
    }

    /**
     * @param system as the system property {@code os.name} has it
     */
    public static KeychainSecretStore of(String system) {
        return new KeychainSecretStore(() -> SystemKeychain.open(system), PATIENCE);
    }

    @Override
    public Optional<Secret> known(SecretName name) {
        return Optional.ofNullable(known.get(name));
    }

    @Override
    public synchronized Optional<Secret> get(SecretName name) {
        return refused.contains(name) ? known(name) : askAgain(name);
    }

    @Override
    public synchronized Optional<Secret> askAgain(SecretName name) {
        if (!known.containsKey(name)) {
            // An answer that comes too late is known from then on.
            ask(chain ->
                    chain.read(name.account())
                            .filter(words -> !words.isBlank())
                            .map(Secret::new)
                            .ifPresent(secret -> known.putIfAbsent(name, secret)));
        }
        if (known.containsKey(name)) {
            refused.remove(name);
        } else if (!Thread.currentThread().isInterrupted()) {
            refused.add(name);
        }
        return known(name);
    }

    @Override
    public synchronized Stay put(SecretName name, Secret secret) {
        known.put(name, secret);
        AtomicBoolean settled = new AtomicBoolean();
        boolean kept =
                ask(chain -> {
                    chain.write(name.account(), secret.reveal());
                    if (!settled.compareAndSet(false, true)) {
                        // The person was told meanwhile that it is not there.
                        chain.delete(name.account());
                    }
                });
        return kept || !settled.compareAndSet(false, true) ? Stay.KEYCHAIN : Stay.UNTIL_THE_END;
    }

    @Override
    public synchronized void forget(SecretName name, boolean inKeychain) {
        known.remove(name);
        refused.add(name);
        if (inKeychain && !ask(chain -> chain.delete(name.account()))) {
            throw new StudioException(
                    Problem.of("SECRET-NOT-FORGOTTEN").with("account", name.account()));
        }
    }

    private interface Question {
        void put(Keychain chain) throws Exception;
    }

    /** Whether the keychain did it in time. */
    private boolean ask(Question question) {
        Future<?> before = asking;
        if (before != null && !before.isDone()) {
            LOG.info("the keychain is still busy with what it was asked before");
            return false;
        }
        try {
            Future<?> mine = thread.submit(() -> put(question));
            asking = mine;
            mine.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException _) {
            LOG.warn("the keychain did not answer within {} s", patience.toSeconds());
        } catch (ExecutionException e) {
            LOG.info("the keychain cannot be used: {}", kinds(e.getCause()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RejectedExecutionException _) {
            LOG.debug("the program ends; the keychain is not asked");
        }
        return false;
    }

    /** On the keychain's own thread, which alone knows the open one. */
    private @Nullable Void put(Question question) throws Exception {
        try {
            Keychain chain = keychain == null ? opening.call() : keychain;
            keychain = chain;
            question.put(chain);
            return null;
        } catch (Exception | LinkageError e) {
            // The next question opens it anew: this one may have lost its line.
            keychain = null;
            throw e;
        }
    }

    /** What went wrong by its kind alone: what a library says may hold anything. */
    private static String kinds(@Nullable Throwable thrown) {
        List<String> kinds = new ArrayList<>();
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            kinds.add(each.getClass().getSimpleName());
        }
        return String.join(", ", kinds);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}

package studio.rushes.adapter.sqlite;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import studio.rushes.generation.AttemptId;
import studio.rushes.generation.Caps;
import studio.rushes.generation.Ledger;
import studio.rushes.generation.Money;
import studio.rushes.generation.ProjectId;
import studio.rushes.generation.Reservation;
import studio.rushes.generation.TakeId;

/** A process that spends as much as the ledger lets it, in many threads. */
public final class SpenderMain {
    static final int THREADS = 5;
    static final int TRIES = 40;

    private SpenderMain() {}

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        Caps caps =
                new Caps(
                        Optional.of(Money.dollars(arguments[1])),
                        Optional.of(Money.dollars(arguments[2])));
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Integer>> spenders = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                spenders.add(
                        threads.submit(() -> {
                            try (Ledger ledger = SqliteLedger.open(file)) {
                                start.await();
                                return spend(ledger, new ProjectId(arguments[3]), caps);
                            }
                        }));
            }
            System.out.println("ready");
            System.in.read();
            start.countDown();
            int paid = 0;
            for (Future<Integer> spender : spenders) {
                paid += spender.get();
            }
            System.out.println(paid);
        }
    }

    private static int spend(Ledger ledger, ProjectId project, Caps caps) {
        int paid = 0;
        for (int i = 0; i < TRIES; i++) {
            Reservation wanted =
                    new Reservation(
                            new AttemptId(UUID.randomUUID()),
                            new TakeId(UUID.randomUUID()),
                            project,
                            "Spender",
                            1,
                            "veo",
                            Money.dollars("0.07"),
                            LocalDate.of(2026, 11, 22),
                            Instant.parse("2026-11-22T12:00:00Z"));
            paid += ledger.reserve(wanted, caps).isEmpty() ? 1 : 0;
        }
        return paid;
    }
}

package studio.rushes.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import studio.rushes.app.CapRace;

/**
 * What the server charged against the day's cap, when ten takes in two programs are handed over at
 * once. Needs an empty folder as its argument.
 */
public final class CapBench {
    private static final int ROUNDS = 5;

    private CapBench() {}

    public static void main(String[] args) throws Exception {
        long worst = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            Path folder = Files.createDirectories(Path.of(args[0], "round-" + round));
            CapRace.Result result = CapRace.run(folder, round);
            worst = Math.max(worst, result.overshootCents());
            System.out.printf(
                    Locale.ROOT,
                    "round %d: charged $%.2f of a cap of $%.2f, the ledger says $%.2f%n",
                    round,
                    result.charges() * CapRace.PRICE_CENTS / 100.0,
                    CapRace.CAP_CENTS / 100.0,
                    result.spentCents() / 100.0);
        }
        System.out.printf(Locale.ROOT, "worst overshoot: $%.2f%n", worst / 100.0);
        System.exit(worst == 0 ? 0 : 1);
    }
}

package studio.rushes.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.generation.Ledger;
import studio.rushes.generation.LedgerContract;
import studio.rushes.generation.Money;
import studio.rushes.generation.Spending;
import studio.rushes.problem.StudioException;

class SqliteLedgerTest extends LedgerContract {
    private static final Money PRICE = Money.dollars("0.07");
    @TempDir private Path folder;

    @Override
    protected Ledger open() {
        return SqliteLedger.open(folder.resolve("ledger.db"));
    }

    /** Caps that no whole number of clips fills, so that one too many would show. */
    @Test
    @Timeout(120)
    void tenSubmittersInTwoProcessesNeverPassTheProjectsCap() throws Exception {
        int paid = spentByTwo("10.00", "1000", "mine", "mine");
        assertThat(paid).isEqualTo(142);
    }

    @Test
    @Timeout(120)
    void twoProjectsInTwoProcessesNeverPassTheDaysCap() throws Exception {
        int paid = spentByTwo("1000", "5.00", "mine", "other");
        assertThat(paid).isEqualTo(71);
    }

    @Test
    @Timeout(120)
    void manyThatOpenANewLedgerAtOnceAllGetIt() throws Exception {
        for (int round = 0; round < 40; round++) {
            Path file = folder.resolve("new-" + round + ".db");
            CyclicBarrier start = new CyclicBarrier(8);
            try (ExecutorService openers = Executors.newFixedThreadPool(8)) {
                List<Future<Integer>> opened = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    opened.add(
                            openers.submit(() -> {
                                start.await();
                                try (Ledger ledger = SqliteLedger.open(file)) {
                                    return ledger.all().size();
                                }
                            }));
                }
                for (Future<Integer> size : opened) {
                    assertThat(size.get()).isZero();
                }
            }
        }
    }

    /** The file does not exist before, so they also race to create it. */
    private int spentByTwo(String project, String day, String one, String other) throws Exception {
        Path file = folder.resolve("race.db");
        List<Process> processes =
                List.of(spender(file, project, day, one), spender(file, project, day, other));
        int paid = 0;
        try {
            List<BufferedReader> readers = new ArrayList<>();
            for (Process process : processes) {
                BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
                readers.add(reader);
                assertThat(reader.readLine()).isEqualTo("ready");
            }
            for (Process process : processes) {
                process.outputWriter(StandardCharsets.UTF_8).append('\n').flush();
            }
            for (BufferedReader reader : readers) {
                paid += Integer.parseInt(reader.readLine());
            }
            for (Process process : processes) {
                assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
                assertThat(process.exitValue()).isZero();
            }
        } finally {
            processes.forEach(Process::destroyForcibly);
        }
        try (Ledger ledger = SqliteLedger.open(file)) {
            assertThat(ledger.all()).hasSize(paid);
            assertThat(Spending.of(ledger.all()).counts()).isEqualTo(PRICE.times(paid));
        }
        return paid;
    }

    private static Process spender(Path file, String projectCap, String dayCap, String project)
            throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SpenderMain.class.getName(),
                        file.toString(),
                        projectCap,
                        dayCap,
                        project)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @Test
    void aProjectsFileIsNoLedgerAndTheOtherWayRound() {
        Path takes = folder.resolve("rushes.db");
        SqliteTakeStore.open(takes).close();
        assertThatThrownBy(() -> SqliteLedger.open(takes))
                .isInstanceOfSatisfying(
                        StudioException.class,
                        e -> assertThat(e.problem().code()).isEqualTo("LEDGER-DAMAGED"));
        assertThatThrownBy(() -> SqliteTakeStore.open(folder.resolve("ledger.db")))
                .isInstanceOfSatisfying(
                        StudioException.class,
                        e -> assertThat(e.problem().code()).isEqualTo("PROJECT-DAMAGED"));
    }

    @Test
    void aTornLedgerIsRefusedAndLeftAlone() throws IOException {
        Path file = folder.resolve("torn.db");
        Files.writeString(file, "not a database at all, but long enough to look. ".repeat(100));
        assertThatThrownBy(() -> SqliteLedger.open(file))
                .isInstanceOfSatisfying(
                        StudioException.class,
                        e -> assertThat(e.problem().code()).isEqualTo("LEDGER-DAMAGED"));
        assertThat(file).content().startsWith("not a database");
    }
}

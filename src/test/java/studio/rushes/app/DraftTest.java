package studio.rushes.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import studio.rushes.adapter.sqlite.SqliteLedger;
import studio.rushes.generation.ChargeOutcome;
import studio.rushes.generation.Ledger;
import studio.rushes.generation.LedgerEntry;
import studio.rushes.generation.TinyClip;
import studio.rushes.veo.Call;
import studio.rushes.veo.Door;
import studio.rushes.veo.Fault;
import studio.rushes.veo.VeoServer;

/** A script drafted from the command line, as a person types it, against the Veo test server. */
class DraftTest {
    @TempDir private Path folder;
    private final VeoServer server = new VeoServer(TinyClip.BYTES, 0, InstantSource.system());

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Door.class,
            names = {"VERTEX_INLINE", "GEMINI"})
    void aDraftIsAFileThatCheckReadsAndALineInTheLedger(Door door) throws Exception {
        CommandRun run = draft(door);

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(out()).content().startsWith("BLOC 1 (8s):").contains("Les filets sèchent.");
        assertThat(folder.resolve("scripts").toFile().list()).containsExactly("harbour.txt");
        CommandRun check = run(door, "check", out().toString());
        assertThat(check.out()).startsWith("2 blocks, 16 s");
        assertThat(check.code()).isZero();
        assertThat(server.writes().getFirst().toString())
                .contains("The harbour wakes", "exactly 3 blocks", "French");
        LedgerEntry line = lines().getFirst();
        assertThat(line.reservation().isForScript()).isTrue();
        assertThat(line.settlement().orElseThrow().outcome()).isEqualTo(ChargeOutcome.READY);
        assertThat(lines()).hasSize(1);
        assertThat(server.calls(Call.WRITE)).isEqualTo(1);
    }

    static Stream<Arguments> troubles() {
        return Stream.of(
                Arguments.of(Fault.WRITTEN_BLOCKED, "DRAFT-BLOCKED", ChargeOutcome.Charge.PERHAPS),
                Arguments.of(Fault.WRITTEN_UNSAFE, "DRAFT-BLOCKED", ChargeOutcome.Charge.PERHAPS),
                Arguments.of(Fault.WRITTEN_CUT, "DRAFT-CUT", ChargeOutcome.Charge.PERHAPS),
                Arguments.of(Fault.WRITTEN_GARBAGE, "DRAFT-UNUSABLE", ChargeOutcome.Charge.CERTAIN),
                Arguments.of(Fault.EMPTY, "DRAFT-EMPTY", ChargeOutcome.Charge.PERHAPS),
                Arguments.of(Fault.DROP, "DRAFT-LOST", ChargeOutcome.Charge.PERHAPS),
                Arguments.of(Fault.BUSY, "DRAFT-BUSY", ChargeOutcome.Charge.NONE),
                Arguments.of(Fault.UNAUTHENTICATED, "VEO-SIGN-IN", ChargeOutcome.Charge.NONE),
                Arguments.of(Fault.FORBIDDEN, "VEO-PERMISSION", ChargeOutcome.Charge.NONE),
                Arguments.of(Fault.INVALID, "VEO-REQUEST-REFUSED", ChargeOutcome.Charge.NONE));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void aDraftThatDoesNotComeChangesNoFileAndTheLedgerSaysTheSameOfTheBill(
            Fault fault, String code, ChargeOutcome.Charge charge) throws Exception {
        Files.createDirectories(folder.resolve("scripts"));
        Files.writeString(out(), "mine");
        server.faults().next(Call.WRITE, fault);

        CommandRun run = draft(Door.VERTEX_INLINE);

        assertThat(run.err()).startsWith(code + ": ");
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(out()).hasContent("mine");
        assertThat(folder.resolve("scripts").toFile().list()).containsExactly("harbour.txt");
        assertThat(lines().getFirst().settlement().orElseThrow().outcome().charge())
                .isEqualTo(charge);
        assertThat(run.err().contains("othing was charged"))
                .isEqualTo(charge == ChargeOutcome.Charge.NONE);
    }

    @Test
    void aCapOfNothingSendsNothing() {
        CommandRun run = draft(Door.GEMINI, "--cap", "0");

        assertThat(run.err()).startsWith("BUDGET-PROJECT: ");
        assertThat(run.code()).isEqualTo(1);
        assertThat(server.calls(Call.WRITE)).isZero();
        assertThat(out()).doesNotExist();
        assertThat(lines()).isEmpty();
    }

    @Test
    void whatCannotBeAskedForIsRefusedBeforeAnythingIsSent() {
        for (List<String> wrong :
                List.of(
                        List.of("--blocks", "0"),
                        List.of("--seconds", "0"),
                        List.of("--language", "no language"),
                        List.of("--theme", " "),
                        List.of("--out", folder.toString()),
                        List.of("--cap", "much"))) {
            CommandRun run = draft(Door.GEMINI, wrong.toArray(String[]::new));
            assertThat(run.err()).as(wrong.toString()).startsWith("CLI-").hasLineCount(1);
            assertThat(run.code()).isEqualTo(2);
        }
        assertThat(server.calls(Call.WRITE)).isZero();
        assertThat(out()).doesNotExist();
    }

    private Path out() {
        return folder.resolve("scripts").resolve("harbour.txt");
    }

    private List<LedgerEntry> lines() {
        try (Ledger ledger = SqliteLedger.open(folder.resolve("home").resolve("ledger.db"))) {
            return ledger.all();
        }
    }

    /** A later option stands for the same one before it. */
    private CommandRun draft(Door door, String... more) {
        Map<String, String> options = new HashMap<>();
        options.put("--theme", "The harbour wakes");
        options.put("--language", "fr");
        options.put("--blocks", "3");
        options.put("--out", out().toString());
        options.put("--generator", door == Door.GEMINI ? "gemini" : "vertex");
        if (door != Door.GEMINI) {
            options.put("--project", "film");
        }
        for (int i = 0; i < more.length; i += 2) {
            options.put(more[i], more[i + 1]);
        }
        List<String> arguments = new ArrayList<>(List.of("draft"));
        options.forEach((name, value) -> arguments.addAll(List.of(name, value)));
        return run(door, arguments.toArray(String[]::new));
    }

    private CommandRun run(Door door, String... arguments) {
        try {
            Path home = Files.createDirectories(folder.resolve("home"));
            VeoStudio studio = VeoStudio.in(home, server, door);
            return CommandRun.heard(
                    () -> Rushes.run(CommandRun.home(home), studio.environment(), arguments));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package studio.rushes.adapter.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS) // its programs are scripts of a shell
class HeraldTest {
    private static final Duration BOUND = Duration.ofSeconds(20);

    /** What a shell, mark-up, a format and an escape would each read in it. */
    private static final String HOSTILE =
            "$(touch pwned) `id` <b>&amp;</b> %s \\n '\"; rm -rf ~ \u001b[31m\u202e end";

    @TempDir Path folder;

    @Test
    void whatIsToldArrivesAsArgumentsAndIsNotInterpreted() throws IOException {
        Path program = script("printf '%s\\0' \"$@\" > \"$(dirname \"$0\")/told\"");
        herald(program, () -> true).announce("--help " + HOSTILE, HOSTILE);

        List<String> arguments = told();
        assertThat(arguments).startsWith("--app-name=Rushes", "--");
        assertThat(arguments.get(2))
                .as("headlines are plain text")
                .isEqualTo("--help $(touch pwned) `id` <b>&amp;</b> %s \\n '\"; rm -rf ~ [31m end");
        assertThat(arguments.get(3))
                .as("a body's mark-up and escapes are spelled out")
                .isEqualTo(
                        "$(touch pwned) `id` &lt;b&gt;&amp;amp;&lt;/b&gt; %s \\\\n '\";"
                                + " rm -rf ~ [31m end");
        assertThat(arguments).hasSize(4);
        assertThat(folder.resolve("pwned")).doesNotExist();
    }

    @Test
    void longTextsAreCutBetweenWholeSigns() throws IOException {
        Path program = script("printf '%s\\0' \"$@\" > \"$(dirname \"$0\")/told\"");
        herald(program, () -> true).announce("🐝".repeat(500), "é".repeat(5_000));

        assertThat(told().get(2)).isEqualTo("🐝".repeat(119) + "…");
        assertThat(told().get(3)).isEqualTo("é".repeat(299) + "…");
    }

    @Test
    void whoSwitchedItOffIsNotTold() throws IOException {
        Path program = script("touch \"$(dirname \"$0\")/told\"");
        AtomicBoolean wanted = new AtomicBoolean();
        DesktopHerald herald = herald(program, wanted::get);

        herald.announce("one", "");
        assertThat(folder.resolve("told")).doesNotExist();

        wanted.set(true);
        herald.announce("two", "");
        assertThat(folder.resolve("told")).exists();
    }

    @Test
    void aDesktopWithoutTheProgramIsAskedOnceAndStaysSilent() {
        List<String> runs = new ArrayList<>();
        Executor counted =
                task -> {
                    runs.add("run");
                    task.run();
                };
        DesktopHerald herald =
                new DesktopHerald(
                        (headline, body) ->
                                Announcement.ofFreedesktop(
                                        folder.resolve("absent").toString(), headline, body),
                        () -> true,
                        counted,
                        BOUND);

        herald.announce("one", "");
        herald.announce("two", "");
        assertThat(runs).hasSize(1);
    }

    @Test
    void aProgramThatRefusesOrHangsHoldsUpNobody() throws IOException {
        herald(script("exit 3"), () -> true).announce("one", "");

        DesktopHerald hanging =
                new DesktopHerald(
                        way(script("exec sleep 600")),
                        () -> true,
                        Runnable::run,
                        Duration.ofMillis(200));
        assertTimeoutPreemptively(BOUND, () -> hanging.announce("two", ""));
    }

    @Test
    void anotherProgramIsToldInItsOwnWayAndNeverInItsScript() {
        Announcement apple = DesktopHerald.way("Mac OS X").of("\" & quit", "body");
        assertThat(apple.command()).endsWith("--", "\" & quit", "body");
        assertThat(apple.command().subList(0, apple.command().size() - 2))
                .noneMatch(part -> part.contains("quit"));

        Announcement windows = DesktopHerald.way("Windows 11").of("'; calc", HOSTILE);
        String script =
                new String(
                        Base64.getDecoder().decode(windows.command().getLast()),
                        StandardCharsets.UTF_16LE);
        assertThat(script).contains("$env:RUSHES_HEADLINE").doesNotContain("calc", "touch");
        assertThat(windows.command()).noneMatch(part -> part.contains("calc"));
        assertThat(windows.variables()).containsEntry("RUSHES_HEADLINE", "'; calc");

        assertThat(DesktopHerald.way("Linux").of("a", "b").command().getFirst())
                .isEqualTo("notify-send");
    }

    private static DesktopHerald herald(Path program, java.util.function.BooleanSupplier wanted) {
        return new DesktopHerald(way(program), wanted, Runnable::run, BOUND);
    }

    private static DesktopHerald.Way way(Path program) {
        return (headline, body) -> Announcement.ofFreedesktop(program.toString(), headline, body);
    }

    private Path script(String line) throws IOException {
        Path program = Files.createTempFile(folder, "notify", ".sh");
        Files.writeString(program, "#!/bin/sh\n" + line + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return program;
    }

    private List<String> told() throws IOException {
        return List.of(Files.readString(folder.resolve("told")).split("\0"));
    }
}

package studio.rushes.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs a program and says what it cost, to the end of its last thread. */
final class Command {
    private static final Pattern TIME = Pattern.compile("(\\d+)m([\\d.]+)s");

    private Command() {}

    /** The shell's own count of its children: what is asked of a process that has ended. */
    static Cost run(List<String> words) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("sh", "-c", "\"$@\" </dev/null >&2 && times", "sh"));
        command.addAll(words);
        Path errors = Files.createTempFile("bench", ".txt");
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
        String times = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(words + ": " + Files.readString(errors));
        }
        double wall = (System.nanoTime() - start) / 1e9;
        Files.delete(errors);
        return new Cost(children(times), wall);
    }

    private static double children(String times) {
        double cpu = 0;
        Matcher each = TIME.matcher(times.lines().skip(1).findFirst().orElseThrow());
        while (each.find()) {
            cpu += 60 * Double.parseDouble(each.group(1)) + Double.parseDouble(each.group(2));
        }
        return cpu;
    }
}

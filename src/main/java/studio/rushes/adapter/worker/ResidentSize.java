package studio.rushes.adapter.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** How much memory a process holds, where the system shows it as a file: on Linux. */
final class ResidentSize {
    private static final String KEY = "VmRSS:";

    private ResidentSize() {}

    /** In bytes; empty where nothing tells. */
    static OptionalLong of(ProcessHandle process) {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.isReadable(status)) {
            return OptionalLong.empty();
        }
        try (Stream<String> lines = Files.lines(status)) {
            Optional<String> line = lines.filter(l -> l.startsWith(KEY)).findFirst();
            return line.map(ResidentSize::bytes).orElse(OptionalLong.empty());
        } catch (IOException e) {
            // It ended meanwhile, and holds nothing any more.
            return OptionalLong.empty();
        }
    }

    private static OptionalLong bytes(String line) {
        String kilobytes = line.replaceAll("[^0-9]", "");
        return kilobytes.isEmpty() || kilobytes.length() > 15
                ? OptionalLong.empty()
                : OptionalLong.of(Long.parseLong(kilobytes) << 10);
    }
}

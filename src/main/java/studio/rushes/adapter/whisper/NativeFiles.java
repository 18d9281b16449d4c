package studio.rushes.adapter.whisper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The native files of one system inside the library's archive, and what each must be called beside
 * the others to be found by them.
 *
 * @param folder inside the archive
 * @param whisper Whisper itself; empty where only the part for Java can be called
 * @param bridge the part for Java
 * @param names what each file in the folder is to be called
 */
record NativeFiles(
        String folder, Optional<String> whisper, String bridge, Map<String, String> names) {
    private static final Path PROCESSOR = Path.of("/proc/cpuinfo");
    private static final Set<String> FAST_X86 = Set.of("avx", "avx2", "fma", "f16c");

    static NativeFiles ofThisSystem() {
        return of(
                System.getProperty("os.name", ""),
                System.getProperty("os.arch", ""),
                processorFeatures());
    }

    /**
     * @param features as Linux names them
     */
    static NativeFiles of(String system, String processor, Set<String> features) {
        String os = system.toLowerCase(Locale.ROOT);
        boolean arm = processor.equals("aarch64");
        boolean x86 = processor.equals("amd64") || processor.equals("x86_64");
        if (os.startsWith("linux") && x86) {
            boolean fast = features.containsAll(FAST_X86);
            return linux("debian-amd64", fast ? "libggml+mf16c+mfma+mavx+mavx2.so" : "libggml.so");
        } else if (os.startsWith("linux") && arm && features.contains("fphp")) {
            return linux("debian-arm64", "libggml+fp16.so");
        } else if (os.startsWith("linux") && arm && features.contains("crc32")) {
            return linux("debian-arm64", "libggml+crc.so");
        } else if (os.startsWith("mac") && (arm || x86)) {
            return mac(arm ? "macos-arm64" : "macos-amd64");
        } else if (os.startsWith("windows") && x86) {
            String bridge = "whisper-jni_full.dll";
            return new NativeFiles("win-amd64", Optional.empty(), bridge, Map.of(bridge, bridge));
        }
        throw Trouble.noLibraryFor(system + " on " + processor);
    }

    private static NativeFiles linux(String folder, String ggml) {
        return of(folder, "libwhisper.so.1", "libwhisper-jni.so", ggml, "libggml.so");
    }

    private static NativeFiles mac(String folder) {
        return of(
                folder,
                "libwhisper.1.dylib",
                "libwhisper-jni.dylib",
                "libggml.dylib",
                "libggml.dylib");
    }

    private static NativeFiles of(
            String folder, String whisper, String bridge, String ggml, String ggmlName) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put(ggml, ggmlName);
        names.put(whisper, whisper);
        names.put(bridge, bridge);
        return new NativeFiles(folder, Optional.of(whisper), bridge, names);
    }

    /** Whether the library's own interface may be there. */
    boolean hasInterface() {
        return whisper.isPresent();
    }

    /** Writes them into a folder. */
    void extract(Path target) throws IOException {
        for (Map.Entry<String, String> file : names.entrySet()) {
            String name = "/" + folder + "/" + file.getKey();
            try (InputStream in = NativeFiles.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IOException(name + " is not in the program");
                }
                Files.copy(in, target.resolve(file.getValue()));
            }
        }
    }

    private static Set<String> processorFeatures() {
        if (!Files.isReadable(PROCESSOR)) {
            return Set.of();
        }
        try (Stream<String> lines = Files.lines(PROCESSOR)) {
            return lines.filter(line -> line.startsWith("flags") || line.startsWith("Features"))
                    .limit(1)
                    .flatMap(line -> Stream.of(line.split("[:\\s]+")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            // Without knowing the processor the files for any processor are right.
            return Set.of();
        }
    }
}

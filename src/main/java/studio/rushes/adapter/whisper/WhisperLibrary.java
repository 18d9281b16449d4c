package studio.rushes.adapter.whisper;

import java.lang.foreign.Arena;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whisper's own library, loaded once a process and never unloaded. */
final class WhisperLibrary {
    private static final Logger LOG = LoggerFactory.getLogger(WhisperLibrary.class);

    private static boolean loaded;
    private static Optional<WhisperCalls> functions = Optional.empty();

    private WhisperLibrary() {}

    /**
     * Its functions, checked; empty where it has none that can be called.
     *
     * @throws studio.rushes.problem.StudioException {@code WHISPER-LIBRARY}
     */
    static synchronized Optional<WhisperCalls> calls(NativeFiles files) {
        if (!loaded) {
            String whisper = files.whisper().orElseThrow();
            functions = NativeFolder.load(files, folder -> calls(folder.resolve(whisper)));
            loaded = true;
        }
        return functions;
    }

    /** The functions of this file. */
    static Optional<WhisperCalls> calls(Path file) {
        SymbolLookup symbols = symbols(file);
        for (String function : WhisperCalls.FUNCTIONS) {
            if (symbols.find(function).isEmpty()) {
                LOG.warn("{} has no {}: sentences are heard, not words", file, function);
                return Optional.empty();
            }
        }
        WhisperCalls calls = new WhisperCalls(Linker.nativeLinker(), symbols);
        Defaults.check(calls);
        calls.talkTo(new LibraryLog());
        return Optional.of(calls);
    }

    private static SymbolLookup symbols(Path file) {
        try {
            return SymbolLookup.libraryLookup(file, Arena.global());
        } catch (IllegalArgumentException e) {
            throw Trouble.notLoaded(reason(file), e);
        }
    }

    /** The other way to load says why it does not go, such as which part is missing. */
    private static String reason(Path file) {
        try {
            System.load(file.toAbsolutePath().toString());
            return "it cannot be called";
        } catch (UnsatisfiedLinkError e) {
            String own = file.toAbsolutePath() + ": ";
            String words = String.valueOf(e.getMessage());
            return words.startsWith(own) ? words.substring(own.length()) : words;
        }
    }
}

package studio.rushes.adapter.whisper;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.problem.StudioException;
import studio.rushes.transcription.Languages;

/** The library itself, and those that are not it. */
@DisabledOnOs(OS.WINDOWS)
class WhisperLibraryTest {
    @TempDir private Path folder;

    private final WhisperCalls calls =
            WhisperLibrary.calls(NativeFiles.ofThisSystem()).orElseThrow();

    @Test
    void itsDefaultsLieWhereVersion171HasThem() {
        assertThatCode(() -> Defaults.check(calls)).doesNotThrowAnyException();
    }

    /** Each byte that is looked at, one by one: none may differ unnoticed. */
    @Test
    void aLibraryWithOtherDefaultsIsRefused() {
        try (Arena arena = Arena.ofConfined()) {
            List<Integer> places =
                    List.of(
                            0, 8, 20, 21, 22, 23, 25, 28, 32, 36, 40, 48, 56, 88, 104, 105, 106,
                            108, 112, 116, 120, 124, 128, 132, 136, 140, 144, 256);
            for (int place : places) {
                MemorySegment params = calls.fullDefaults(arena);
                params.set(JAVA_BYTE, place, (byte) (params.get(JAVA_BYTE, place) ^ 1));
                assertRefused("full at " + place, () -> Defaults.checkFull(params));
            }
            for (int place : List.of(0, 4, 12, 16, 40)) {
                MemorySegment params = calls.contextDefaults(arena);
                params.set(JAVA_BYTE, place, (byte) (params.get(JAVA_BYTE, place) ^ 1));
                assertRefused("context at " + place, () -> Defaults.checkContext(params));
            }
        }
    }

    /** In a process of its own: in this one that part is loaded already. */
    @Test
    void aLibraryWhosePartIsMissingSaysWhatToInstall() throws Exception {
        NativeFiles files = NativeFiles.ofThisSystem();
        files.extract(folder);
        Files.delete(folder.resolve(OS.MAC.isCurrentOs() ? "libggml.dylib" : "libggml.so"));
        Path library = folder.resolve(files.whisper().orElseThrow());
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-classpath",
                                System.getProperty("java.class.path"),
                                LoadMain.class.getName(),
                                library.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(said).contains("WHISPER-LIBRARY", "libggml", "install libgomp", "libgomp1");
    }

    /** Such as the one for Windows. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aLibraryWithoutTheFunctionsIsNotCalled() throws Exception {
        NativeFiles files = NativeFiles.ofThisSystem();
        files.extract(folder);
        assertThat(WhisperLibrary.calls(folder.resolve("libggml.so"))).isEmpty();
    }

    @Test
    void whatIsLoadedLeavesNoFileBehind() throws Exception {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        Path folder =
                NativeFolder.load(
                        NativeFiles.ofThisSystem(),
                        here -> {
                            assertThat(here.getParent()).isEqualTo(temporary);
                            return here;
                        });
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left).doesNotContain(folder);
        }
    }

    @Test
    void theLanguagesAreTheLibrarysOwn() {
        try (Arena arena = Arena.ofConfined()) {
            for (int id = 0; id < Languages.all().size(); id++) {
                String tag = Languages.all().get(id);
                assertThat(calls.languageId(arena.allocateFrom(tag))).as(tag).isEqualTo(id);
                assertThat(NativeText.of(calls.languageName(id))).isEqualTo(tag);
            }
        }
    }

    private static void assertRefused(String what, Runnable check) {
        assertThatThrownBy(check::run)
                .as(what)
                .asInstanceOf(type(StudioException.class))
                .extracting(e -> e.problem().code())
                .isEqualTo("WHISPER-LIBRARY");
    }
}

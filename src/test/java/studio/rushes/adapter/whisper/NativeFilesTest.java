package studio.rushes.adapter.whisper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.rushes.problem.StudioException;

class NativeFilesTest {
    private static final Set<String> NEW_X86 = Set.of("avx", "avx2", "fma", "f16c", "sse2");

    @TempDir private Path folder;

    @Test
    void aProcessorGetsTheFilesItCanRun() {
        assertThat(NativeFiles.of("Linux", "amd64", NEW_X86).names())
                .containsEntry("libggml+mf16c+mfma+mavx+mavx2.so", "libggml.so");
        assertThat(NativeFiles.of("Linux", "amd64", Set.of("avx", "f16c")).names())
                .containsEntry("libggml.so", "libggml.so");
        assertThat(NativeFiles.of("Linux", "aarch64", Set.of("fphp", "crc32")).names())
                .containsEntry("libggml+fp16.so", "libggml.so");
        assertThat(NativeFiles.of("Linux", "aarch64", Set.of("crc32")).names())
                .containsEntry("libggml+crc.so", "libggml.so");
    }

    @Test
    void everySystemsFilesAreInTheProgram() throws Exception {
        List<NativeFiles> systems =
                List.of(
                        NativeFiles.of("Linux", "amd64", NEW_X86),
                        NativeFiles.of("Linux", "amd64", Set.of()),
                        NativeFiles.of("Linux", "aarch64", Set.of("fphp")),
                        NativeFiles.of("Linux", "aarch64", Set.of("crc32")),
                        NativeFiles.of("Mac OS X", "aarch64", Set.of()),
                        NativeFiles.of("Mac OS X", "x86_64", Set.of()),
                        NativeFiles.of("Windows 11", "amd64", Set.of()));
        for (int i = 0; i < systems.size(); i++) {
            NativeFiles files = systems.get(i);
            Path target = Files.createDirectory(folder.resolve(Integer.toString(i)));
            files.extract(target);
            assertThat(target.resolve(files.bridge())).isNotEmptyFile();
            files.whisper().ifPresent(name -> assertThat(target.resolve(name)).isNotEmptyFile());
        }
    }

    @ParameterizedTest
    @CsvSource({"Linux, aarch64", "Linux, arm", "Windows 11, aarch64", "FreeBSD, amd64"})
    void aComputerWithoutFilesIsToldSo(String system, String processor) {
        assertThatThrownBy(() -> NativeFiles.of(system, processor, Set.of()))
                .asInstanceOf(type(StudioException.class))
                .extracting(e -> e.problem().code())
                .isEqualTo("WHISPER-LIBRARY");
    }

    @Test
    void whatWindowsHadToKeepIsSweptLater() throws Exception {
        Path old = Files.createDirectory(folder.resolve("rushes-whisper-1"));
        Files.writeString(old.resolve("whisper.dll"), "x");
        Path fresh = Files.createDirectory(folder.resolve("rushes-whisper-2"));
        Path foreign = Files.createDirectory(folder.resolve("other"));
        Instant now = Instant.now();
        for (Path aged : List.of(old, foreign)) {
            Files.setLastModifiedTime(aged, FileTime.from(now.minusSeconds(7_200)));
        }
        NativeFolder.sweep(folder, now);
        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
        assertThat(foreign).exists();
    }
}

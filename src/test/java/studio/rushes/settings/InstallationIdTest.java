package studio.rushes.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationIdTest {
    private static final UUID DRAWN = new UUID(1, 2);
    @TempDir private Path folder;

    private StudioHome home() {
        return new StudioHome(folder.resolve("home"), folder);
    }

    @Test
    void itIsDrawnOnceAndKept() throws Exception {
        InstallationId first = InstallationId.in(home(), () -> DRAWN);
        assertThat(first.owner()).isEqualTo("rushes/" + DRAWN);
        assertThat(InstallationId.in(home(), UUID::randomUUID)).isEqualTo(first);
    }

    @Test
    void oneThatCannotBeReadIsDrawnAnew() throws Exception {
        InstallationId.in(home(), UUID::randomUUID);
        Files.writeString(home().installation(), "no id");
        assertThat(InstallationId.in(home(), () -> DRAWN).value()).isEqualTo(DRAWN);
        assertThat(InstallationId.in(home(), UUID::randomUUID).value()).isEqualTo(DRAWN);
    }
}

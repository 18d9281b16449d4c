package studio.rushes.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Two real programs, two projects, one day's cap. */
@Tag("full")
@EnabledOnOs({OS.LINUX, OS.MAC})
class VeoCapTest {
    @TempDir private Path folder;

    @Test
    void tenSubmittersInTwoProgramsSpendTheDaysCapAndNotOneClipMore() throws Exception {
        CapRace.Result result = CapRace.run(folder, 20261122);

        assertThat(result.charges()).as(result.toString()).isEqualTo(CapRace.BEARABLE);
        assertThat(result.overshootCents()).isZero();
        assertThat(result.spentCents()).isEqualTo(CapRace.BEARABLE * CapRace.PRICE_CENTS);
        // Three takes were refused, so at least one of the programs made no film.
        assertThat(result.exits()).containsAnyOf(1);
        assertThat(String.join("\n", result.errors())).contains("BUDGET-DAY");
    }
}

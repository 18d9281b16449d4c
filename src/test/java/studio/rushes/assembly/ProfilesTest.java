package studio.rushes.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.rushes.media.FrameSize;
import studio.rushes.problem.Problem;

class ProfilesTest {
    private static final String ROW =
            """
            {"profiles": [{"id": "tiktok", "name": "Mine", "size": "540x960", "rate": 30,
              "maxBitRate": 2000000, "lufs": -16.5, "truePeak": -2, "quality": "draft",
              "source": "me"}]}
            """;

    @TempDir Path folder;

    @Test
    void everyPlaceForShortVideosGetsItsOwnSizeAndTheLoudnessItPlaysAt() {
        Profiles shipped = Profiles.shipped();
        assertThat(shipped.all())
                .extracting(Profile::id)
                .containsExactly("tiktok", "reels", "shorts", "master");
        assertThat(shipped.all())
                .allSatisfy(profile -> {
                    assertThat(profile.loudness()).isEqualTo(LoudnessTarget.STANDARD);
                    assertThat(profile.source()).isNotBlank();
                });
        assertThat(shipped.all().subList(0, 3))
                .allSatisfy(profile -> {
                    assertThat(profile.size()).contains(new FrameSize(1080, 1920));
                    assertThat(profile.maxBitRate()).isPresent();
                });
        assertThat(shipped.named("master").quality()).isEqualTo(Quality.MASTER);
        assertThat(shipped.named("master").size()).isEmpty();
    }

    @Test
    void aPersonsOwnRowReplacesTheShippedOneAndLeavesTheOthers() throws IOException {
        Profiles.Reading reading = Profiles.with(own(ROW));
        assertThat(reading.problem()).isEmpty();
        Profile mine = reading.profiles().named("tiktok");
        assertThat(mine.name()).isEqualTo("Mine");
        assertThat(mine.maxBitRate()).isEqualTo(OptionalInt.of(2_000_000));
        assertThat(mine.loudness()).isEqualTo(new LoudnessTarget(-16.5, -2));
        assertThat(reading.profiles().all()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "540x960   | 541x960   | profiles[0].size",
                "30,       | 0,        | profiles[0].rate",
                "2000000   | '\"2M\"'  | profiles[0].maxBitRate",
                "-16.5     | -60       | profiles[0].lufs",
                "-2        | 3         | profiles[0].truePeak",
                "draft     | best      | profiles[0].quality: draft, standard, master is expected",
                "tiktok    | ../x      | profiles[0].id",
                "'\"name\"' | '\"nam\"' | \"name\" is missing",
                "'}]}'     | '}'       | this is not JSON",
            })
    void aMistakeInAPersonsFileIsToldWithItsPlaceAndTheShippedRowsStay(
            String right, String wrong, String told) throws IOException {
        assertThat(ROW).contains(right);
        Profiles.Reading reading = Profiles.with(own(ROW.replace(right, wrong)));
        assertThat(reading.problem()).map(Problem::line).get().asString().contains(told);
        assertThat(reading.profiles().all()).isEqualTo(Profiles.shipped().all());
    }

    @Test
    void aProfileThatIsNotThereIsRefusedWithTheNamesOfThoseThatAre() {
        assertThatThrownBy(() -> Profiles.shipped().named("vine"))
                .hasMessageStartingWith("EDITION-PROFILE: ")
                .hasMessageContaining("tiktok, reels, shorts, master");
    }

    private Path own(String json) throws IOException {
        return Files.writeString(folder.resolve("profiles.json"), json);
    }
}

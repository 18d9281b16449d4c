package studio.rushes.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.ClipRequest.Booking;
import studio.rushes.generation.ClipRequest.Recipe;
import studio.rushes.generation.ModelId;
import studio.rushes.media.FrameSize;
import studio.rushes.script.BlockId;

/** Requests outlive the version that wrote them. */
class StoredRequestTest {
    private static final ClipRequest PLAIN =
            new ClipRequest(
                    new BlockId("b1"),
                    1,
                    "Dawn.",
                    "Bonjour.",
                    "Dawn",
                    Locale.FRENCH,
                    8,
                    FrameSize.PORTRAIT_720);

    @Test
    void aRequestWrittenBeforeThereWereRecipesIsStillRead() throws JsonProcessingException {
        String old = StoredJson.write(PLAIN).replaceAll(",\"recipe\":.*}$", "}");
        assertThat(old).doesNotContain("recipe").doesNotContain("booking");
        assertThat(StoredJson.readRequest(old)).isEqualTo(PLAIN);
    }

    @Test
    void aRecipeComesBackAsItWas() throws JsonProcessingException {
        ClipRequest request =
                PLAIN.with(
                                new Recipe(
                                        Optional.of("1080p"),
                                        Optional.empty(),
                                        Optional.of("rain"),
                                        OptionalInt.of(7),
                                        Optional.of(false),
                                        Optional.empty(),
                                        Optional.empty(),
                                        List.of(Path.of("face.png").toAbsolutePath()),
                                        Optional.empty()))
                        .booked(
                                new Booking(
                                        new ModelId("veo-next"),
                                        "film/us-central1",
                                        Optional.of("gs://rushes/video-1")));
        assertThat(StoredJson.readRequest(StoredJson.write(request))).isEqualTo(request);
    }
}

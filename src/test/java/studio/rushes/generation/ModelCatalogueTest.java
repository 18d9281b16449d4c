package studio.rushes.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.rushes.problem.Problem;

class ModelCatalogueTest {
    private static final ModelId FAST = new ModelId("veo-3.1-fast-generate-001");
    private static final String ROW =
            """
            {"models": [{
              "id": "veo-3.1-fast-generate-001", "backEnd": "vertex", "label": "Mine",
              "aspectRatios": ["9:16"], "currency": "EUR",
              "resolutions": {"720p": {"seconds": [8],
                "microsPerSecond": {"withSound": 90000, "silent": 50000}}},
              "features": {"silence": [8]},
              "requestsAMinute": 5, "inFlight": 2, "pollSeconds": 10,
              "maximumLatencySeconds": 360, "keptHours": 48,
              "retirement": null, "successor": null}]}
            """;

    private static final String WRITER =
            """
            {"writers": [{"id": "gemini-4-flash", "backEnd": "vertex", "label": "Mine",
              "currency": "EUR", "microsPerMillionTokens": {"input": 100, "output": 200},
              "retirement": null}]}
            """;

    @TempDir private Path folder;

    @Test
    void withoutAChoiceItIsVeoFastOnVertex() {
        Model model = ModelCatalogue.shipped().standard(BackEnd.VERTEX).orElseThrow();
        assertThat(model.id()).isEqualTo(FAST);
        assertThat(model.limits().requestsAMinute()).isEqualTo(50);
        assertThat(model.price(8, "720p", true)).isEqualTo(Money.dollars("0.80"));
    }

    @ParameterizedTest
    @CsvSource({
        "veo-3.1-generate-001,720p,4,1.60",
        "veo-3.1-generate-001,4k,8,4.80",
        "veo-3.1-fast-generate-001,1080p,8,0.96",
        "veo-3.1-fast-generate-preview,4k,8,2.40",
        "veo-3.1-lite-generate-001,720p,6,0.30",
        "veo-3.1-lite-generate-preview,1080p,8,0.64"
    })
    void aClipCostsItsSecondsAtItsResolution(
            String id, String resolution, int seconds, String dollars) {
        assertThat(model(id).price(seconds, resolution, true)).isEqualTo(Money.dollars(dollars));
    }

    @ParameterizedTest
    @CsvSource({
        "veo-3.1-fast-generate-001,8,720p,9:16,true,,",
        "veo-3.1-fast-generate-001,8,4k,16:9,true,REFERENCE_IMAGES,",
        "veo-3.1-fast-generate-001,5,720p,9:16,true,,MODEL-DURATION",
        "veo-3.1-fast-generate-001,6,1080p,9:16,true,,MODEL-DURATION",
        "veo-3.1-fast-generate-001,6,720p,9:16,true,REFERENCE_IMAGES,MODEL-DURATION",
        "veo-3.1-fast-generate-001,8,360p,9:16,true,,MODEL-RESOLUTION",
        "veo-3.1-fast-generate-001,8,720p,1:1,true,,MODEL-SHAPE",
        "veo-3.1-fast-generate-001,8,720p,9:16,true,LAST_FRAME,MODEL-LAST-FRAME",
        "veo-3.1-lite-generate-001,8,4k,9:16,true,,MODEL-RESOLUTION",
        "veo-3.1-lite-generate-001,8,720p,9:16,true,REFERENCE_IMAGES,MODEL-FEATURE",
        "veo-3.1-generate-preview,8,720p,9:16,true,SEED,MODEL-FEATURE",
        "veo-3.1-generate-preview,8,720p,9:16,false,,MODEL-FEATURE",
        "gemini-omni-1.1-flash,8,720p,9:16,true,,MODEL-NO-PRICE"
    })
    void whatAModelCannotDoIsRefusedBeforeMoneyIsSpent(
            String id,
            int seconds,
            String resolution,
            String shape,
            boolean sound,
            ModelFeature feature,
            String code) {
        Set<ModelFeature> wanted = feature == null ? Set.of() : Set.of(feature);
        assertThat(model(id).check(seconds, resolution, shape, sound, wanted).map(Problem::code))
                .isEqualTo(Optional.ofNullable(code));
    }

    @Test
    void aLengthItDoesNotMakeIsRoundedUpWhereItCan() {
        Model fast = model(FAST.value());
        assertThat(fast.nextLongerDuration(5, "720p")).hasValue(6);
        assertThat(fast.nextLongerDuration(4, "720p")).hasValue(4);
        assertThat(fast.nextLongerDuration(4, "4k")).hasValue(8);
        assertThat(fast.nextLongerDuration(9, "720p")).isEmpty();
    }

    @Test
    void aRetiredModelSaysWhatToChooseInstead() {
        Problem problem = model("veo-3.1-fast-generate-preview").retired();
        assertThat(problem.headline()).contains("22 October 2026");
        assertThat(problem.remedy()).contains("veo-3.1-fast-generate-001");
    }

    @Test
    void aRowOfOnesOwnTakesThePlaceOfTheWholeShippedRow() throws IOException {
        ModelCatalogue.Reading reading = ModelCatalogue.with(own(ROW));
        assertThat(reading.problem()).isEmpty();
        Model mine = reading.catalogue().find(FAST).orElseThrow();
        assertThat(mine.label()).isEqualTo("Mine");
        assertThat(mine.offers()).containsOnlyKeys("720p");
        assertThat(mine.price(8, "720p", false).toString()).endsWith("0.40");
        assertThat(reading.catalogue().models()).hasSameSizeAs(ModelCatalogue.shipped().models());
    }

    @Test
    void aModelThatIsNewIsAddedAndNoFileChangesNothing() throws IOException {
        Path file = own(ROW.replace(FAST.value(), "veo-4-generate-001"));
        assertThat(ModelCatalogue.with(file).catalogue().find(new ModelId("veo-4-generate-001")))
                .isPresent();
        assertThat(ModelCatalogue.with(folder.resolve("none.json")).problem()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"EUR\"|\"Taler\"|models[0].currency",
                "90000|\"90000\"|models[0].resolutions.720p.microsPerSecond.withSound",
                "90000|-1|models[0].resolutions.720p.microsPerSecond.withSound",
                "90000|0.09|models[0].resolutions.720p.microsPerSecond.withSound",
                "\"seconds\": [8]|\"seconds\": [4, null]|models[0].resolutions.720p.seconds[1]",
                "\"seconds\": [8]|\"seconds\": []|models[0].resolutions.720p.seconds",
                "\"silence\"|\"wings\"|models[0].features.wings",
                "\"vertex\"|\"vortex\"|models[0].backEnd",
                "\"9:16\"|\"tall\"|models[0].aspectRatios[0]",
                "\"label\"|\"labels\"|\"label\" is missing",
                "\"inFlight\": 2|\"inFlight\": 0|models[0].inFlight",
                "\"inFlight\": 2,|\"inFlight\": 2, \"inFlight\": 3,|line 7",
                "{\"models\": [{|{\"models\": [7, {|models[0]",
                "\"pollSeconds\": 10,|\"pollSeconds\": 10|line",
                "\"successor\": null}]}|\"successor\": null}]} true|line",
                "{\"models\"|[\"models\"|line"
            })
    void aMistakeInOnesOwnFileIsNamedWithItsPlaceAndTheShippedPricesHold(
            String before, String after, String place) throws IOException {
        assertThat(ROW).contains(before);
        ModelCatalogue.Reading reading = ModelCatalogue.with(own(ROW.replace(before, after)));
        assertThat(reading.problem())
                .hasValueSatisfying(problem -> assertThat(problem.headline()).contains(place));
        assertThat(reading.catalogue().models()).isEqualTo(ModelCatalogue.shipped().models());
    }

    @Test
    void aSecondRowForOneModelIsAMistake() throws IOException {
        String row = ROW.substring(ROW.indexOf('[') + 1, ROW.lastIndexOf(']'));
        ModelCatalogue.Reading reading =
                ModelCatalogue.with(own("{\"models\": [" + row + "," + row + "]}"));
        assertThat(reading.problem())
                .hasValueSatisfying(problem ->
                        assertThat(problem.headline()).contains("models[1]", FAST.value()));
    }

    @ParameterizedTest
    @CsvSource({"VERTEX", "GEMINI"})
    void eachDoorHasAModelThatWritesAndItsPrice(BackEnd door) {
        WriterModel writer = ModelCatalogue.shipped().writer(door).orElseThrow();
        assertThat(writer.price(1_000_000, 0)).isEqualTo(Money.dollars("1.50"));
        assertThat(writer.price(1, 1)).isEqualTo(Money.dollars("0.000011"));
    }

    @Test
    void aWriterOfOnesOwnGoesFirstAndNeedsNoVideoModelBesideIt() throws IOException {
        ModelCatalogue.Reading reading = ModelCatalogue.with(own(WRITER));
        assertThat(reading.problem()).isEmpty();
        ModelCatalogue catalogue = reading.catalogue();
        assertThat(catalogue.writer(BackEnd.VERTEX).orElseThrow().label()).isEqualTo("Mine");
        assertThat(catalogue.writer(BackEnd.GEMINI)).isPresent();
        assertThat(catalogue.models()).isEqualTo(ModelCatalogue.shipped().models());
    }

    @Test
    void aMistakeInAWriterIsNamedWithItsPlace() throws IOException {
        assertThat(ModelCatalogue.with(own(WRITER.replace("100", "0.1"))).problem())
                .hasValueSatisfying(problem ->
                        assertThat(problem.headline())
                                .contains("writers[0].microsPerMillionTokens.input"));
    }

    private static Model model(String id) {
        return ModelCatalogue.shipped().find(new ModelId(id)).orElseThrow();
    }

    private Path own(String json) throws IOException {
        return Files.writeString(folder.resolve("models.json"), json);
    }
}

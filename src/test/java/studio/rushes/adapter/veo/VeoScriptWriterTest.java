package studio.rushes.adapter.veo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import studio.rushes.generation.BackEnd;
import studio.rushes.generation.DraftWish;
import studio.rushes.generation.ModelCatalogue;
import studio.rushes.generation.Money;
import studio.rushes.generation.TinyClip;
import studio.rushes.generation.WriterModel;
import studio.rushes.problem.StudioException;
import studio.rushes.script.BlockText;
import studio.rushes.veo.Call;
import studio.rushes.veo.Door;
import studio.rushes.veo.Fault;
import studio.rushes.veo.VeoServer;

/** What comes of asking for a draft: one request, and blocks or a plain word why not. */
class VeoScriptWriterTest {
    private static final DraftWish WISH =
            new DraftWish("A harbour \"before\" sunrise", Locale.FRENCH, 2, 8);

    private final VeoServer server = new VeoServer(TinyClip.BYTES, 0, InstantSource.system());

    @AfterEach
    void stop() {
        server.close();
    }

    private VeoScriptWriter at(Door door) {
        return VeoScriptWriter.at(door.place(server.uri()), model(door), Door.SHORT);
    }

    private static WriterModel model(Door door) {
        return ModelCatalogue.shipped()
                .writer(door == Door.GEMINI ? BackEnd.GEMINI : BackEnd.VERTEX)
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(
            value = Door.class,
            names = {"VERTEX_INLINE", "GEMINI"})
    void aDraftComesAsBlockText(Door door) throws Exception {
        String draft = at(door).draft(WISH);
        assertThat(draft).startsWith("BLOC 1 (8s):").doesNotContain("I think");
        assertThat(BlockText.parse(draft, "film").blocks()).hasSize(2);
        assertThat(server.calls(Call.WRITE)).isEqualTo(1);
        assertThat(server.charges()).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = Door.class,
            names = {"VERTEX_INLINE", "GEMINI"})
    void theModelIsToldTheFormTheLanguageAndWhereToStop(Door door) throws Exception {
        at(door).draft(WISH);
        JsonNode asked = server.writes().getFirst();
        assertThat(asked.path("systemInstruction").toString())
                .contains("exactly 2 blocks", "BLOC 1 (8s):", "French", "at most 18 words");
        assertThat(asked.at("/contents/0/parts/0/text").asText())
                .isEqualTo("Theme: " + WISH.theme());
        assertThat(asked.at("/generationConfig/maxOutputTokens").asInt()).isEqualTo(4_896);
        assertThat(server.paths(Call.WRITE).getFirst()).contains(model(door).id().value());
    }

    static Stream<Arguments> troubles() {
        return Stream.of(Door.VERTEX_INLINE, Door.GEMINI)
                .flatMap(door ->
                        Stream.of(
                                Arguments.of(door, Fault.WRITTEN_BLOCKED, "DRAFT-BLOCKED"),
                                Arguments.of(door, Fault.WRITTEN_UNSAFE, "DRAFT-BLOCKED"),
                                Arguments.of(door, Fault.WRITTEN_CUT, "DRAFT-CUT"),
                                Arguments.of(door, Fault.EMPTY, "DRAFT-EMPTY"),
                                Arguments.of(door, Fault.QUOTA, "DRAFT-BUSY"),
                                Arguments.of(door, Fault.BUSY_AT_ONCE_AGAIN, "DRAFT-BUSY"),
                                Arguments.of(door, Fault.NOT_THERE, "WRITER-RETIRED"),
                                Arguments.of(door, Fault.UNAUTHENTICATED, "VEO-SIGN-IN"),
                                Arguments.of(door, Fault.FORBIDDEN, "VEO-PERMISSION"),
                                Arguments.of(door, Fault.INVALID, "VEO-REQUEST-REFUSED"),
                                Arguments.of(door, Fault.INTERNAL, "DRAFT-LOST"),
                                Arguments.of(door, Fault.DROP, "DRAFT-LOST"),
                                Arguments.of(door, Fault.HANG, "DRAFT-LOST"),
                                Arguments.of(door, Fault.PAGE, "DRAFT-LOST")));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void noDraftIsOneRequestAndOnePlainWord(Door door, Fault fault, String code) {
        server.faults().next(Call.WRITE, fault);
        assertThatThrownBy(() -> at(door).draft(WISH))
                .isInstanceOf(StudioException.class)
                .message()
                .startsWith(code)
                .doesNotContain(Door.KEY, Door.TOKEN);
        assertThat(server.calls(Call.WRITE)).isEqualTo(1);
    }

    @Test
    void whatIsNoScriptIsHandedOnForItsReaderToRefuse() throws Exception {
        server.faults().next(Call.WRITE, Fault.WRITTEN_GARBAGE);
        String draft = at(Door.GEMINI).draft(WISH);
        assertThatThrownBy(() -> BlockText.parse(draft, "film"))
                .isInstanceOf(StudioException.class);
    }

    @Test
    void aServiceThatCannotBeReachedWasSentNothing() {
        VeoScriptWriter writer = at(Door.GEMINI);
        server.close();
        assertThatThrownBy(() -> writer.draft(WISH)).hasMessageContaining("DRAFT-NO-CONNECTION");
    }

    @Test
    void theMostItCanCostCountsEveryTokenItMayUse() {
        Money most = at(Door.GEMINI).most(WISH);
        assertThat(most).isGreaterThan(Money.dollars("0.044")).isLessThan(Money.dollars("0.06"));
    }
}

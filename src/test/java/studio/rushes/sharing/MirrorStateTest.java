package studio.rushes.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static studio.rushes.sharing.ShareRig.VIDEO;
import static studio.rushes.sharing.ShareRig.script;
import static studio.rushes.sharing.ShareRig.take;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import studio.rushes.generation.OperationName;
import studio.rushes.generation.ProjectId;
import studio.rushes.generation.Samples;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.generation.TakeState;
import studio.rushes.script.Block;
import studio.rushes.script.BlockId;
import studio.rushes.script.Extras;
import studio.rushes.script.Script;
import studio.rushes.sharing.DocumentChange.Mark;

/** The contract's fields and words, one by one. */
class MirrorStateTest {
    private static final KeptFile FILM = new KeptFile(Path.of("final.mp4"), "1@1");
    private static final Script THREE = script("Dawn.", "Noon.", "Night.");
    private static final TakeState READY = new TakeState.Ready(StepTime.NOON, Samples.info(192));
    private static final TakeState QUEUED = new TakeState.Queued(StepTime.NOON);
    private static final TakeState FAILED = new TakeState.Failed(StepTime.NOON, Samples.PROBLEM);

    private static MirrorFacts facts(Script script, List<Take> takes, boolean film) {
        return new MirrorFacts(
                new ProjectId("p1"),
                script,
                takes,
                takes.stream()
                        .collect(
                                Collectors.toMap(
                                        Take::id,
                                        take ->
                                                new OperationName(
                                                        "job of " + take.request().number()))),
                takes.stream()
                        .collect(
                                Collectors.toMap(
                                        Take::id,
                                        take -> new KeptFile(Path.of(take.fileName()), "1@1"))),
                film ? Optional.of(FILM) : Optional.empty());
    }

    private static MirrorState of(boolean film, TakeState... states) {
        List<Take> takes =
                IntStream.rangeClosed(1, states.length)
                        .mapToObj(n ->
                                take(n, states[n - 1], states[n - 1] instanceof TakeState.Ready))
                        .toList();
        return MirrorState.of(VIDEO, facts(THREE, takes, film));
    }

    private static Object operations(MirrorState state, String... path) {
        return field(state, VIDEO.operations(), path);
    }

    private static Object field(MirrorState state, DocumentName document, String... path) {
        return state.documents()
                .getOrDefault(document, Map.of())
                .getOrDefault(FieldPath.of(path), "(nothing)");
    }

    private static Object status(MirrorState state, String... path) {
        return field(state, VIDEO.status(), path);
    }

    @Test
    void everyStateOfATakeHasItsWordAndAFinerOne() {
        for (TakeState state : Samples.states()) {
            String word =
                    switch (state.word()) {
                        case "QUEUED", "SUBMITTING", "GENERATING", "DOWNLOADING", "UNCONFIRMED" ->
                                "generating";
                        case "READY" -> "completed";
                        default -> "failed";
                    };
            MirrorState mirror = of(false, state);
            assertThat(operations(mirror, "clips_status", "1")).isEqualTo(word);
            assertThat(operations(mirror, "rushes", "takes", "1")).isEqualTo(state.word());
            assertThat(operations(mirror, "operations", "1")).isEqualTo("job of 1");
        }
    }

    @Test
    void theFieldsHaveTheContractsTypes() {
        MirrorState state = of(true, READY, READY, READY);
        assertThat(operations(state, "video_id")).isEqualTo("harbour");
        assertThat(operations(state, "script_file")).isEqualTo("harbour/script_v2.json");
        assertThat(operations(state, "total_blocks")).isEqualTo(3L);
        assertThat(operations(state, "completed_blocks")).isEqualTo(3L);
        assertThat(operations(state, "retry_count")).isEqualTo(0L);
        assertThat(operations(state, "status")).isEqualTo("completed");
        assertThat(operations(state, "final_url")).isEqualTo("gs://artifacts/harbour/final.mp4");
        assertThat(operations(state, "created_at")).isEqualTo(Mark.SERVER_TIME);
        assertThat(status(state, "status")).isEqualTo("completed");
        assertThat(status(state, "current_step")).isEqualTo("assembly");
        assertThat(status(state, "theme")).isEqualTo("A harbour");
        assertThat(status(state, "blocks_count")).isEqualTo(3L);
        assertThat(status(state, "duration")).isEqualTo(24L);
        assertThat(status(state, "completed_at")).isEqualTo(Mark.SERVER_TIME);
        assertThat(state.files().keySet())
                .containsExactlyInAnyOrder(
                        "harbour/block_1.mp4",
                        "harbour/block_2.mp4",
                        "harbour/block_3.mp4",
                        "harbour/final.mp4");
    }

    @Test
    void theBlocksTravelInTheirOrderWithoutGaps() {
        Object blocks = operations(of(false), "blocks");
        assertThat(blocks)
                .isEqualTo(
                        IntStream.rangeClosed(1, 3)
                                .mapToObj(n ->
                                        Map.of(
                                                "bloc",
                                                (long) n,
                                                "dialogue",
                                                THREE.blocks().get(n - 1).dialogue(),
                                                "visuel",
                                                "The sea",
                                                "duration",
                                                8L,
                                                "rushes",
                                                Map.of("id", "b" + n)))
                                .toList());
    }

    @Test
    void aVideoOnItsWayBearsNoWordOfTheMonitors() {
        Set<Object> words =
                Samples.states().stream()
                        .flatMap(state ->
                                List.of(of(false, state), of(true, state, READY, FAILED), of(false))
                                        .stream())
                        .map(state -> operations(state, "status"))
                        .collect(Collectors.toSet());
        assertThat(words).isSubsetOf("generating_video", "completed", "failed");
    }

    @Test
    void eachStageHasItsWordInTheOtherDocument() {
        assertThat(status(of(false), "status")).isEqualTo("script_generated");
        assertThat(status(of(false, READY), "status")).isEqualTo("generating_video");
        assertThat(status(of(false, READY, READY, READY), "status")).isEqualTo("assembling");
        assertThat(status(of(false, READY, FAILED, READY), "status")).isEqualTo("error");
    }

    @Test
    void oneThatFailedSaysWhichBlockAndWhy() {
        MirrorState state = of(false, READY, FAILED, READY);
        assertThat(operations(state, "status")).isEqualTo("failed");
        assertThat(String.valueOf(operations(state, "error_message")))
                .contains("Block 2")
                .contains("It hitched.");
        assertThat(of(false, READY, FAILED, QUEUED).documents().get(VIDEO.operations()))
                .doesNotContainKey(FieldPath.of("error_message"))
                .containsEntry(HeardFields.STATUS, "generating_video");
    }

    @Test
    void aFilmThatIsBehindItsTakesCompletesNothing() {
        MirrorState state = of(true, READY, QUEUED, READY);
        assertThat(operations(state, "status")).isEqualTo("generating_video");
        assertThat(state.documents().get(VIDEO.operations()))
                .doesNotContainKey(FieldPath.of("final_url"));
    }

    @Test
    void ofSeveralTakesTheOneThatRunsIsTold() {
        Take plays = take(1, READY, true);
        Take again =
                new Take(
                        new TakeId(new UUID(8, 8)),
                        Samples.request(1),
                        plays.generator(),
                        2,
                        "block_1-take_2.mp4",
                        StepTime.NOON,
                        QUEUED,
                        0,
                        1,
                        false);
        MirrorState state =
                MirrorState.of(VIDEO, facts(script("Dawn."), List.of(plays, again), false));
        assertThat(operations(state, "rushes", "takes", "1")).isEqualTo("QUEUED");
        assertThat(state.files()).containsOnlyKeys("harbour/block_1.mp4");
    }

    @Test
    void aBlockThatMovedBringsItsTakeAlong() {
        Block second = THREE.blocks().get(1);
        Script moved =
                THREE.withBlocks(List.of(second, THREE.blocks().get(0), THREE.blocks().get(2)));
        MirrorState state =
                MirrorState.of(VIDEO, facts(moved, List.of(take(2, READY, true)), false));
        assertThat(state.files()).containsOnlyKeys("harbour/block_1.mp4");
        assertThat(operations(state, "clips_status", "1")).isEqualTo("completed");
    }

    @Test
    void theScriptsFileIsNeverSent() {
        assertThat(of(true, READY, READY, READY).files()).doesNotContainKey(VIDEO.script());
    }

    @Test
    void aScriptThatCameBackIsTheSame() {
        Script script =
                new Script(
                        "harbour",
                        "",
                        List.of(new Block(new BlockId("b1"), "«Oh»", "$sea", 7, Extras.NONE)),
                        Extras.NONE);
        assertThat(BlockFields.into(script, BlockFields.of(script)).blocks())
                .extracting(Block::id, Block::dialogue, Block::visual, Block::seconds)
                .containsExactly(tuple(new BlockId("b1"), "«Oh»", "$sea", 7));
    }
}

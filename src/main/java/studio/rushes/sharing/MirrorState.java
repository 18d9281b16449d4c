package studio.rushes.sharing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeState;
import studio.rushes.script.Block;
import studio.rushes.sharing.DocumentChange.Mark;

/**
 * What a shared video's documents should say and its part of the bucket should hold, worked out
 * from the project alone. The script's file is never among it: in a deployed pipeline sending that
 * is a purchase.
 *
 * @param documents all fields of each
 * @param files by the names of their objects
 */
public record MirrorState(
        Map<DocumentName, Map<FieldPath, Object>> documents, Map<String, KeptFile> files) {
    /** Runs here: a word that the pipeline's monitor does not look for. */
    static final String RUNNING = "generating_video";

    static final String COMPLETED = "completed";
    private static final String FAILED = "failed";
    private static final String GENERATING = "generating";
    private static final FieldPath STATUS = FieldPath.of("status");
    private static final FieldPath ERROR = FieldPath.of("error_message");
    private static final FieldPath FINAL_URL = FieldPath.of("final_url");
    private static final int LONGEST_ERROR = 1_500;

    public MirrorState {
        documents =
                documents.entrySet().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey, entry -> Map.copyOf(entry.getValue())));
        files = Map.copyOf(files);
    }

    /** How far the whole video is. */
    private enum Stage {
        NOT_BEGUN,
        RUNNING,
        UNCUT,
        DONE,
        BROKEN
    }

    public static MirrorState of(SharedVideo video, MirrorFacts facts) {
        List<Optional<Take>> shown =
                facts.script().blocks().stream().map(Block::id).map(facts::shown).toList();
        Stage stage = stage(facts, shown);
        return new MirrorState(
                Map.of(
                        video.operations(), operations(video, facts, shown, stage),
                        video.status(), status(video, facts, shown, stage)),
                files(video, facts));
    }

    private static Stage stage(MirrorFacts facts, List<Optional<Take>> shown) {
        List<Take> takes = shown.stream().flatMap(Optional::stream).toList();
        boolean complete = takes.size() == shown.size();
        if (takes.isEmpty()) {
            return Stage.NOT_BEGUN;
        }
        if (!complete || takes.stream().anyMatch(take -> !take.state().settled())) {
            return Stage.RUNNING;
        }
        if (takes.stream().allMatch(MirrorFacts::plays)) {
            return facts.film().isPresent() ? Stage.DONE : Stage.UNCUT;
        }
        return Stage.BROKEN;
    }

    private static Map<FieldPath, Object> operations(
            SharedVideo video, MirrorFacts facts, List<Optional<Take>> shown, Stage stage) {
        Map<FieldPath, Object> fields = new LinkedHashMap<>();
        fields.put(FieldPath.of("video_id"), video.id());
        fields.put(FieldPath.of("script_file"), video.script());
        fields.put(FieldPath.of("blocks"), BlockFields.of(facts.script()));
        fields.put(FieldPath.of("total_blocks"), (long) shown.size());
        long completed = 0;
        long retries = 0;
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).isEmpty()) {
                continue;
            }
            String number = String.valueOf(i + 1);
            Take take = shown.get(i).get();
            String word = word(take);
            fields.put(FieldPath.of("clips_status", number), word);
            fields.put(FieldPath.of("rushes", "takes", number), take.state().word());
            Optional.ofNullable(facts.operations().get(take.id()))
                    .ifPresent(
                            name -> fields.put(FieldPath.of("operations", number), name.value()));
            completed += word.equals(COMPLETED) ? 1 : 0;
            retries = Math.max(retries, take.attempts() - 1L);
        }
        fields.put(FieldPath.of("completed_blocks"), completed);
        fields.put(FieldPath.of("retry_count"), retries);
        fields.put(FieldPath.of("rushes", "project"), facts.project().value());
        fields.put(FieldPath.of("created_at"), Mark.SERVER_TIME);
        fields.put(
                STATUS,
                switch (stage) {
                    case NOT_BEGUN, RUNNING, UNCUT -> RUNNING;
                    case DONE -> COMPLETED;
                    case BROKEN -> FAILED;
                });
        end(fields, video, facts, shown, stage);
        return fields;
    }

    /** The pipeline's word for a take; the finer one stands beside it. */
    private static String word(Take take) {
        return switch (take.state()) {
            case TakeState.Queued _, TakeState.Submitting _, TakeState.Generating _ -> GENERATING;
            case TakeState.Downloading _, TakeState.Unconfirmed _ -> GENERATING;
            // One that was thrown out has no clip in the bucket.
            case TakeState.Ready _ -> MirrorFacts.plays(take) ? COMPLETED : FAILED;
            case TakeState.Failed _, TakeState.Filtered _ -> FAILED;
            case TakeState.Expired _, TakeState.Cancelled _ -> FAILED;
        };
    }

    private static Map<FieldPath, Object> status(
            SharedVideo video, MirrorFacts facts, List<Optional<Take>> shown, Stage stage) {
        Map<FieldPath, Object> fields = new LinkedHashMap<>();
        fields.put(
                STATUS,
                switch (stage) {
                    case NOT_BEGUN -> "script_generated";
                    case RUNNING -> RUNNING;
                    case UNCUT -> "assembling";
                    case DONE -> COMPLETED;
                    case BROKEN -> "error";
                });
        fields.put(
                FieldPath.of("current_step"),
                switch (stage) {
                    case NOT_BEGUN, RUNNING, BROKEN -> "parallel_generation";
                    case UNCUT, DONE -> "assembly";
                });
        if (!facts.script().theme().isEmpty()) {
            fields.put(FieldPath.of("theme"), facts.script().theme());
        }
        fields.put(FieldPath.of("blocks_count"), (long) shown.size());
        fields.put(FieldPath.of("duration"), (long) facts.script().seconds());
        if (stage == Stage.DONE) {
            fields.put(FieldPath.of("completed_at"), Mark.SERVER_TIME);
        }
        end(fields, video, facts, shown, stage);
        return fields;
    }

    private static void end(
            Map<FieldPath, Object> fields,
            SharedVideo video,
            MirrorFacts facts,
            List<Optional<Take>> shown,
            Stage stage) {
        if (stage == Stage.DONE) {
            fields.put(FINAL_URL, video.address(video.film()));
        }
        if (stage == Stage.BROKEN) {
            fields.put(ERROR, error(facts, shown));
        }
    }

    private static String error(MirrorFacts facts, List<Optional<Take>> shown) {
        String all =
                shown.stream()
                        .flatMap(Optional::stream)
                        .filter(take -> !MirrorFacts.plays(take))
                        .flatMap(take -> line(facts, take))
                        .collect(Collectors.joining(" "));
        return all.length() > LONGEST_ERROR ? all.substring(0, LONGEST_ERROR) : all;
    }

    private static Stream<String> line(MirrorFacts facts, Take take) {
        String what =
                take.state()
                        .trouble()
                        .map(problem -> problem.headline() + " (" + problem.code() + ")")
                        .orElse(take.state().word());
        return Stream.of("Block " + facts.script().number(take.request().block()) + ": " + what);
    }

    private static Map<String, KeptFile> files(SharedVideo video, MirrorFacts facts) {
        Map<String, KeptFile> files = new LinkedHashMap<>();
        for (Take take : facts.takes()) {
            int number = facts.script().number(take.request().block());
            KeptFile clip = facts.clips().get(take.id());
            if (number > 0 && clip != null && MirrorFacts.plays(take)) {
                files.put(video.clip(number), clip);
            }
        }
        facts.film().ifPresent(film -> files.put(video.film(), film));
        return files;
    }
}

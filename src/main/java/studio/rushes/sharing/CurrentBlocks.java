package studio.rushes.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.rushes.generation.OperationName;
import studio.rushes.script.Script;
import studio.rushes.sharing.CloudBlock.State;

/** The blocks of a video of the second version, made all at once or one after the other. */
final class CurrentBlocks {
    private static final Pattern CHAINED = Pattern.compile("generating_block_([1-9][0-9]{0,3})");

    private final String video;
    private final CheckedFields fields;
    private final CloudKind kind;
    private final int inScript;

    private CurrentBlocks(String video, CheckedFields fields, CloudKind kind, int inScript) {
        this.video = video;
        this.fields = fields;
        this.kind = kind;
        this.inScript = inScript;
    }

    static CurrentBlocks of(String video, CheckedFields fields, Optional<Script> script) {
        boolean chained =
                !fields.has("operations")
                        && !fields.has("clips_status")
                        && (fields.has("operation_name") || fields.has("current_block"));
        return new CurrentBlocks(
                video,
                fields,
                chained ? CloudKind.CHAINED : CloudKind.PARALLEL,
                script.map(text -> text.blocks().size()).orElse(0));
    }

    static boolean isChained(String word) {
        return CHAINED.matcher(word).matches();
    }

    CloudKind kind() {
        return kind;
    }

    List<CloudBlock> in(CloudState state) {
        return kind == CloudKind.CHAINED ? chained(state) : parallel();
    }

    private List<CloudBlock> parallel() {
        CheckedFields operations = fields.map("operations");
        CheckedFields words = fields.map("clips_status");
        Map<Integer, Optional<OperationName>> jobs = new TreeMap<>();
        operations
                .numbers(CloudReader.MOST_BLOCKS)
                .forEach((key, number) -> jobs.put(number, operations.operation(key)));
        Map<Integer, String> said = new TreeMap<>();
        words.numbers(CloudReader.MOST_BLOCKS)
                .forEach((key, number) ->
                        words.text(key).ifPresent(word -> said.put(number, Shown.plain(word, 60))));
        Map<Integer, CloudBlock> blocks = new TreeMap<>();
        for (int number = 1; number <= inScript; number++) {
            blocks.put(number, block(number, State.NOT_BEGUN, "", Optional.empty()));
        }
        jobs.forEach((number, job) ->
                blocks.put(
                        number,
                        block(number, job.isPresent() ? State.RUNNING : State.UNKNOWN, "", job)));
        said.forEach((number, word) ->
                blocks.put(
                        number,
                        block(
                                number,
                                state(number, word),
                                word,
                                jobs.getOrDefault(number, Optional.empty()))));
        return List.copyOf(blocks.values());
    }

    private State state(int number, String word) {
        return switch (word) {
            case "generating" -> State.RUNNING;
            case "completed" -> State.DONE;
            case "failed", "error" -> failed(number);
            default -> {
                fields.odd("clips_status." + number, word);
                yield State.UNKNOWN;
            }
        };
    }

    private State failed(int number) {
        if (!fields.has("rushes")) {
            return State.FAILED;
        }
        if (isHandedOver(number)) {
            return State.RUNNING;
        }
        String studios = fields.map("rushes").map("takes").text(String.valueOf(number)).orElse("");
        return StudioWord.isUnderWay(studios)
                ? State.RUNNING
                : StudioWord.isThere(studios) ? State.DONE : State.FAILED;
    }

    /** By a studio: whether such a job failed, its service says, which is asked for nothing. */
    private boolean isHandedOver(int number) {
        String key = String.valueOf(number);
        CheckedFields submits = fields.map("rushes").map("submits");
        Optional<String> job = fields.map("operations").text(key);
        return submits.has(key)
                && job.isPresent()
                && !job.equals(submits.map(key).text("replaces"));
    }

    /** Those before the current one are done, and those after it are not begun. */
    private List<CloudBlock> chained(CloudState state) {
        Matcher named = CHAINED.matcher(fields.text("status").orElse(""));
        OptionalLong said = fields.number("current_block");
        long current = named.matches() ? Long.parseLong(named.group(1)) : said.orElse(1);
        long total = Math.max(Math.max(fields.number("total_blocks").orElse(0), inScript), current);
        if (current < 1 || total > CloudReader.MOST_BLOCKS) {
            fields.tooMany("total_blocks", total, CloudReader.MOST_BLOCKS);
            total = Math.clamp(total, 1, CloudReader.MOST_BLOCKS);
        }
        Optional<OperationName> job = fields.operation("operation_name");
        List<CloudBlock> blocks = new ArrayList<>();
        for (int number = 1; number <= total; number++) {
            boolean now = number == current;
            State at =
                    state instanceof CloudState.Done || state instanceof CloudState.Assembling
                            ? State.DONE
                            : now
                                    ? current(state, job)
                                    : number < current ? State.DONE : State.NOT_BEGUN;
            blocks.add(block(number, at, "", now ? job : Optional.empty()));
        }
        return List.copyOf(blocks);
    }

    private static State current(CloudState state, Optional<OperationName> job) {
        return switch (state) {
            case CloudState.Failed _ -> State.FAILED;
            case CloudState.Running _ -> job.isPresent() ? State.RUNNING : State.NOT_BEGUN;
            default -> State.UNKNOWN;
        };
    }

    private CloudBlock block(int number, State state, String word, Optional<OperationName> job) {
        return new CloudBlock(number, state, word, job, video + "/block_" + number + ".mp4");
    }
}

package studio.rushes.sharing;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import studio.rushes.generation.OperationName;
import studio.rushes.generation.Take;

/**
 * Which blocks somebody else handed over, or was about to, so that doing it here too would pay
 * twice. A block stops being one when the job that came of it is a take here, when that failed
 * there, or when a person says so. Safe for many threads.
 */
final class MadeElsewhere {
    private static final Set<String> BLOCK_FIELDS = Set.of("clips_status", "operations");
    private static final Set<String> ENDED_BADLY = Set.of("failed", "error");
    private static final String RUSHES = "rushes";
    private static final String TAKES = "takes";
    private static final String OWNER = "owner";
    private static final String REPLACES = "replaces";
    private static final String CHAINED = "generating_block_";

    private final String owner;
    private final Supplier<MirrorFacts> facts;
    private final Set<String> allowed = ConcurrentHashMap.newKeySet();
    private volatile @Nullable PipelineDocument latest;

    MadeElsewhere(String owner, Supplier<MirrorFacts> facts) {
        this.owner = owner;
        this.facts = facts;
    }

    /** The video's operations document as it is, or was a moment ago. */
    synchronized void seen(PipelineDocument now) {
        PipelineDocument before = latest;
        if (before == null || !now.revision().updated().isBefore(before.revision().updated())) {
            latest = now;
        }
    }

    void allow(int block) {
        allowed.add(String.valueOf(block));
    }

    /**
     * Whether a field of the document tells of such a block, or would put back the job that
     * somebody else's replaced.
     */
    boolean isOf(FieldPath field, Object value) {
        PipelineDocument now = latest;
        if (now == null || !tellsOfABlock(field)) {
            return false;
        }
        String number = field.parts().getLast();
        return isOf(now, number) || isReplaced(now, number, value);
    }

    private boolean isReplaced(PipelineDocument now, String number, Object value) {
        return HeardFields.at(now, submit(number), Map.class)
                .filter(claim -> !owner.equals(claim.get(OWNER)))
                .filter(claim -> !allowed.contains(number) && value.equals(claim.get(REPLACES)))
                .isPresent();
    }

    private static boolean tellsOfABlock(FieldPath field) {
        String first = field.parts().getFirst();
        return switch (field.parts().size()) {
            case 2 -> BLOCK_FIELDS.contains(first);
            case 3 -> first.equals(RUSHES) && field.parts().get(1).equals(TAKES);
            default -> false;
        };
    }

    /** As the document was last seen. */
    boolean isOf(Take take) {
        PipelineDocument now = latest;
        return now != null && isOf(now, number(take));
    }

    boolean isOf(PipelineDocument now, String number) {
        if (allowed.contains(number) || isHere(number)) {
            return false;
        }
        Optional<String> job = job(now, number);
        Optional<Map<?, ?>> claim =
                HeardFields.at(now, submit(number), Map.class).map(there -> (Map<?, ?>) there);
        if (claim.isPresent()) {
            Optional<String> itsJob = job.filter(name -> !name.equals(claim.get().get(REPLACES)));
            // Whether it failed, its own service says once it is a take here; words may be stale.
            return !owner.equals(claim.get().get(OWNER))
                    && (itsJob.isEmpty() || isUnknown(itsJob.get()));
        }
        return job.isPresent() && !failed(now, number) && isUnknown(job.get());
    }

    /** A chained video has one job at a time, that of the block it is at. */
    private static Optional<String> job(PipelineDocument now, String number) {
        Optional<String> own =
                HeardFields.at(now, FieldPath.of("operations", number), String.class);
        boolean current =
                HeardFields.at(now, FieldPath.of("current_block"), Long.class)
                                .filter(at -> at.toString().equals(number))
                                .isPresent()
                        || HeardFields.at(now, HeardFields.STATUS)
                                .equals(Optional.of(CHAINED + number));
        return own.isEmpty() && current
                ? HeardFields.at(now, FieldPath.of("operation_name"), String.class)
                : own;
    }

    /** A block whose clip is here is not waited for, however it came. */
    private boolean isHere(String number) {
        MirrorFacts known = facts.get();
        return known.takes().stream()
                .filter(Take::isReady)
                .map(take -> known.script().number(take.request().block()))
                .anyMatch(place -> number.equals(String.valueOf(place)));
    }

    private static boolean failed(PipelineDocument now, String number) {
        return HeardFields.at(now, FieldPath.of("clips_status", number))
                        .filter(ENDED_BADLY::contains)
                        .isPresent()
                && HeardFields.at(now, FieldPath.of(RUSHES, TAKES, number), String.class)
                        .filter(StudioWord::deniesFailure)
                        .isEmpty();
    }

    private boolean isUnknown(String job) {
        return facts.get().operations().values().stream()
                .map(OperationName::value)
                .noneMatch(job::equals);
    }

    /** Under which number the document has a take's block. */
    String number(Take take) {
        int now = facts.get().script().number(take.request().block());
        return String.valueOf(now > 0 ? now : take.request().number());
    }

    static FieldPath submit(String number) {
        return FieldPath.of(RUSHES, "submits", number);
    }

    /** What is written before a block goes out from here. */
    Map<FieldPath, Object> claim(PipelineDocument now, String number) {
        String before = job(now, number).orElse("");
        return Map.of(submit(number), Map.of(OWNER, owner, REPLACES, before));
    }
}

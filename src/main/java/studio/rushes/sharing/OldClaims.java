package studio.rushes.sharing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import studio.rushes.generation.OperationName;
import studio.rushes.generation.SubmitGate;
import studio.rushes.generation.Take;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.sharing.DocumentChange.Guard;

/**
 * The gate of a video of the first version, whose monitor makes again by itself what failed. A clip
 * goes out from here only after its job's document was turned to the monitor's own word for what it
 * leaves alone, with our name beside it, as it was read; so neither the monitor nor a second studio
 * makes it too. Safe for many threads.
 */
public final class OldClaims implements SubmitGate {
    private static final int TRIES = 8;

    /** A clip has one document; old deployments kept those of earlier tries. */
    private static final int MOST_DOCUMENTS = 4 * CloudReader.MOST_BLOCKS;

    private static final String ABANDONED = "abandoned";

    private final PipelineDocuments documents;
    private final String collection;
    private final String video;
    private final String owner;
    private final Supplier<MirrorFacts> facts;
    private final Set<Integer> allowed = ConcurrentHashMap.newKeySet();

    /** What stands of a job in the way of another one. */
    private enum Standing {
        /** Nobody makes it again by himself. */
        CLEAR,
        /** Nobody does once it is ours. */
        TO_CLAIM,
        /** It is, or may be, made or done over there. */
        ELSEWHERE
    }

    /**
     * @param owner such as {@code rushes/} and the installation's id
     * @param facts the project as it is; blocking, milliseconds
     */
    public OldClaims(
            PipelineDocuments documents,
            PipelineNames names,
            String video,
            String owner,
            Supplier<MirrorFacts> facts) {
        this.documents = documents;
        collection = names.oldOperations();
        this.video = video;
        this.owner = owner;
        this.facts = facts;
    }

    /** A person says that a clip is made here whatever its document says. */
    public void allow(int number) {
        allowed.add(number);
    }

    /** Only the documents know. */
    @Override
    public Optional<Problem> closed(Take take) {
        return Optional.empty();
    }

    @Override
    public Optional<Problem> claim(Take take) throws InterruptedException {
        if (allowed.contains(take.request().number())) {
            return Optional.empty();
        }
        try {
            for (int tries = 0; tries < TRIES; tries++) {
                List<PipelineDocument> jobs = jobs(take);
                Set<Standing> found =
                        jobs.stream().map(job -> standing(job, take)).collect(Collectors.toSet());
                if (found.isEmpty() || found.contains(Standing.ELSEWHERE)) {
                    return Optional.of(Problem.of("LEASE-BLOCK-ELSEWHERE"));
                }
                if (!found.contains(Standing.TO_CLAIM) || areTaken(jobs, take)) {
                    return Optional.empty();
                }
            }
            return Optional.of(
                    Problem.of("MIRROR-BUSY").with("document", collection + "/" + video));
        } catch (StudioException e) {
            return Optional.of(e.problem());
        }
    }

    /** Those of the take's clip: by the jobs its block had, and by its scene. */
    private List<PipelineDocument> jobs(Take take) throws InterruptedException {
        List<PipelineDocument> all = documents.where(collection, "video_id", video, MOST_DOCUMENTS);
        long first = all.stream().anyMatch(job -> scene(job).equals(Optional.of(0L))) ? 0 : 1;
        Optional<Long> scene = Optional.of(take.request().number() + first - 1);
        Set<String> known = names(take, false);
        return all.stream()
                .filter(job ->
                        scene(job).equals(scene) || job(job).filter(known::contains).isPresent())
                .toList();
    }

    private boolean areTaken(List<PipelineDocument> jobs, Take take) throws InterruptedException {
        for (PipelineDocument job : jobs) {
            Map<FieldPath, Object> ours =
                    Map.of(HeardFields.STATUS, ABANDONED, HeardFields.OWNER, owner);
            Guard asRead = new Guard.At(job.revision());
            if (standing(job, take) == Standing.TO_CLAIM
                    && documents.write(new DocumentChange(job.name(), ours, asRead)).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private Standing standing(PipelineDocument job, Take take) {
        Optional<Object> who = HeardFields.at(job, HeardFields.OWNER);
        boolean mine = who.equals(Optional.of(owner));
        if (who.isPresent() && !mine) {
            return Standing.ELSEWHERE;
        }
        return switch (HeardFields.at(job, HeardFields.STATUS, String.class).orElse("")) {
            case ABANDONED -> mine ? Standing.CLEAR : Standing.TO_CLAIM;
            case "failed" -> Standing.TO_CLAIM;
            // The one this program knows to have ended, or another one that the monitor began.
            case "pending" ->
                    job(job).filter(names(take, true)::contains).isPresent()
                            ? Standing.TO_CLAIM
                            : Standing.ELSEWHERE;
            // It is there; making it anew is a person's wish for another one, never a retry.
            case "success" -> isRetry(take) ? Standing.ELSEWHERE : Standing.CLEAR;
            default -> Standing.ELSEWHERE;
        };
    }

    private boolean isRetry(Take take) {
        return facts.get().operations().containsKey(take.id());
    }

    /** The jobs that this block's takes were handed over as. */
    private Set<String> names(Take take, boolean onlyEnded) {
        MirrorFacts now = facts.get();
        return now.takes().stream()
                .filter(other -> other.request().block().equals(take.request().block()))
                .filter(other ->
                        !onlyEnded || other.id().equals(take.id()) || other.state().settled())
                .flatMap(other -> Optional.ofNullable(now.operations().get(other.id())).stream())
                .map(OperationName::value)
                .collect(Collectors.toSet());
    }

    private static Optional<String> job(PipelineDocument document) {
        return HeardFields.at(document, FieldPath.of("operation_name"), String.class);
    }

    private static Optional<Long> scene(PipelineDocument document) {
        return HeardFields.at(document, FieldPath.of("scene_index"), Long.class);
    }
}

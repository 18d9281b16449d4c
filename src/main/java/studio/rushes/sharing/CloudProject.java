package studio.rushes.sharing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.generation.Take;
import studio.rushes.media.Progress;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.project.ProjectFolder;
import studio.rushes.project.ProjectSession;
import studio.rushes.script.Block;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptReader;

/**
 * Opens a video of the cloud as a project's folder: first {@link #create} its folder, then open
 * that as any other, then {@link #adopt} its blocks, whose clips the project's own monitor brings.
 * Every step may be repeated and then does what is left of it. Blocks.
 */
public final class CloudProject {
    private static final Logger LOG = LoggerFactory.getLogger(CloudProject.class);

    /** The bucket's script, kept beside the document's where the two differ. */
    static final String OTHER_SCRIPT = "script_v2.bucket.json";

    private static final String PART = ".script_v2.bucket.json.part";

    private final Function<String, VideoBucket> buckets;

    /**
     * What came in.
     *
     * @param takes as they are now
     * @param problems of single blocks; the others came in
     * @param again whether some were kept back by a bucket that was away
     */
    public record Adopted(List<Take> takes, List<Problem> problems, boolean again) {
        public Adopted {
            takes = List.copyOf(takes);
            problems = List.copyOf(problems);
        }
    }

    /** A script and what is to be known of it. */
    private record Chosen(Script script, List<Problem> problems) {}

    /**
     * @param buckets by their own names
     */
    public CloudProject(Function<String, VideoBucket> buckets) {
        this.buckets = buckets;
    }

    /**
     * Makes a folder the project of this video; one that is it already is left as it is.
     *
     * @return what a person should know, such as that two scripts differ
     * @throws StudioException where it has no script, or the folder holds another project
     */
    public List<Problem> create(CloudVideo video, ProjectFolder folder)
            throws InterruptedException {
        if (Files.exists(folder.script())) {
            if (!isOf(video, folder)) {
                throw new StudioException(
                        Problem.of("PROJECT-EXISTS").with("folder", folder.root()));
            }
            return List.of();
        }
        makeFolder(folder);
        Chosen chosen = script(video, folder);
        CloudLink.of(video).save(folder);
        // Last: with it, the folder is a project.
        ProjectSession.create(folder, chosen.script());
        return chosen.problems();
    }

    private static boolean isOf(CloudVideo video, ProjectFolder folder) {
        return CloudLink.of(folder)
                .filter(link -> link.document().equals(video.document()))
                .isPresent();
    }

    private static void makeFolder(ProjectFolder folder) {
        try {
            Files.createDirectories(folder.root());
        } catch (IOException e) {
            throw new StudioException(
                    Problem.of("PROJECT-NOT-WRITABLE").with("folder", folder.root()), e);
        }
    }

    private Chosen script(CloudVideo video, ProjectFolder folder) throws InterruptedException {
        Path part = folder.root().resolve(PART);
        try {
            return choose(video, folder, part);
        } finally {
            try {
                Files.deleteIfExists(part);
            } catch (IOException e) {
                LOG.warn("{} is left over", part, e);
            }
        }
    }

    private Chosen choose(CloudVideo video, ProjectFolder folder, Path part)
            throws InterruptedException {
        Optional<Script> inBucket;
        try {
            inBucket = inBucket(video, part);
        } catch (StudioException e) {
            Script script = video.script().orElseThrow(() -> e);
            Problem problem =
                    Problem.of("CLOUD-SCRIPT-BUCKET")
                            .with("video", video.id())
                            .with("reason", e.problem().happened());
            return new Chosen(script, List.of(problem));
        }
        if (video.script().isEmpty()) {
            return inBucket.map(script -> new Chosen(named(script, video.id()), List.of()))
                    .orElseThrow(() ->
                            new StudioException(
                                    Problem.of("CLOUD-NO-SCRIPT").with("video", video.id())));
        }
        Script script = video.script().get();
        if (inBucket.isEmpty() || saysTheSame(script, inBucket.get())) {
            return new Chosen(script, List.of());
        }
        keep(part, folder.root().resolve(OTHER_SCRIPT));
        return new Chosen(
                script,
                List.of(
                        Problem.of("CLOUD-SCRIPTS-DIFFER")
                                .with("video", video.id())
                                .with("document", video.document())
                                .with("kept", OTHER_SCRIPT)));
    }

    private Optional<Script> inBucket(CloudVideo video, Path part) throws InterruptedException {
        if (video.kind() == CloudKind.OLD) {
            return Optional.empty();
        }
        VideoBucket bucket = buckets.apply(video.bucket());
        String object = video.id() + "/script_v2.json";
        Optional<VideoBucket.Entry> there = bucket.find(object);
        if (there.isEmpty()) {
            return Optional.empty();
        }
        if (there.get().bytes() > ScriptReader.MAX_BYTES) {
            throw new StudioException(Problem.of("SCRIPT-TOO-BIG").with("file", object));
        }
        bucket.fetch(object, part, Progress.UNHEARD);
        return Optional.of(ScriptReader.read(part));
    }

    /** What a script says of its own name does not count: the folder in the bucket does. */
    private static Script named(Script script, String id) {
        return new Script(id, script.theme(), script.blocks(), script.extras());
    }

    private static boolean saysTheSame(Script one, Script other) {
        return words(one).equals(words(other));
    }

    private static List<List<Object>> words(Script script) {
        return script.blocks().stream().map(CloudProject::words).toList();
    }

    private static List<Object> words(Block block) {
        return List.of(block.dialogue().strip(), block.visual().strip(), block.seconds());
    }

    private static void keep(Path part, Path target) {
        try {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw CloudLink.notSaved(target, e);
        }
    }

    /**
     * Takes in the blocks as they are over there; what was taken in before is only moved on.
     *
     * @throws StudioException where another process runs the project
     */
    public Adopted adopt(CloudVideo video, ProjectSession session) throws InterruptedException {
        List<Problem> problems = new ArrayList<>();
        Script local = session.book().script();
        CloudVideo known =
                video.script()
                        .map(there -> video.withScript(LocalIds.in(there, local)))
                        .orElse(video);
        ForeignBlocks blocks = new ForeignBlocks(known, buckets.apply(video.bucket()), problems);
        Script made = asMade(known, local);
        List<Take> takes = session.takes().adopting().adopt(blocks.found(made), made);
        return new Adopted(takes, problems, blocks.isAway());
    }

    /** The project's script with the words its blocks had when their clips were asked for. */
    private static Script asMade(CloudVideo video, Script local) {
        if (video.script().isEmpty()) {
            return local;
        }
        Script there = video.script().get();
        return local.withBlocks(
                local.blocks().stream()
                        .map(block ->
                                there.block(block.id())
                                        .map(as ->
                                                block.withDialogue(as.dialogue())
                                                        .withVisual(as.visual())
                                                        .withSeconds(as.seconds()))
                                        .orElse(block))
                        .toList());
    }
}

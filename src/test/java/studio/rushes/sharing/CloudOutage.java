package studio.rushes.sharing;

import com.google.cloud.firestore.DocumentSnapshot;
import com.google.cloud.firestore.ListenerRegistration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import studio.rushes.project.ProjectSession;
import studio.rushes.script.BlockId;
import studio.rushes.script.ScriptEdit;

/** How an outage ends that both sides changed in. */
final class CloudOutage {
    private static final int SECONDS = 60;
    private static final String WATCHED = Written.VIDEO + "_watched";

    private final CloudBench bench;

    CloudOutage(CloudBench bench) {
        this.bench = bench;
    }

    /** One video is run here and edited, another one is watched while the pipeline changes it. */
    void run() throws Exception {
        int blocks = SECONDS / 2;
        bench.put(running(Written.VIDEO, 2));
        bench.put(running(WATCHED, blocks));
        List<String> heard = Collections.synchronizedList(new ArrayList<>());
        try (RealStudio studio = bench.studio(bench.folder.resolve("mine"), true);
                RealStudio watcher = bench.studio(bench.folder.resolve("watched"), false)) {
            ProjectSession session = studio.open(Written.VIDEO);
            studio.share(Written.VIDEO).join();
            ProjectSession watched = watcher.open(WATCHED);
            watcher.onHeard = _ -> {};
            watcher.follow();
            CloudBench.until(() ->
                    watched.takes().all().size() == blocks
                            && studio.share().running() instanceof Running.Here
                            && studio.share().mirror().standing()
                                    instanceof MirrorStanding.UpToDate);
            ListenerRegistration listening =
                    bench.writer
                            .client()
                            .collection(Written.NAMES.operations())
                            .document(Written.VIDEO)
                            .addSnapshotListener((there, _) -> hear(there, heard));
            CloudBench.until(() -> !heard.isEmpty());
            studio.line.cut();
            watcher.line.cut();
            double slowest = 0;
            BlockId first = session.book().script().blocks().getFirst().id();
            for (int second = 1; second <= SECONDS; second++) {
                long start = System.nanoTime();
                session.book().edit(new ScriptEdit.ChangeDialogue(first, "edit " + second));
                session.book().breakStep();
                slowest = Math.max(slowest, (System.nanoTime() - start) / 1e9);
                if (second <= blocks) {
                    fail(second);
                }
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            }
            boolean nothing =
                    heard.size() == 1
                            && watched.takes().all().stream()
                                    .noneMatch(t -> CloudBench.is(t, "FAILED"));
            long start = System.nanoTime();
            studio.line.restore();
            watcher.line.restore();
            String last = "edit " + SECONDS;
            CloudBench.until(() -> heard.getLast().equals(last));
            double out = (System.nanoTime() - start) / 1e9;
            CloudBench.until(
                    () -> watched.takes().all().stream().allMatch(t -> CloudBench.is(t, "FAILED")));
            double in = (System.nanoTime() - start) / 1e9;
            listening.remove();
            List<String> edits = heard.subList(1, heard.size());
            List<String> all =
                    IntStream.rangeClosed(1, SECONDS).mapToObj(n -> "edit " + n).toList();
            CloudBench.say(
                    "outage: %d s cut (nothing passed: %s), %d edits here and %d changes there;"
                            + " ours were all there %.1f s after the line was back, theirs all"
                            + " here after %.1f s; a bare listener heard %d of ours, each once and"
                            + " in order: %s; takes %d of %d, an edit took at most %.0f ms",
                    SECONDS,
                    nothing,
                    SECONDS,
                    blocks,
                    out,
                    in,
                    edits.size(),
                    edits.equals(all),
                    watched.takes().all().size(),
                    blocks,
                    slowest * 1e3);
        }
    }

    private Map<String, Object> running(String id, int blocks) {
        String[] words = new String[blocks];
        Arrays.fill(words, "generating");
        Map<String, Object> video = Written.parallel("generating_parallel", words);
        Map<String, Object> operations = new HashMap<>();
        for (int block = 1; block <= blocks; block++) {
            operations.put(String.valueOf(block), bench.jobs.begin(block));
        }
        video.put("operations", operations);
        video.put("video_id", id);
        return video;
    }

    private void fail(int block) throws Exception {
        bench.writer
                .client()
                .collection(Written.NAMES.operations())
                .document(WATCHED)
                .update("clips_status." + block, "failed")
                .get();
    }

    /** What the first block says, wherever that changed. */
    private static void hear(DocumentSnapshot there, List<String> heard) {
        if (there != null
                && there.get("blocks") instanceof List<?> blocks
                && blocks.getFirst() instanceof Map<?, ?> block) {
            String says = String.valueOf(block.get("dialogue"));
            if (heard.isEmpty() || !heard.getLast().equals(says)) {
                heard.add(says);
            }
        }
    }
}

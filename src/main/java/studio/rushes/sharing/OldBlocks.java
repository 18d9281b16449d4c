package studio.rushes.sharing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import studio.rushes.generation.OperationName;
import studio.rushes.sharing.CloudBlock.State;

/**
 * The clips of a video of the first version: what its own document says of them, and where that
 * says nothing, what the documents of the single clips say.
 */
final class OldBlocks {
    private static final long SECONDS = 4;

    private final TreeMap<Integer, CloudBlock> blocks = new TreeMap<>();
    private final Map<Integer, String> prompts = new HashMap<>();
    private final String folder;
    private final String address;

    private record Job(
            CheckedFields fields, Optional<OperationName> operation, String word, long scene) {}

    private OldBlocks(String video, String bucket) {
        folder = "video_clips/" + video + "/clip_";
        address = "gs://" + bucket + "/";
    }

    static OldBlocks of(
            String video,
            String bucket,
            CheckedFields fields,
            List<PipelineDocument> clips,
            Oddities oddities) {
        OldBlocks read = new OldBlocks(video, bucket);
        CheckedFields all = fields.map("clips");
        all.numbers(CloudReader.MOST_BLOCKS)
                .forEach((key, number) -> read.clip(number, all.map(key)));
        read.complete(jobs(video, clips, oddities));
        return read;
    }

    List<CloudBlock> all() {
        return List.copyOf(blocks.values());
    }

    /** What was asked for as a script's blocks: silent, each as long as they were made. */
    List<?> script() {
        int last = blocks.isEmpty() ? 0 : blocks.lastKey();
        List<Map<String, Object>> script = new ArrayList<>();
        for (int number = 1; number <= last; number++) {
            script.add(
                    Map.of(
                            "bloc",
                            (long) number,
                            "dialogue",
                            "",
                            "visuel",
                            prompts.getOrDefault(number, ""),
                            "duration",
                            SECONDS));
        }
        return script;
    }

    private void clip(int number, CheckedFields clip) {
        Optional<OperationName> job = clip.operation("operation_name");
        String word = Shown.plain(clip.text("status").orElse(""), 60);
        clip.text("prompt").ifPresent(prompt -> prompts.put(number, prompt));
        State state = state(clip, word, job);
        blocks.put(number, new CloudBlock(number, state, word, job, place(number, clip)));
    }

    private static State state(CheckedFields clip, String word, Optional<OperationName> job) {
        return switch (word) {
            case "pending" -> job.isPresent() ? State.RUNNING : State.NOT_BEGUN;
            case "ready", "success" -> State.DONE;
            case "failed", "abandoned" -> State.FAILED;
            default -> {
                clip.odd("status", word);
                yield State.UNKNOWN;
            }
        };
    }

    /** A file in the clip's own folder, else that folder. */
    private String place(int number, CheckedFields clip) {
        String own = folder + number + "/";
        Optional<String> uri = clip.text("gcs_uri").filter(text -> !text.isEmpty());
        Optional<String> fit =
                uri.filter(text -> text.startsWith(address + own))
                        .map(text -> text.substring(address.length()))
                        .filter(name ->
                                name.substring(own.length()).matches("[A-Za-z0-9._-]{1,200}"))
                        .filter(name -> !name.endsWith("/..") && !name.endsWith("/."));
        if (uri.isPresent() && fit.isEmpty()) {
            clip.unusable("gcs_uri", uri.get());
        }
        return fit.orElse(own);
    }

    private static List<Job> jobs(String video, List<PipelineDocument> clips, Oddities oddities) {
        List<Job> jobs = new ArrayList<>();
        for (PipelineDocument clip :
                clips.subList(0, Math.min(clips.size(), 4 * CloudReader.MOST_BLOCKS))) {
            CheckedFields fields = CheckedFields.of(clip, oddities);
            if (fields.text("video_id").filter(video::equals).isPresent()) {
                jobs.add(
                        new Job(
                                fields,
                                fields.operation("operation_name"),
                                Shown.plain(fields.text("status").orElse(""), 60),
                                fields.number("scene_index").orElse(-1)));
            }
        }
        return jobs;
    }

    /** A job belongs to the clip that names it; else to its scene, counted from 0 or from 1. */
    private void complete(List<Job> jobs) {
        Map<OperationName, Integer> named = new HashMap<>();
        blocks.values()
                .forEach(block ->
                        block.operation().ifPresent(job -> named.put(job, block.number())));
        long first = jobs.stream().anyMatch(job -> job.scene() == 0) ? 0 : 1;
        for (Job job : jobs) {
            if (job.operation().filter(named::containsKey).isPresent()) {
                continue;
            }
            long number = job.scene() - first + 1;
            if (number < 1 || number > CloudReader.MOST_BLOCKS) {
                job.fields().odd("scene_index", String.valueOf(job.scene()));
                continue;
            }
            complete((int) number, job);
        }
    }

    private void complete(int number, Job job) {
        job.fields().text("prompt").ifPresent(prompt -> prompts.putIfAbsent(number, prompt));
        CloudBlock known = blocks.get(number);
        if (known == null || known.state() == State.NOT_BEGUN || known.state() == State.UNKNOWN) {
            State state = state(job.fields(), job.word(), job.operation());
            blocks.put(
                    number,
                    new CloudBlock(
                            number, state, job.word(), job.operation(), folder + number + "/"));
        } else if (known.operation().isEmpty() && job.operation().isPresent()) {
            blocks.put(
                    number,
                    new CloudBlock(
                            number, known.state(), known.word(), job.operation(), known.clip()));
        }
    }
}

package studio.rushes.transcription;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import studio.rushes.film.Ffmpeg;
import studio.rushes.problem.StudioException;

/**
 * Downloads a model onto a disk that is too small for it, then onto the same one made larger, and
 * says what came of it. To be run where it may mount disks.
 */
final class ModelDiskMain {
    private ModelDiskMain() {}

    public static void main(String[] args) throws Exception {
        Path disk = Path.of(args[0]);
        byte[] bytes = Files.readAllBytes(Path.of(args[1]));
        Ffmpeg.run(List.of("mount", "-t", "tmpfs", "-o", "size=4m", "none", args[0]));
        try (ModelHost host = new ModelHost(bytes)) {
            say("small", host, disk, bytes.length);
            Ffmpeg.run(List.of("mount", "-o", "remount,size=64m", args[0]));
            say("large", host, disk, bytes.length);
        }
    }

    private static void say(String name, ModelHost host, Path disk, long bytes)
            throws InterruptedException {
        Path target = disk.resolve("model.bin");
        WhisperModel model =
                new WhisperModel(
                        "m", "M", "model.bin", bytes, true, "", host.uri(), Optional.empty(), "");
        // It says there is room, as a disk does that another program fills meanwhile.
        WebModelSource source =
                new WebModelSource(
                        Optional.empty(),
                        Duration.ofSeconds(30),
                        _ -> Long.MAX_VALUE,
                        InstantSource.system());
        String outcome;
        try {
            outcome = "done " + source.fetch(model, target, ModelProgress.UNHEARD).length();
        } catch (StudioException e) {
            outcome = e.problem().code();
        }
        System.out.println("disk " + name + " " + outcome + " " + Files.exists(target));
    }
}

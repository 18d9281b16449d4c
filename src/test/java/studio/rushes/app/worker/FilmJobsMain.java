package studio.rushes.app.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import studio.rushes.adapter.worker.SamplePlans;
import studio.rushes.assembly.MixFacts;
import studio.rushes.assembly.MixPlan;
import studio.rushes.assembly.MusicPlan;
import studio.rushes.assembly.PictureFacts;
import studio.rushes.assembly.PicturePlan;
import studio.rushes.assembly.SoundFacts;
import studio.rushes.assembly.SoundPlan;
import studio.rushes.assembly.SoundRenderer;
import studio.rushes.media.Progress;

/**
 * A worker whose film jobs write down what they were told. A clip's name says what befalls the job:
 * {@code halt-…} and {@code hang-…} do so over half a file, {@code late-…} over a whole one, {@code
 * once-…} hangs the first time only.
 */
public final class FilmJobsMain {
    private FilmJobsMain() {}

    public static void main(String[] args) {
        FilmJobs jobs =
                new FilmJobs(
                        FilmJobsMain::picture,
                        FilmJobsMain::picture,
                        new ToldSound(),
                        (plan, target, progress) -> {
                            write(target, plan);
                            progress.at(1);
                        });
        WorkerMain.serve(jobs.all());
    }

    private static PictureFacts picture(PicturePlan plan, Path target, Progress progress)
            throws InterruptedException {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        String name = plan.footage().clip().getFileName().toString();
        progress.at(0.5);
        if (name.startsWith("halt-")) {
            write(part, plan);
            Runtime.getRuntime().halt(134);
        } else if (name.startsWith("hang-")
                || (name.startsWith("once-") && Files.notExists(plan.footage().clip()))) {
            write(part, plan);
            write(plan.footage().clip(), ProcessHandle.current().pid());
            new CountDownLatch(1).await();
        }
        write(target, plan);
        if (name.startsWith("late-")) {
            Runtime.getRuntime().halt(134);
        }
        return SamplePlans.PICTURE_FACTS;
    }

    private static void write(Path target, Object what) {
        try {
            Path begun = target.resolveSibling(target.getFileName() + ".begun");
            Files.writeString(begun, what.toString());
            Files.move(begun, target, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class ToldSound implements SoundRenderer {
        @Override
        public SoundFacts sound(SoundPlan plan, Path target) {
            write(target, plan);
            return SamplePlans.SOUND_FACTS;
        }

        @Override
        public SoundFacts music(MusicPlan plan, Path target) {
            write(target, plan);
            return SamplePlans.SOUND_FACTS;
        }

        @Override
        public MixFacts mix(MixPlan plan, Path target) {
            write(target, plan);
            return SamplePlans.MIX_FACTS;
        }
    }
}

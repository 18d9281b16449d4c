package studio.rushes.adapter.worker;

import java.nio.file.Path;
import studio.rushes.assembly.MixFacts;
import studio.rushes.assembly.MixPlan;
import studio.rushes.assembly.MusicPlan;
import studio.rushes.assembly.SoundFacts;
import studio.rushes.assembly.SoundPlan;
import studio.rushes.assembly.SoundRenderer;
import studio.rushes.media.Progress;

/** Renders the film's sound in the worker. */
public final class WorkerSound implements SoundRenderer {
    private final WorkerClient worker;

    public WorkerSound(WorkerClient worker) {
        this.worker = worker;
    }

    @Override
    public SoundFacts sound(SoundPlan plan, Path target) throws InterruptedException {
        WorkerJobs.MakeSound spec = new WorkerJobs.MakeSound(plan, target);
        return made(WorkerJobs.SOUND, spec, SoundFacts.class, target);
    }

    @Override
    public SoundFacts music(MusicPlan plan, Path target) throws InterruptedException {
        WorkerJobs.MakeMusic spec = new WorkerJobs.MakeMusic(plan, target);
        return made(WorkerJobs.MUSIC, spec, SoundFacts.class, target);
    }

    @Override
    public MixFacts mix(MixPlan plan, Path target) throws InterruptedException {
        WorkerJobs.MakeMix spec = new WorkerJobs.MakeMix(plan, target);
        return made(WorkerJobs.MIX, spec, MixFacts.class, target);
    }

    private <T> T made(String job, Object spec, Class<T> facts, Path target)
            throws InterruptedException {
        return WholeFile.made(
                worker, job, spec, facts, Company.BESIDE_ANOTHER, target, Progress.UNHEARD);
    }
}

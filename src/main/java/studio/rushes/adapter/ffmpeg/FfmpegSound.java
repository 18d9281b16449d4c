package studio.rushes.adapter.ffmpeg;

import java.nio.file.Path;
import studio.rushes.assembly.LoudnessTarget;
import studio.rushes.assembly.MixFacts;
import studio.rushes.assembly.MixPlan;
import studio.rushes.assembly.MusicPlan;
import studio.rushes.assembly.SoundFacts;
import studio.rushes.assembly.SoundPlan;
import studio.rushes.assembly.SoundRenderer;

/** The film's sound by the FFmpeg inside this process; the studio runs it in the worker. */
public final class FfmpegSound implements SoundRenderer {
    /** AAC comes back a little higher here and there than what it was given. */
    private static final double AAC_ROOM = 0.8;

    /** So that the mix finds nothing to limit in a sound that was limited for itself. */
    private static final double VOICE_ROOM = AAC_ROOM + 0.1;

    /** In dBTP; what it becomes under voices is limited in the mix. */
    private static final double MUSIC_PEAK = -1;

    @Override
    public SoundFacts sound(SoundPlan plan, Path target) throws InterruptedException {
        return rendered(target, path -> sound(plan, path, target));
    }

    private static SoundFacts sound(SoundPlan plan, Path part, Path target)
            throws InterruptedException {
        if (plan.loudness().isEmpty()) {
            return heard(part, sink -> new ClipSound(plan, sink).read());
        }
        LoudnessTarget loudness = plan.loudness().get();
        try (PartFile raw = raw(target)) {
            SoundFacts before = heard(raw.path(), sink -> new ClipSound(plan, sink).read());
            return levelled(raw, before, part, loudness.lufs(), loudness.truePeak() - VOICE_ROOM);
        }
    }

    @Override
    public SoundFacts music(MusicPlan plan, Path target) throws InterruptedException {
        return rendered(target, part -> music(plan, part, target));
    }

    private static SoundFacts music(MusicPlan plan, Path part, Path target)
            throws InterruptedException {
        try (PartFile raw = raw(target);
                MusicFile file = MusicFile.open(plan.file())) {
            SoundFacts before = heard(raw.path(), file::read);
            return levelled(raw, before, part, plan.lufs(), MUSIC_PEAK);
        }
    }

    @Override
    public MixFacts mix(MixPlan plan, Path target) throws InterruptedException {
        return rendered(target, path -> new Mix(plan, AAC_ROOM).write(path));
    }

    private static PartFile raw(Path target) {
        return new PartFile(target.resolveSibling(target.getFileName() + ".raw"));
    }

    private static SoundFacts heard(Path path, Source source) throws InterruptedException {
        SoundMeter meter = new SoundMeter();
        try (PcmWriter writer = new PcmWriter(path)) {
            source.read((interleaved, samples) -> {
                writer.write(interleaved, samples);
                meter.accept(interleaved, samples);
            });
            return meter.facts(0);
        }
    }

    private static SoundFacts levelled(
            PartFile raw, SoundFacts before, Path target, double lufs, double ceiling)
            throws InterruptedException {
        try (PcmReader reader = new PcmReader(raw.path(), before.samples())) {
            return new Leveller(lufs, ceiling, reader, before).write(target);
        }
    }

    private static <T> T rendered(Path target, Rendering<T> rendering) throws InterruptedException {
        try (PartFile file = new PartFile(target)) {
            T facts = rendering.into(file.path());
            file.commit();
            return facts;
        }
    }

    @FunctionalInterface
    private interface Rendering<T> {
        T into(Path part) throws InterruptedException;
    }

    @FunctionalInterface
    private interface Source {
        void read(SoundSink sink) throws InterruptedException;
    }
}

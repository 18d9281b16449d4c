package studio.rushes.adapter.ffmpeg;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import studio.rushes.assembly.Makers;
import studio.rushes.assembly.MixFacts;
import studio.rushes.assembly.MixPlan;
import studio.rushes.assembly.MusicPlan;
import studio.rushes.assembly.PictureFacts;
import studio.rushes.assembly.PicturePlan;
import studio.rushes.assembly.SoundFacts;
import studio.rushes.assembly.SoundPlan;
import studio.rushes.assembly.SoundRenderer;
import studio.rushes.captions.CaptionImage;
import studio.rushes.media.Progress;

/** The real renderers, keeping a list of what they rendered. */
final class WatchedMakers implements SoundRenderer {
    /** Such as {@code picture usual.mp4}, {@code joint wide.mp4}, {@code sound usual.mp4}. */
    final List<String> rendered = new CopyOnWriteArrayList<>();

    private final FfmpegPictures pictures =
            new FfmpegPictures(_ -> (_, _) -> new CaptionImage(0, 0, 0, 0, new int[0]));
    private final FfmpegSound sound = new FfmpegSound();

    Makers makers() {
        return new Makers(this::render, this);
    }

    List<String> rendered(String kind) {
        return rendered.stream().filter(made -> made.startsWith(kind)).toList();
    }

    private PictureFacts render(PicturePlan plan, Path target, Progress progress)
            throws InterruptedException {
        note(plan.crossing().isPresent() ? "joint" : "picture", plan.footage().clip());
        return pictures.render(plan, target, progress);
    }

    private void note(String kind, Path file) {
        rendered.add(kind + " " + file.getFileName());
    }

    @Override
    public SoundFacts sound(SoundPlan plan, Path target) throws InterruptedException {
        note("sound", plan.footage().clip());
        return sound.sound(plan, target);
    }

    @Override
    public SoundFacts music(MusicPlan plan, Path target) throws InterruptedException {
        note("music", plan.file());
        return sound.music(plan, target);
    }

    @Override
    public MixFacts mix(MixPlan plan, Path target) throws InterruptedException {
        rendered.add("mix " + plan.packet());
        return sound.mix(plan, target);
    }
}

package studio.rushes.adapter.worker;

import java.nio.file.Path;
import java.util.Optional;
import studio.rushes.assembly.FilmPlan;
import studio.rushes.assembly.MixPlan;
import studio.rushes.assembly.MusicPlan;
import studio.rushes.assembly.PicturePlan;
import studio.rushes.assembly.SoundPlan;
import studio.rushes.generation.ClipRequest;

/** The jobs a worker knows: their names on the pipe, and what each is told. */
public final class WorkerJobs {
    public static final String INSPECT = "inspect";
    public static final String LISTEN = "listen";
    public static final String ANIMATIC = "animatic";
    public static final String PICTURE = "picture";
    public static final String SOUND = "sound";
    public static final String MUSIC = "music";
    public static final String MIX = "mix";
    public static final String FILM = "film";
    public static final String LOOK = "look";

    public static final String CLIP_PICTURE = "clip-picture";
    public static final String CLIP_TAIL = "clip-tail";

    public static final String TRANSCRIBE = "transcribe";

    /** Told nothing; its answer is a list of {@link studio.rushes.media.EncoderOffer}s. */
    public static final String ENCODERS = "encoders";

    private WorkerJobs() {}

    /** For {@link #INSPECT} and {@link #LISTEN}. */
    public record OnClip(Path clip) {}

    /** For {@link #ANIMATIC}. */
    public record MakeAnimatic(ClipRequest request, Path target) {}

    /**
     * For {@link #PICTURE}.
     *
     * @param beside whether another may be made at the same time
     */
    public record MakePicture(PicturePlan plan, Path target, boolean beside) {}

    /** For {@link #SOUND}. */
    public record MakeSound(SoundPlan plan, Path target) {}

    /** For {@link #MUSIC}. */
    public record MakeMusic(MusicPlan plan, Path target) {}

    /** For {@link #MIX}. */
    public record MakeMix(MixPlan plan, Path target) {}

    /** For {@link #FILM}. */
    public record WriteFilm(FilmPlan plan, Path target) {}

    /** For {@link #LOOK}. */
    public record MakeLook(Path clip, Path folder) {}

    /** For {@link #CLIP_PICTURE} and {@link #CLIP_TAIL}. */
    public record OnPart(Path clip, long frame, Path target) {}

    /** For {@link #TRANSCRIBE}. */
    public record Hear(Path clip, Path model, Optional<String> language) {}
}

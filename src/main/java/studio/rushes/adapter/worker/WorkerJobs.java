package studio.rushes.adapter.worker;

import java.nio.file.Path;
import studio.rushes.assembly.JoinPlan;
import studio.rushes.assembly.SegmentPlan;
import studio.rushes.generation.ClipRequest;

/** The jobs a worker knows: their names on the pipe, and what each is told. */
public final class WorkerJobs {
    public static final String INSPECT = "inspect";
    public static final String LISTEN = "listen";
    public static final String SEGMENT = "segment";
    public static final String JOIN = "join";
    public static final String ANIMATIC = "animatic";

    private WorkerJobs() {}

    /** For {@link #INSPECT} and {@link #LISTEN}. */
    public record OnClip(Path clip) {}

    /** For {@link #SEGMENT}. */
    public record MakeSegment(SegmentPlan plan, Path target) {}

    /** For {@link #JOIN}. */
    public record MakeFilm(JoinPlan plan, Path target) {}

    /** For {@link #ANIMATIC}. */
    public record MakeAnimatic(ClipRequest request, Path target) {}
}

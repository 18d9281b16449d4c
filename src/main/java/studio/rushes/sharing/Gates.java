package studio.rushes.sharing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import studio.rushes.generation.SubmitGate;
import studio.rushes.project.ProjectFolder;
import studio.rushes.project.SessionParts;

/**
 * The gates of all open projects; each stands before its project is opened and as its record says.
 * Safe for many threads.
 */
public final class Gates implements SessionParts.ProjectGates {
    private final Function<ProjectFolder, ShareGate> recorded;
    private final Map<ProjectFolder, ShareGate> gates = new ConcurrentHashMap<>();

    /**
     * @param recorded reads whether a project is shared or made by the pipeline; blocking
     */
    public Gates(Function<ProjectFolder, ShareGate> recorded) {
        this.recorded = recorded;
    }

    @Override
    public SubmitGate open(ProjectFolder folder) {
        ShareGate gate = recorded.apply(folder);
        gates.put(folder, gate);
        return gate;
    }

    /** The gate of a project that is to be shared from its start: shut until it is. */
    public ShareGate shut(ProjectFolder folder) {
        ShareGate gate = recorded.apply(folder);
        gate.shareOnly();
        gates.put(folder, gate);
        return gate;
    }

    /** The gate of a project that is open. */
    public ShareGate of(ProjectFolder folder) {
        ShareGate gate = gates.get(folder);
        if (gate == null) {
            throw new IllegalStateException(folder + " is not open");
        }
        return gate;
    }
}

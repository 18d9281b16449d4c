package studio.rushes.sharing;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.project.ProjectSession;

/** What of an open project its mirror shows. Blocking, milliseconds. */
public final class SessionFacts {
    private SessionFacts() {}

    /**
     * @throws StudioException where the disk fails
     */
    public static MirrorFacts of(ProjectSession session) {
        try {
            List<Take> takes = session.takes().all();
            Map<TakeId, KeptFile> clips = new HashMap<>();
            for (Take take : takes) {
                if (MirrorFacts.plays(take)) {
                    KeptFile.at(session.takes().clip(take))
                            .ifPresent(file -> clips.put(take.id(), file));
                }
            }
            Optional<KeptFile> film = KeptFile.at(session.folder().film());
            return new MirrorFacts(
                    session.id(),
                    session.book().script(),
                    takes,
                    session.takes().operations(),
                    clips,
                    film);
        } catch (IOException e) {
            throw new StudioException(
                    Problem.of("MIRROR-DISK").with("folder", session.folder().root()), e);
        }
    }
}

package studio.rushes.ui.export;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import studio.rushes.assembly.Edition;
import studio.rushes.assembly.Profile;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptEdit;

/**
 * What the window needs to say what a film will be like. Called on the window's thread, at once.
 */
public interface ExportDesk {
    /** The places that films are brought out for. */
    List<Profile> profiles();

    /** Encoders of this machine that were tried and work, beside x264, by FFmpeg's names. */
    List<String> encoders();

    /** Where an edition is put when it is made. */
    Path place(Edition edition);

    /**
     * How long an edition would take now; fails where a clip is missing. Cancelling it ends the
     * question.
     */
    CompletableFuture<Duration> expect(Edition edition);

    Script script();

    /**
     * Makes one change to the script, which can be undone.
     *
     * @throws studio.rushes.problem.StudioException where the script may not become that
     */
    void edit(ScriptEdit edit);
}

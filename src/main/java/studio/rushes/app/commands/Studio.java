package studio.rushes.app.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import studio.rushes.app.cloud.StudioCloud;
import studio.rushes.assembly.Profiles;
import studio.rushes.problem.Problem;
import studio.rushes.project.CaptionChoices;
import studio.rushes.project.ProjectFolder;
import studio.rushes.project.ProjectSession;
import studio.rushes.settings.VideoCloud;
import studio.rushes.transcription.ModelShelf;

/** What the commands need of the program. */
public interface Studio {
    /** Opens a project to work on it, made from this script where the folder holds none yet. */
    ProjectSession produce(ProduceOrder order) throws InterruptedException;

    /**
     * Opens a project to work on it.
     *
     * @param whisperModel over the settings, what hears the words of clips
     */
    ProjectSession open(ProjectFolder folder, Optional<Path> whisperModel)
            throws InterruptedException;

    /** Caption styles and safe zones that can be asked for. */
    CaptionChoices captions();

    /** Whether anything hears words, and what is wrong with what was chosen for it. */
    ModelShelf.Standing hearing() throws InterruptedException;

    /**
     * Opens a project that the cloud pipeline knows, to work on it.
     *
     * @param cloud over the settings, whose pipeline it is
     */
    ProjectSession open(ProjectFolder folder, VideoCloud cloud) throws InterruptedException;

    /**
     * The cloud pipeline.
     *
     * @param place over the settings, whose
     */
    StudioCloud cloud(VideoCloud place);

    /** Opens a project only to look at it. */
    ProjectSession watch(ProjectFolder folder);

    /** What is wrong with the person's own catalogue of models, which is left out then. */
    Optional<Problem> catalogueProblem();

    /** What films can be made for, and what is wrong with the person's own file of it. */
    Profiles.Reading profiles();

    /** Models that hear words. */
    ModelShelf models();

    /** Encoders of pictures that work on this machine, by FFmpeg's names. May take some seconds. */
    List<String> encoders() throws InterruptedException;

    /**
     * Drafts a script, paid out of the studio's ledger.
     *
     * @return the answer, a guest's words until they are read
     * @throws studio.rushes.problem.StudioException where none came
     */
    String draft(DraftOrder order) throws InterruptedException;

    /** Opens the window; returns when it is closed. */
    int window();
}

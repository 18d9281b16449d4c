package studio.rushes.app.commands;

import studio.rushes.generation.GeneratorId;
import studio.rushes.project.ProjectFolder;
import studio.rushes.project.ProjectSession;
import studio.rushes.script.Script;

/** What the commands need of the program. */
public interface Studio {
    /** Opens a project to work on it, made from this script where the folder holds none yet. */
    ProjectSession produce(ProjectFolder folder, Script script, GeneratorId generator);

    /** Opens a project to work on it. */
    ProjectSession open(ProjectFolder folder);

    /** Opens a project only to look at it. */
    ProjectSession watch(ProjectFolder folder);

    /** Opens the window; returns when it is closed. */
    int window();
}

package studio.rushes.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import studio.rushes.ui.captions.ModelDesk;
import studio.rushes.ui.cloud.CloudDesk;
import studio.rushes.ui.home.HomeDesk;
import studio.rushes.ui.settings.SettingsDesk;

/**
 * What the window can ask for beyond the open project. Every call returns at once; a future fails
 * with a {@link studio.rushes.problem.StudioException}.
 */
public interface Studio {
    /** Opens a project's folder, or a script file in either form. */
    CompletableFuture<Desk> open(Path scriptOrFolder);

    /** Begins an empty video in a folder that is made for it. */
    CompletableFuture<Desk> create(Path folder);

    /** Begins a video from pasted text in either form. */
    CompletableFuture<Desk> paste(String text);

    CompletableFuture<Desk> openSample(String name);

    List<String> samples();

    /** Folders opened before, the latest first. */
    List<Path> recent();

    /** The models that hear words, for all projects. */
    ModelDesk models();

    /** What is chosen for all projects. */
    SettingsDesk settings();

    /** All videos. */
    HomeDesk home();

    /** The videos of the cloud pipeline. */
    CloudDesk cloud();

    /** What the program writes about itself, for those who help when something goes wrong. */
    Path log();

    /** Shows a file in the system's own file window. */
    void showInFolder(Path file);
}

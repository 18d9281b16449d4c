package studio.rushes.app.commands;

import java.nio.file.Path;
import java.util.Optional;
import studio.rushes.generation.Money;
import studio.rushes.project.ProjectFolder;
import studio.rushes.script.Script;
import studio.rushes.settings.VideoCloud;

/**
 * What one run of produce is to work on.
 *
 * @param cloud over the settings, for this run
 * @param cap over the settings, what the project may spend in its life
 * @param share whether nothing is submitted before it is shared and run here
 * @param whisperModel over the settings, what hears the words of clips
 */
public record ProduceOrder(
        ProjectFolder folder,
        Script script,
        VideoCloud cloud,
        Optional<Money> cap,
        boolean share,
        Optional<Path> whisperModel) {}

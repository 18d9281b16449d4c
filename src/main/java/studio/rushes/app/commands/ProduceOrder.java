package studio.rushes.app.commands;

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
 */
public record ProduceOrder(
        ProjectFolder folder, Script script, VideoCloud cloud, Optional<Money> cap) {}

package studio.rushes.app.commands;

import java.util.Optional;
import studio.rushes.generation.BackEnd;
import studio.rushes.generation.DraftWish;
import studio.rushes.generation.Money;
import studio.rushes.settings.VideoCloud;

/**
 * What to draft, and who pays.
 *
 * @param end empty for the usual one
 * @param cap what it may cost at most, instead of the settings' cap for a project
 */
public record DraftOrder(
        DraftWish wish, Optional<BackEnd> end, VideoCloud cloud, Optional<Money> cap) {}

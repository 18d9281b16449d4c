package studio.rushes.app.window;

import java.nio.file.Path;
import java.time.Clock;
import java.util.random.RandomGenerator;
import studio.rushes.media.AudioOut;
import studio.rushes.media.FrameSource;
import studio.rushes.media.PosterSource;
import studio.rushes.project.SessionParts;
import studio.rushes.settings.SettingsFile;

/** What the window works with, handed in by whoever puts the program together. */
public record WindowParts(
        SessionParts session,
        SettingsFile settings,
        Path newProjects,
        FrameSource frames,
        PosterSource posters,
        AudioOut sound,
        Clock clock,
        RandomGenerator random) {}

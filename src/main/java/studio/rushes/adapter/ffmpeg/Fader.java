package studio.rushes.adapter.ffmpeg;

import studio.rushes.assembly.MixPlan;

/** How loud each sample of a voice is, 1 but at its two ends. */
final class Fader {
    private final MixPlan.Voice voice;

    Fader(MixPlan.Voice voice) {
        this.voice = voice;
    }

    /** For a sample of the voice, counted from its first. */
    double at(long sample) {
        return at(voice.in(), sample) * at(voice.out(), voice.samples() - 1 - sample);
    }

    private static double at(MixPlan.Fade fade, long fromItsEnd) {
        if (fromItsEnd >= fade.samples()) {
            return 1;
        }
        double way = (fromItsEnd + 0.5) / fade.samples();
        return switch (fade.curve()) {
            case LINEAR -> way;
            case EQUAL_POWER -> Math.sin(Math.PI / 2 * way);
        };
    }
}

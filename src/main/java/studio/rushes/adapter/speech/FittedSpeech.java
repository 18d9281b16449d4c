package studio.rushes.adapter.speech;

import java.time.Duration;
import studio.rushes.media.Pcm;

/** Speaks at a natural speed first, and faster only where the line does not fit. */
final class FittedSpeech {
    private static final int TRIES = 3;

    /** Engines keep their pauses when they speed up, so a little more is asked than computed. */
    private static final double MARGIN = 1.06;

    private FittedSpeech() {}

    /** One reading of the line, so many times faster than the engine's natural speed. */
    @FunctionalInterface
    interface Reading {
        Pcm at(double speed) throws InterruptedException;
    }

    static Pcm fit(Reading reading, Duration fit, double fastest) throws InterruptedException {
        double room = Math.max(0.1, fit.toMillis() / 1000.0);
        double speed = 1;
        Pcm spoken = Silence.trimmed(reading.at(speed));
        for (int i = 1; i < TRIES && spoken.seconds() > room && speed < fastest; i++) {
            speed = Math.min(fastest, speed * spoken.seconds() / room * MARGIN);
            spoken = Silence.trimmed(reading.at(speed));
        }
        return spoken;
    }
}

package studio.rushes.ui.captions;

import studio.rushes.problem.Problem;
import studio.rushes.transcription.WhisperModel;

/** What the rest of the window does for models. Called on the window's thread. */
public interface ModelsHost {
    /** Says what went wrong with a choice. */
    void trouble(Problem problem);

    /** Says that a download failed, with a way to try again. */
    void failed(Problem problem, Runnable again);

    /** Says that a download was stopped, with a way to go on. */
    void stopped(WhisperModel model, Runnable on);

    /**
     * Says that a model is here.
     *
     * @param hears whether it is the one that hears now
     */
    void arrived(WhisperModel model, boolean hears);

    /** Another one hears, or none: what is known of takes may be something else. */
    void changed();
}

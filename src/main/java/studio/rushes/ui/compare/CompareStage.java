package studio.rushes.ui.compare;

import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import studio.rushes.media.FrameSource;
import studio.rushes.ui.preview.Ensemble;

/**
 * Where takes are compared.
 *
 * @param seeds one for each blind order
 * @param nanoTime tells a key that is held from one that is pressed
 * @param work where captions are painted
 * @param window the window's thread
 */
public record CompareStage(
        FrameSource frames,
        Ensemble ensemble,
        LongSupplier seeds,
        LongSupplier nanoTime,
        Executor work,
        Executor window) {}

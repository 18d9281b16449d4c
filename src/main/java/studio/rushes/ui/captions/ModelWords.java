package studio.rushes.ui.captions;

import static studio.rushes.ui.fx.Texts.text;

import java.nio.file.Path;
import java.util.Optional;
import studio.rushes.transcription.ModelArrival;
import studio.rushes.transcription.ShelvedModel;
import studio.rushes.transcription.WhisperModel;
import studio.rushes.ui.fx.Names;
import studio.rushes.ui.fx.Texts;

/** Models, their sizes and how far one is, in words. */
public final class ModelWords {
    private static final double MEGABYTE = 1e6;

    /** Below that a tenth of a megabyte says more than a whole one. */
    private static final double SLOW = 10;

    private ModelWords() {}

    /** Such as {@code 148 MB}. */
    public static String size(WhisperModel model) {
        return size(model.bytes());
    }

    private static String size(long bytes) {
        return text("models.size", Math.round(bytes / MEGABYTE));
    }

    /** Such as {@code Whisper base · 148 MB · here}. */
    static String row(ShelvedModel model) {
        return text("models.row", Names.of(model.model()), size(model.model()), state(model));
    }

    private static String state(ShelvedModel model) {
        if (model.present()) {
            return text("models.here");
        } else if (model.problem().isPresent()) {
            return text("models.damaged");
        } else if (model.part() > 0) {
            long whole = Math.max(1, model.model().bytes());
            return text("models.half", Math.min(99, model.part() * 100 / whole));
        }
        return text("models.away");
    }

    /** What hears, or is to. */
    static String hears(ModelsNow now) {
        String name =
                now.chosen()
                        .map(model -> Names.of(model.model()))
                        .or(() -> now.choice().map(ModelWords::file))
                        .orElseGet(() -> text("models.none"));
        return now.problem().isPresent() ? text("models.unusable", name) : name;
    }

    static String file(String path) {
        return Optional.ofNullable(Path.of(path).getFileName()).map(Path::toString).orElse(path);
    }

    /** Such as {@code Whisper base 43 %}, and how fast where that can be said. */
    public static String arriving(ModelsModel.Arriving arriving) {
        String name = Names.of(arriving.model());
        return arriving.at()
                .map(at ->
                        at.bytesPerSecond() > 0
                                ? text("models.arriving.rate", name, percent(at), rate(at))
                                : text("models.arriving", name, percent(at)))
                .orElseGet(() -> text("models.arriving.begun", name));
    }

    private static long percent(ModelArrival at) {
        return (long) (at.fraction() * 100);
    }

    private static String rate(ModelArrival at) {
        double megabytes = at.bytesPerSecond() / MEGABYTE;
        return megabytes < SLOW
                ? String.format(Texts.language(), "%.1f", megabytes)
                : String.format(Texts.language(), "%.0f", megabytes);
    }
}

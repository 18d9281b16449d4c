package studio.rushes.ui.export;

import static studio.rushes.ui.fx.Texts.text;

import java.nio.file.Path;
import java.time.Duration;
import studio.rushes.assembly.Captions;
import studio.rushes.assembly.FilmReport;
import studio.rushes.assembly.Finding;
import studio.rushes.assembly.Quality;
import studio.rushes.assembly.Stage;
import studio.rushes.ui.fx.Texts;
import studio.rushes.ui.grid.CardFace;

/** Films, times and findings in words. */
public final class FilmWords {
    /** Less than that is not worth a number. */
    private static final long MOMENT = 3;

    /** Above that nobody believes single seconds. */
    private static final long EXACT = 20;

    private static final long STEP = 5;
    private static final long LONG = 600;

    private FilmWords() {}

    /** Whether it takes longer than a moment. */
    static boolean takesTime(Duration time) {
        return seconds(time) >= MOMENT;
    }

    /** Such as {@code about 35 s}. */
    public static String about(Duration time) {
        long seconds = rounded(time);
        if (seconds < MOMENT) {
            return text("export.moment");
        } else if (seconds < 60) {
            return text("export.about.seconds", seconds);
        } else if (seconds >= LONG || seconds % 60 == 0) {
            return text("export.about.minutes", Math.round(seconds / 60.0));
        }
        return text("export.about.both", seconds / 60, seconds % 60);
    }

    /** Such as {@code 0:08 · about 0:12 left}. */
    public static String headway(Duration elapsed, Duration left) {
        long seconds = rounded(left);
        String gone = CardFace.clock(elapsed);
        return seconds < MOMENT
                ? text("export.left.moment", gone)
                : text("export.left", gone, CardFace.clock(Duration.ofSeconds(seconds)));
    }

    private static long rounded(Duration time) {
        long seconds = seconds(time);
        return seconds <= EXACT ? seconds : (seconds + STEP / 2) / STEP * STEP;
    }

    private static long seconds(Duration time) {
        return Math.round(time.toMillis() / 1000.0);
    }

    public static String stage(Stage stage) {
        return switch (stage) {
            case WORDS -> text("export.stage.words");
            case PICTURES -> text("export.stage.pictures");
            case SOUND -> text("export.stage.sound");
            case JOINING -> text("export.stage.joining");
        };
    }

    static String quality(Quality quality) {
        return switch (quality) {
            case DRAFT -> text("export.quality.draft");
            case STANDARD -> text("export.quality.standard");
            case MASTER -> text("export.quality.master");
        };
    }

    static String meaning(Quality quality) {
        return switch (quality) {
            case DRAFT -> text("export.quality.draft.meaning");
            case STANDARD -> text("export.quality.standard.meaning");
            case MASTER -> text("export.quality.master.meaning");
        };
    }

    static String captions(Captions captions) {
        return switch (captions) {
            case BURNED -> text("export.captions.burned");
            case SOFT -> text("export.captions.soft");
            case NONE -> text("export.captions.none");
        };
    }

    static String meaning(Captions captions) {
        return switch (captions) {
            case BURNED -> text("export.captions.burned.meaning");
            case SOFT -> text("export.captions.soft.meaning");
            case NONE -> text("export.captions.none.meaning");
        };
    }

    static String encoder(String codec) {
        return switch (codec) {
            case "libx264" -> text("export.encoder.processor");
            case "h264_videotoolbox" -> text("export.encoder.apple");
            case "h264_nvenc" -> text("export.encoder.nvidia");
            case "h264_qsv" -> text("export.encoder.intel");
            case "h264_amf" -> text("export.encoder.amd");
            case "h264_mf" -> text("export.encoder.windows");
            case "h264_vaapi" -> text("export.encoder.linux");
            default -> codec;
        };
    }

    /** What a film is, in a line: its length, loudness and captions. */
    public static String checked(FilmReport report) {
        String length = String.format(Texts.language(), "%.1f", report.seconds());
        String captions =
                report.captionPages() == 0
                        ? text("export.checked.captionless")
                        : text("export.checked.captions", report.captionPages());
        return text("export.checked", length, loudness(report.lufs()), captions);
    }

    /** With a minus sign as people write it. */
    private static String loudness(double lufs) {
        return String.format(Texts.language(), "%.1f", lufs).replace('-', '−');
    }

    /** The same of what is wanted, which mostly is a whole number. */
    static String target(double lufs) {
        return loudness(lufs).replaceFirst("[.,]0$", "");
    }

    /** What is to be looked at, and where. */
    public static String finding(Finding finding) {
        String block = CardFace.place(finding.block());
        String from = String.format(Texts.language(), "%.1f", finding.from());
        String to = String.format(Texts.language(), "%.1f", finding.to());
        return switch (finding.kind()) {
            case BLACK -> text("export.finding.black", block, from, to);
            case FROZEN -> text("export.finding.frozen", block, from, to);
            case SILENT -> text("export.finding.silent", block, from, to);
            case DAMAGED -> text("export.finding.damaged", block);
            case LOUDNESS -> text("export.finding.loudness", block);
            case NO_CAPTIONS -> text("export.finding.captions", block);
        };
    }

    public static String name(Path file) {
        Path last = file.getFileName();
        return last == null ? file.toString() : last.toString();
    }
}

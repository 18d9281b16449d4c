package studio.rushes.adapter.whisper;

import io.github.givimad.whisperjni.WhisperJNI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.transcription.Languages;

/** Finds the language in the library's log, the only place where it is told to Java. */
final class HeardLanguage implements WhisperJNI.LibraryLogger {
    private static final Logger LOG = LoggerFactory.getLogger(HeardLanguage.class);
    private static final Pattern DETECTED =
            Pattern.compile("auto-detected language: ([a-z]{2,3})\\b");

    private volatile Optional<String> tag = Optional.empty();

    @Override
    public void log(String line) {
        LOG.debug("{}", line.strip());
        Matcher detected = DETECTED.matcher(line);
        if (detected.find()) {
            tag = Languages.find(detected.group(1));
        }
    }

    /** The last one that was detected. */
    Optional<String> tag() {
        return tag;
    }
}

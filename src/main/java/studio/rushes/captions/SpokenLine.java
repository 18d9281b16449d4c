package studio.rushes.captions;

import java.util.List;
import java.util.Optional;

/**
 * A block's words with their times, and whether the voice said them.
 *
 * @param script the script's words, one for each between white space
 * @param heard what was heard instead, for captions that follow the voice; empty where nothing was
 * @param check empty where nobody listened
 */
public record SpokenLine(List<TimedWord> script, List<TimedWord> heard, Optional<LineCheck> check) {
    public SpokenLine {
        script = List.copyOf(script);
        heard = List.copyOf(heard);
    }
}

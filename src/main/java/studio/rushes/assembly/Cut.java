package studio.rushes.assembly;

import java.util.List;

/**
 * The whole film: its shots in order, how it is to look and to sound.
 *
 * @param language of its captions, as a tag such as {@code fr}
 * @param copies whether the clips' own pictures may be taken where nothing is laid over them: all
 *     clips are whole and of the film's size and rate
 */
public record Cut(
        List<Shot> shots,
        Look look,
        Soundtrack sound,
        Captions captions,
        String language,
        boolean copies) {
    public Cut {
        shots = List.copyOf(shots);
        if (shots.isEmpty()) {
            throw new IllegalArgumentException("a cut has at least one shot");
        }
    }

    /** The same film with its captions elsewhere. */
    Cut with(Captions other) {
        return new Cut(shots, look, sound, other, language, copies);
    }
}

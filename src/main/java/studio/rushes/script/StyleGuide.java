package studio.rushes.script;

import java.util.Optional;

/**
 * What the prompts of a video share, so that its clips look like one film.
 *
 * @param text put into every prompt; may be empty
 * @param continuity whether each block from the second on is asked for as the scene's continuation
 */
public record StyleGuide(String text, boolean continuity) {
    public static final StyleGuide NONE = new StyleGuide("", true);

    /** Reads it; what is missing or makes no sense is as if nothing was set. */
    public static StyleGuide of(Script script) {
        OwnFields own = OwnFields.of(script.extras());
        return new StyleGuide(
                own.text(Known.STYLE_GUIDE).orElse(NONE.text),
                own.truth(Known.CONTINUITY).orElse(NONE.continuity));
    }

    /** The script with this guide in it and everything else untouched. */
    public Script in(Script script) {
        OwnFields own = OwnFields.of(script.extras());
        own.text(Known.STYLE_GUIDE, Optional.of(text).filter(set -> !set.isEmpty()));
        if (of(script).continuity != continuity) {
            own.truth(Known.CONTINUITY, Optional.of(continuity).filter(on -> !on));
        }
        return script.withExtras(own.extras());
    }

    public StyleGuide withText(String other) {
        return new StyleGuide(other, continuity);
    }

    public StyleGuide withContinuity(boolean on) {
        return new StyleGuide(text, on);
    }
}

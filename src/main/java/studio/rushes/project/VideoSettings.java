package studio.rushes.project;

import java.util.Optional;
import studio.rushes.media.FrameSize;
import studio.rushes.script.OwnFields;
import studio.rushes.script.Script;

/**
 * What a video's script file says of its film.
 *
 * @param size of the clips and of the film
 */
public record VideoSettings(FrameSize size) {
    private static final String SIZE = "size";

    /**
     * Reads them; what is missing or makes no sense is the default, because the file is a guest's.
     */
    public static VideoSettings of(Script script) {
        try {
            return new VideoSettings(
                    OwnFields.of(script.extras())
                            .text(SIZE)
                            .map(FrameSize::parse)
                            .orElse(FrameSize.PORTRAIT_720));
        } catch (IllegalArgumentException e) {
            return new VideoSettings(FrameSize.PORTRAIT_720);
        }
    }

    /** The script with these settings in it and everything else untouched. */
    public Script in(Script script) {
        return script.withExtras(
                OwnFields.of(script.extras()).text(SIZE, Optional.of(size.toString())).extras());
    }
}

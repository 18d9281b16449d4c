package studio.rushes.sharing;

import java.util.List;

/** Something that was changed there only; a person may take it over, or keep what is here. */
public sealed interface TheirChange {
    /**
     * @param blocks as the document has them, not looked through yet
     */
    record Words(List<?> blocks) implements TheirChange {}

    /** A film that was made there, where none was made here. */
    record Film(VideoBucket.Entry object) implements TheirChange {}
}

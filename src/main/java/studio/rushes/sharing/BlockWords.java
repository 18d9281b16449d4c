package studio.rushes.sharing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether two lists of blocks say the same, whoever wrote them and with whatever beside it. */
final class BlockWords {
    private static final long USUAL_SECONDS = 8;

    private record Said(long place, Object dialogue, Object visual, Object seconds) {}

    private BlockWords() {}

    static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof List<?> mine && other instanceof List<?> theirs) {
            return said(mine).equals(said(theirs));
        }
        return Objects.equals(one, other);
    }

    private static List<Said> said(List<?> blocks) {
        List<Said> said = new ArrayList<>();
        for (Object block : blocks) {
            if (block instanceof Map<?, ?> fields) {
                said.add(
                        new Said(
                                place(fields, said.size() + 1),
                                either(fields, "dialogue", "dialogue", ""),
                                either(fields, "visuel", "visual", ""),
                                seconds(fields)));
            }
        }
        said.sort(Comparator.comparingLong(Said::place));
        return said;
    }

    private static long place(Map<?, ?> fields, long otherwise) {
        return either(fields, "bloc", "block_number", otherwise) instanceof Number number
                ? number.longValue()
                : otherwise;
    }

    private static Object seconds(Map<?, ?> fields) {
        Object seconds = either(fields, "duration", "duration", USUAL_SECONDS);
        return seconds instanceof Number number ? (Object) number.doubleValue() : seconds;
    }

    private static Object either(Map<?, ?> fields, String one, String other, Object otherwise) {
        Object value = fields.get(one);
        Object second = value == null ? fields.get(other) : value;
        return second == null ? otherwise : second;
    }
}

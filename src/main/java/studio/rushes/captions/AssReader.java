package studio.rushes.captions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import studio.rushes.problem.Phrase;

/**
 * Reads Advanced SubStation Alpha. What stands on screen together is one cue: lines with places of
 * their own are its lines, a text in the same place twice is its own shadow, and states of one page
 * that differ in colour only are one.
 */
final class AssReader {
    private static final int MOST_EVENTS = 200_000;
    private static final List<String> USUAL =
            List.of(
                    "layer", "start", "end", "style", "name", "marginl", "marginr", "marginv",
                    "effect", "text");

    private final List<String> lines;
    private List<String> format = USUAL;

    /** Who says it: states of one page have this in common. */
    private record Voice(String style, String name) {}

    private record Moment(long start, long end, Voice voice, int ordinal) {}

    AssReader(String file) {
        lines = SubtitleText.lines(file);
    }

    List<SubtitleCue> cues() {
        Map<Moment, List<AssEventText>> moments = moments();
        CueList cues = new CueList();
        joined(moments).forEach(shown -> cues.add(shown.start, shown.end, shown.lines));
        return cues.sorted();
    }

    private Map<Moment, List<AssEventText>> moments() {
        Map<Moment, List<AssEventText>> moments = new LinkedHashMap<>();
        boolean known = false;
        boolean events = false;
        int count = 0;
        for (String line : lines) {
            String text = line.strip();
            if (text.startsWith("[")) {
                String section = text.toLowerCase(Locale.ROOT);
                events = section.equals("[events]");
                known |= events || section.equals("[script info]");
            } else if (events && text.regionMatches(true, 0, "Format:", 0, 7)) {
                format = format(text.substring(7));
            } else if (events && text.regionMatches(true, 0, "Dialogue:", 0, 9)) {
                if (++count > MOST_EVENTS) {
                    throw CueList.tooMuch(Phrase.of("much.events").with("most", MOST_EVENTS));
                }
                add(moments, text.substring(9), count);
            }
        }
        if (!known) {
            throw CueList.noSubtitles(Phrase.plain("[Events]"));
        }
        return moments;
    }

    private static List<String> format(String line) {
        List<String> fields =
                Arrays.stream(line.split(",", -1))
                        .map(field -> field.strip().toLowerCase(Locale.ROOT))
                        .toList();
        return fields.containsAll(List.of("start", "end", "text")) ? fields : USUAL;
    }

    private void add(Map<Moment, List<AssEventText>> moments, String line, int count) {
        List<String> values = values(line);
        if (values.isEmpty()) {
            return;
        }
        OptionalLong start = SubtitleText.millis(value(values, "start"));
        OptionalLong end = SubtitleText.millis(value(values, "end"));
        AssEventText text = AssEventText.of(value(values, "text"));
        if (start.isEmpty() || end.isEmpty() || text.isBlank()) {
            return;
        }
        Voice voice = new Voice(value(values, "style"), value(values, "name"));
        int ordinal = text.place().isEmpty() ? count : 0;
        Moment moment = new Moment(start.getAsLong(), end.getAsLong(), voice, ordinal);
        moments.computeIfAbsent(moment, _ -> new ArrayList<>()).add(text);
    }

    /** Commas in the text are its own, wherever among the fields it stands. */
    private List<String> values(String line) {
        List<String> parts = List.of(line.split(",", -1));
        int extra = parts.size() - format.size();
        if (extra < 0) {
            return List.of();
        }
        int text = format.indexOf("text");
        List<String> values = new ArrayList<>(parts.subList(0, text));
        values.add(String.join(",", parts.subList(text, text + extra + 1)));
        values.addAll(parts.subList(text + extra + 1, parts.size()));
        return values;
    }

    private String value(List<String> values, String field) {
        int at = format.indexOf(field);
        return at < 0 ? "" : values.get(at).strip();
    }

    /** A cue that grows as its states are met. */
    private static final class Shown {
        private final long start;
        private final List<String> lines;
        private long end;

        Shown(Moment moment, List<String> lines) {
            start = moment.start();
            end = moment.end();
            this.lines = lines;
        }
    }

    private static List<Shown> joined(Map<Moment, List<AssEventText>> moments) {
        List<Map.Entry<Moment, List<AssEventText>>> sorted = new ArrayList<>(moments.entrySet());
        sorted.sort(Comparator.comparingLong(entry -> entry.getKey().start()));
        List<Shown> all = new ArrayList<>();
        Map<Voice, Shown> last = new LinkedHashMap<>();
        for (Map.Entry<Moment, List<AssEventText>> entry : sorted) {
            Moment moment = entry.getKey();
            List<String> text = AssEventText.together(entry.getValue());
            Shown before = last.get(moment.voice());
            if (before != null && before.end == moment.start() && before.lines.equals(text)) {
                before.end = Math.max(before.end, moment.end());
            } else {
                Shown shown = new Shown(moment, text);
                all.add(shown);
                last.put(moment.voice(), shown);
            }
        }
        return all;
    }
}

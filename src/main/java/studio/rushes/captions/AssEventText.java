package studio.rushes.captions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of one event, without its commands and drawings.
 *
 * @param text its lines ended by a line feed
 * @param place where it was told to stand
 */
record AssEventText(String text, Optional<Place> place) {
    private static final Pattern POS =
            Pattern.compile("\\\\pos\\(\\s*(-?[\\d.]{1,12})\\s*,\\s*(-?[\\d.]{1,12})\\s*\\)");
    private static final Pattern DRAWING = Pattern.compile("\\\\p(\\d)");

    /** As it is written; only equal or not counts. */
    record Place(String x, String y) {}

    static AssEventText of(String written) {
        return new Scan(written).done();
    }

    boolean isBlank() {
        return text.isBlank();
    }

    /** The lines of events that stand on screen together, each with a place. */
    static List<String> together(List<AssEventText> events) {
        List<String> lines = new ArrayList<>();
        Set<AssEventText> seen = new HashSet<>();
        String row = "";
        for (AssEventText event : events) {
            if (!seen.add(event)) {
                continue;
            }
            String height = event.place().map(Place::y).orElse("");
            if (!lines.isEmpty() && !height.isEmpty() && height.equals(row)) {
                lines.add(lines.removeLast() + " " + event.text());
            } else {
                lines.addAll(List.of(event.text().split("\n", -1)));
            }
            row = height;
        }
        return lines.stream().map(CaptionText::plain).filter(line -> !line.isEmpty()).toList();
    }

    private static final class Scan {
        private final String written;
        private final StringBuilder text = new StringBuilder();
        private Optional<Place> place = Optional.empty();
        private boolean draws;

        Scan(String written) {
            this.written = written;
        }

        AssEventText done() {
            int lastClose = written.lastIndexOf('}');
            for (int at = 0; at < written.length(); at++) {
                char c = written.charAt(at);
                char next = at + 1 < written.length() ? written.charAt(at + 1) : ' ';
                if (c == '{' && at < lastClose) {
                    int close = written.indexOf('}', at);
                    command(written.substring(at, close));
                    at = close;
                } else if (c == '\\' && "Nnh{}".indexOf(next) >= 0) {
                    put(
                            switch (next) {
                                case 'N' -> '\n';
                                case 'n' -> ' ';
                                case 'h' -> '\u00A0';
                                default -> next;
                            });
                    at++;
                } else {
                    put(c);
                }
            }
            return new AssEventText(text.toString(), place);
        }

        private void put(char c) {
            if (!draws) {
                text.append(c);
            }
        }

        private void command(String block) {
            Matcher pos = POS.matcher(block);
            if (place.isEmpty() && pos.find()) {
                place = Optional.of(new Place(pos.group(1), pos.group(2)));
            }
            Matcher drawing = DRAWING.matcher(block);
            while (drawing.find()) {
                draws = !drawing.group(1).equals("0");
            }
        }
    }
}

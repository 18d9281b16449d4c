package studio.rushes.captions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import studio.rushes.media.FrameRate;
import studio.rushes.problem.Phrase;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** {@code captions.json}: every word that is said in a film, when, and how that is known. */
public final class CaptionJson {
    private static final String BLOCK = "block";
    private static final String TEXT = "text";
    private static final String START = "start_ms";
    private static final String END = "end_ms";
    private static final String SOURCE = "source";
    private static final List<String> FIELDS = List.of(BLOCK, TEXT, START, END, SOURCE);

    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private CaptionJson() {}

    /**
     * One word.
     *
     * @param block its block's number, from 1
     * @param text without white space in it
     * @param startMillis from the start of the film
     * @param endMillis after {@code startMillis}
     */
    public record Entry(
            int block, String text, long startMillis, long endMillis, WordSource source) {
        public Entry {
            if (block < 1) {
                throw new IllegalArgumentException("blocks are counted from 1, was " + block);
            }
            if (!ScriptWords.split(text).equals(List.of(text))) {
                throw new IllegalArgumentException("a word is one word, was '" + text + "'");
            }
            if (startMillis < 0 || endMillis <= startMillis) {
                throw new IllegalArgumentException(
                        "a word lasts from "
                                + startMillis
                                + " to "
                                + endMillis
                                + " ms: impossible");
            }
        }
    }

    /** The whole file: a list with a word in each line. */
    public static String text(List<SpokenPart> parts, FrameRate rate) {
        return entries(parts, rate).stream()
                .map(CaptionJson::line)
                .collect(Collectors.joining(",\n ", "[", "]\n"));
    }

    /** The words of parts, in the order of the parts. */
    static List<Entry> entries(List<SpokenPart> parts, FrameRate rate) {
        List<Entry> entries = new ArrayList<>();
        for (SpokenPart part : parts) {
            for (TimedWord word : part.words()) {
                long start = FilmTime.millis(part.offset() + word.start(), rate);
                long end = FilmTime.millis(part.offset() + word.end(), rate);
                entries.add(
                        new Entry(
                                part.block(),
                                word.text(),
                                start,
                                Math.max(start + 1, end),
                                word.source()));
            }
        }
        return List.copyOf(entries);
    }

    private static String line(Entry entry) {
        try {
            return JSON.writeValueAsString(
                    JSON.createObjectNode()
                            .put(BLOCK, entry.block())
                            .put(TEXT, entry.text())
                            .put(START, entry.startMillis())
                            .put(END, entry.endMillis())
                            .put(SOURCE, entry.source().word()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values is always written", e);
        }
    }

    /**
     * Reads the file back, taking nothing that is not exactly as it is written here.
     *
     * @throws StudioException {@code CAPTIONS-JSON}
     */
    public static List<Entry> read(String text) {
        try {
            JsonNode root = JSON.readTree(text);
            if (!root.isArray()) {
                throw refused(Phrase.of("words.no-list"));
            }
            List<Entry> entries = new ArrayList<>();
            for (JsonNode node : root) {
                entries.add(entry(node, entries.size() + 1));
            }
            return List.copyOf(entries);
        } catch (JsonProcessingException e) {
            throw new StudioException(problem(Phrase.of("words.no-json")), e);
        }
    }

    private static Entry entry(JsonNode node, int number) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        boolean whole =
                names.size() == FIELDS.size()
                        && names.containsAll(FIELDS)
                        && node.path(BLOCK).isInt()
                        && node.path(TEXT).isTextual()
                        && node.path(START).isIntegralNumber()
                        && node.path(START).canConvertToLong()
                        && node.path(END).isIntegralNumber()
                        && node.path(END).canConvertToLong()
                        && node.path(SOURCE).isTextual();
        if (!whole) {
            throw refused(Phrase.of("words.fields").with("number", number).with("fields", FIELDS));
        }
        String source = node.path(SOURCE).textValue();
        try {
            return new Entry(
                    node.path(BLOCK).intValue(),
                    node.path(TEXT).textValue(),
                    node.path(START).longValue(),
                    node.path(END).longValue(),
                    Arrays.stream(WordSource.values())
                            .filter(known -> known.word().equals(source))
                            .findFirst()
                            .orElseThrow(() ->
                                    new IllegalArgumentException(
                                            "there is no source '" + source + "'")));
        } catch (IllegalArgumentException e) {
            throw new StudioException(
                    problem(
                            Phrase.of("words.value")
                                    .with("number", number)
                                    .with("reason", e.getMessage())),
                    e);
        }
    }

    private static StudioException refused(Phrase why) {
        return new StudioException(problem(why));
    }

    private static Problem problem(Phrase why) {
        return Problem.of("CAPTIONS-JSON").with("why", why);
    }
}

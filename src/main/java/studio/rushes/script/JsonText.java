package studio.rushes.script;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.rushes.problem.Phrase;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** JSON as text, read strictly and written for people to read. */
final class JsonText {
    private static final int DEEPEST = 100;
    private static final Pattern TWICE = Pattern.compile("Duplicate field '(.*)'", Pattern.DOTALL);

    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .maxStringLength(ScriptReader.MAX_BYTES)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    // Numbers that Rushes does not know must come out as they went in.
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();

    private JsonText() {}

    static ObjectNode parse(String text) {
        try (JsonParser parser = MAPPER.createParser(text)) {
            try {
                JsonNode root = MAPPER.readTree(parser);
                if (root == null || root.isMissingNode()) {
                    throw Refusal.noBlocks();
                }
                if (parser.nextToken() != null) {
                    throw notJson(parser.currentTokenLocation(), Phrase.of("json.follows"));
                }
                if (!(root instanceof ObjectNode object)) {
                    throw Refusal.wrongType(Phrase.of("place.file"), Phrase.of("type.root"));
                }
                return object;
            } catch (JsonProcessingException e) {
                throw refused(e, parser);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
    }

    private static StudioException refused(JsonProcessingException e, JsonParser parser) {
        JsonLocation at = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
        Matcher twice = TWICE.matcher(e.getOriginalMessage());
        if (twice.matches()) {
            return Refusal.of(
                    Problem.of("SCRIPT-FIELD-TWICE")
                            .with("field", Refusal.quote(twice.group(1)))
                            .with("place", place(at)));
        }
        if (e instanceof StreamConstraintsException) {
            return Refusal.of(Problem.of("SCRIPT-TOO-DEEP").with("place", place(at)));
        }
        return notJson(at, Phrase.of("json.broken"));
    }

    private static StudioException notJson(JsonLocation at, Phrase why) {
        return Refusal.of(Problem.of("SCRIPT-NOT-JSON").with("place", place(at)).with("why", why));
    }

    private static Phrase place(JsonLocation at) {
        return Phrase.of("place.column")
                .with("line", at.getLineNr())
                .with("column", at.getColumnNr());
    }

    static String print(ObjectNode root) {
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter(
                        Separators.createDefaultInstance()
                                .withObjectFieldValueSpacing(Separators.Spacing.AFTER));
        printer.indentObjectsWith(indent);
        printer.indentArraysWith(indent);
        try {
            return escapeLone(MAPPER.writer(printer).writeValueAsString(root)) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a tree in memory cannot fail to be written", e);
        }
    }

    /** Half a surrogate pair in a field we do not know must survive, and UTF-8 cannot hold it. */
    private static String escapeLone(String json) {
        StringBuilder out = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (Character.isSurrogate(c) && FieldText.isLone(json, i)) {
                out.append("\\u").append(Integer.toHexString(c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}

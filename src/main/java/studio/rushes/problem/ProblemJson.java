package studio.rushes.problem;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * How a problem is written down: its English words, which older versions wrote and still read, and
 * beside them, for the other languages, the keys of its texts and what fills their places.
 */
public final class ProblemJson {
    private static final String PHRASES = "phrases";

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9.-]{1,100}");

    /** More than any problem within a problem. */
    private static final int DEEPEST = 20;

    private ProblemJson() {}

    public static SimpleModule module() {
        return new SimpleModule("problems")
                .addSerializer(Problem.class, new Writer())
                .addDeserializer(Problem.class, new Reader());
    }

    private static final class Writer extends StdSerializer<Problem> {
        Writer() {
            super(Problem.class);
        }

        @Override
        public void serialize(Problem problem, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            out.writeStartObject();
            out.writeStringField("code", problem.code());
            out.writeStringField("headline", problem.headline());
            out.writeStringField("meaning", problem.meaning());
            out.writeStringField("remedy", problem.remedy());
            out.writeObjectFieldStart(PHRASES);
            write(out, "headline", problem.happened());
            write(out, "meaning", problem.means());
            write(out, "remedy", problem.answer());
            out.writeEndObject();
            out.writeEndObject();
        }

        private static void write(JsonGenerator out, String name, Phrase phrase)
                throws IOException {
            if (phrase.isPlain()) {
                out.writeStringField(name, phrase.words());
                return;
            }
            out.writeObjectFieldStart(name);
            out.writeStringField("key", phrase.key());
            out.writeStringField("words", phrase.words());
            out.writeObjectFieldStart("places");
            for (Map.Entry<String, Phrase> place : new TreeMap<>(phrase.places()).entrySet()) {
                write(out, place.getKey(), place.getValue());
            }
            out.writeEndObject();
            out.writeEndObject();
        }
    }

    private static final class Reader extends StdDeserializer<Problem> {
        Reader() {
            super(Problem.class);
        }

        @Override
        public Problem deserialize(JsonParser in, DeserializationContext context)
                throws IOException {
            JsonNode told = in.readValueAsTree();
            JsonNode phrases = told.path(PHRASES);
            try {
                return new Problem(
                        needed(in, told, "code"),
                        part(in, told, phrases, "headline"),
                        part(in, told, phrases, "meaning"),
                        part(in, told, phrases, "remedy"));
            } catch (IllegalArgumentException e) {
                throw JsonMappingException.from(in, "this is no problem", e);
            }
        }

        /** Words of an older version, or of a key that makes no sense, stay as they are. */
        private static Phrase part(JsonParser in, JsonNode told, JsonNode phrases, String name)
                throws JsonMappingException {
            String words = needed(in, told, name);
            Phrase phrase = phrase(phrases.path(name), 0);
            return new Phrase(phrase.key(), words, phrase.places());
        }

        private static String needed(JsonParser in, JsonNode told, String name)
                throws JsonMappingException {
            if (!told.path(name).isTextual()) {
                throw JsonMappingException.from(in, "a problem has no " + name);
            }
            return told.path(name).textValue();
        }

        private static Phrase phrase(JsonNode node, int depth) {
            String key = node.path("key").asText("");
            if (!node.isObject() || !KEY.matcher(key).matches() || depth > DEEPEST) {
                return Phrase.plain(
                        node.isObject() ? node.path("words").asText("") : node.asText());
            }
            Map<String, Phrase> places = new LinkedHashMap<>();
            node.path("places")
                    .properties()
                    .forEach(place ->
                            places.put(place.getKey(), phrase(place.getValue(), depth + 1)));
            return new Phrase(key, node.path("words").asText(""), places);
        }
    }
}

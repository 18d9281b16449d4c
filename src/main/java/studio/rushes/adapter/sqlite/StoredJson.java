package studio.rushes.adapter.sqlite;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Function;
import studio.rushes.generation.AttemptId;
import studio.rushes.generation.ClipLocation;
import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.ClipRequest.Recipe;
import studio.rushes.generation.OperationName;
import studio.rushes.generation.TakeId;
import studio.rushes.generation.TakeState;
import studio.rushes.problem.ProblemJson;
import studio.rushes.script.BlockId;

/**
 * The form of states, requests and problems inside the file. What a later version adds is ignored;
 * what this one needs and does not find is an error.
 */
final class StoredJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new Jdk8Module())
                    .addModule(new JavaTimeModule())
                    .addModule(names())
                    .addModule(ProblemJson.module())
                    .addMixIn(TakeState.class, NamedState.class)
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .build();

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
    @JsonSubTypes({
        @JsonSubTypes.Type(name = "QUEUED", value = TakeState.Queued.class),
        @JsonSubTypes.Type(name = "SUBMITTING", value = TakeState.Submitting.class),
        @JsonSubTypes.Type(name = "GENERATING", value = TakeState.Generating.class),
        @JsonSubTypes.Type(name = "DOWNLOADING", value = TakeState.Downloading.class),
        @JsonSubTypes.Type(name = "READY", value = TakeState.Ready.class),
        @JsonSubTypes.Type(name = "FAILED", value = TakeState.Failed.class),
        @JsonSubTypes.Type(name = "FILTERED", value = TakeState.Filtered.class),
        @JsonSubTypes.Type(name = "UNCONFIRMED", value = TakeState.Unconfirmed.class),
        @JsonSubTypes.Type(name = "EXPIRED", value = TakeState.Expired.class),
        @JsonSubTypes.Type(name = "CANCELLED", value = TakeState.Cancelled.class)
    })
    private interface NamedState {}

    private StoredJson() {}

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON: " + value, e);
        }
    }

    static String write(TakeState state) {
        try {
            return MAPPER.writerFor(TakeState.class).writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON: " + state, e);
        }
    }

    static <T> T read(String json, Class<T> type) throws JsonProcessingException {
        return MAPPER.readValue(json, type);
    }

    /** Requests of an older version say nothing of a recipe: they had none. */
    static ClipRequest readRequest(String json) throws JsonProcessingException {
        JsonNode request = MAPPER.readTree(json);
        if (request instanceof ObjectNode old && !old.hasNonNull("recipe")) {
            old.set("recipe", MAPPER.valueToTree(Recipe.PLAIN));
        }
        return MAPPER.treeToValue(request, ClipRequest.class);
    }

    private static SimpleModule names() {
        SimpleModule module = new SimpleModule();
        asText(module, BlockId.class, BlockId::value, BlockId::new);
        asText(module, TakeId.class, TakeId::toString, TakeId::parse);
        asText(module, AttemptId.class, AttemptId::toString, AttemptId::parse);
        asText(module, OperationName.class, OperationName::value, OperationName::new);
        asText(module, ClipLocation.class, ClipLocation::value, ClipLocation::new);
        asText(module, Locale.class, Locale::toLanguageTag, Locale::forLanguageTag);
        return module;
    }

    private static <T> void asText(
            SimpleModule module,
            Class<T> type,
            Function<T, String> write,
            Function<String, T> read) {
        module.addSerializer(
                type,
                new StdScalarSerializer<T>(type) {
                    @Override
                    public void serialize(T value, JsonGenerator out, SerializerProvider provider)
                            throws IOException {
                        out.writeString(write.apply(value));
                    }
                });
        module.addDeserializer(
                type,
                new StdScalarDeserializer<T>(type) {
                    @Override
                    public T deserialize(JsonParser in, DeserializationContext context)
                            throws IOException {
                        return read.apply(in.getValueAsString(""));
                    }
                });
    }
}

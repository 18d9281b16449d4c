package studio.rushes.assembly;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import studio.rushes.captions.CaptionLook;
import studio.rushes.problem.StudioException;

/**
 * What a piece looks or sounds like, in one hash: equal keys, equal pieces. The whole plan is
 * hashed, so that a field added to it changes the key without being named here.
 *
 * @param value 64 hexadecimal digits
 */
public record PieceKey(String value) {
    /** Raised with every change to the renderer that changes what a piece looks or sounds like. */
    private static final int RENDERER_VERSION = 5;

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");
    private static final String CONTENT = "content";
    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .addModule(new Jdk8Module())
                    .addModule(
                            new SimpleModule("content")
                                    .addSerializer(Path.class, new ContentOfPath()))
                    .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build();

    public PieceKey {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a key is 64 hexadecimal digits, was " + value);
        }
    }

    /** The style of captions that are not there is left out: it cannot be seen. */
    static PieceKey of(PicturePlan plan, Function<Path, String> content) {
        if (!plan.captions().pages().isEmpty()) {
            return of("picture", plan, content);
        }
        Look look = plan.look();
        Look plain = new Look(look.size(), look.rate(), CaptionLook.standard(), look.encoder());
        return of(
                "picture",
                new PicturePlan(plan.footage(), plan.crossing(), plan.captions(), plain),
                content);
    }

    static PieceKey of(SoundPlan plan, Function<Path, String> content) {
        return of("sound", plan, content);
    }

    static PieceKey of(MusicPlan plan, Function<Path, String> content) {
        return of("music", plan, content);
    }

    /**
     * Where in the film a run lies cannot be heard, only how it lies against its neighbours, so the
     * sound of a block that moves is kept.
     */
    static PieceKey of(MixPlan plan, Function<Path, String> content) {
        return of("mix", plan.bed().isPresent() ? plan : moved(plan), content);
    }

    private static MixPlan moved(MixPlan plan) {
        long near = MixPlan.BEFORE / MixPlan.PACKET;
        long steps = Math.max(0, plan.packet() - near);
        long by = steps * MixPlan.PACKET;
        long reach = (near + plan.packets()) * MixPlan.PACKET + MixPlan.AFTER;
        return new MixPlan(
                plan.packet() - steps,
                plan.packets(),
                Math.min(plan.samples() - by, reach),
                plan.voices().stream()
                        .map(v ->
                                new MixPlan.Voice(
                                        v.sound(), v.at() - by, v.samples(), v.in(), v.out()))
                        .toList(),
                Optional.empty(),
                plan.gain(),
                plan.truePeak());
    }

    private static PieceKey of(String kind, Object plan, Function<Path, String> content) {
        try {
            String tree = JSON.writer().withAttribute(CONTENT, content).writeValueAsString(plan);
            String whole = kind + " " + RENDERER_VERSION + " " + tree;
            return new PieceKey(ContentHash.of(whole.getBytes(StandardCharsets.UTF_8)).value());
        } catch (JsonProcessingException e) {
            if (e.getCause() instanceof StudioException gone) {
                throw gone;
            }
            throw new IllegalStateException("a plan of plain values can always be written", e);
        }
    }

    /** A file counts by what is in it, not by where it lies. */
    private static final class ContentOfPath extends StdSerializer<Path> {
        ContentOfPath() {
            super(Path.class);
        }

        @Override
        @SuppressWarnings("unchecked")
        public void serialize(Path path, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            var content = (Function<Path, String>) provider.getAttribute(CONTENT);
            out.writeString(content.apply(path));
        }
    }
}

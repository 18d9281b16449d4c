package studio.rushes.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What Rushes keeps of its own in a script or in one of its blocks, under the one key {@code
 * rushes}. Read gently: what is of the wrong kind counts as not there. Written sparingly: a field
 * that says the same already stays as it is, and so do those of others.
 */
public final class OwnFields {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Extras extras;
    private final ObjectNode own;
    private boolean changed;

    private OwnFields(Extras extras) {
        this.extras = extras;
        own =
                extras.fields().get(Known.RUSHES) instanceof ObjectNode there
                        ? there
                        : JSON.objectNode();
    }

    public static OwnFields of(Extras extras) {
        return new OwnFields(extras);
    }

    /** All fields as they were handed in, with the changes made here. */
    public Extras extras() {
        if (!changed) {
            return extras;
        }
        ObjectNode all = extras.fields();
        if (own.isEmpty()) {
            all.remove(Known.RUSHES);
        } else {
            all.set(Known.RUSHES, own);
        }
        return new Extras(all);
    }

    public Optional<String> text(String name) {
        JsonNode node = own.path(name);
        return node.isTextual() && FieldText.isFit(node.textValue())
                ? Optional.of(node.textValue()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    public Optional<Boolean> truth(String name) {
        JsonNode node = own.path(name);
        return node.isBoolean() ? Optional.of(node.booleanValue()) : Optional.empty();
    }

    /** A whole number from 0. */
    public OptionalInt count(String name) {
        JsonNode node = own.path(name);
        return node.isIntegralNumber() && node.canConvertToInt() && node.intValue() >= 0
                ? OptionalInt.of(node.intValue())
                : OptionalInt.empty();
    }

    /** A list of texts; whatever else stands in it is left out. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        if (own.path(name) instanceof ArrayNode list) {
            for (JsonNode node : list) {
                if (node.isTextual() && FieldText.isFit(node.textValue())) {
                    texts.add(node.textValue());
                }
            }
        }
        return List.copyOf(texts);
    }

    /** An object or a list, as it stands there; whoever reads it has to check what is in it. */
    public Optional<JsonNode> tree(String name) {
        JsonNode node = own.path(name);
        return node.isContainerNode() ? Optional.of(node.deepCopy()) : Optional.empty();
    }

    public OwnFields tree(String name, Optional<JsonNode> value) {
        return value.equals(tree(name)) ? this : set(name, value.orElse(null));
    }

    public OwnFields text(String name, Optional<String> value) {
        return value.equals(text(name))
                ? this
                : set(name, value.<JsonNode>map(JSON::textNode).orElse(null));
    }

    public OwnFields truth(String name, Optional<Boolean> value) {
        return value.equals(truth(name))
                ? this
                : set(name, value.<JsonNode>map(JSON::booleanNode).orElse(null));
    }

    public OwnFields count(String name, OptionalInt value) {
        return value.equals(count(name))
                ? this
                : set(name, value.isPresent() ? JSON.numberNode(value.getAsInt()) : null);
    }

    public OwnFields texts(String name, List<String> value) {
        if (value.equals(texts(name))) {
            return this;
        }
        ArrayNode list = JSON.arrayNode();
        value.forEach(list::add);
        return set(name, value.isEmpty() ? null : list);
    }

    private OwnFields set(String name, @Nullable JsonNode value) {
        changed = true;
        if (value == null) {
            own.remove(name);
        } else {
            own.set(name, value);
        }
        return this;
    }
}

package studio.rushes.script;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Fields of a file that Rushes does not know, kept so that they survive being read and written.
 * Never changed after birth.
 */
public final class Extras {
    public static final Extras NONE = new Extras(JsonNodeFactory.instance.objectNode());

    private final ObjectNode fields;

    public Extras(ObjectNode fields) {
        this.fields = fields.deepCopy();
    }

    /** A copy, the caller's own. */
    public ObjectNode fields() {
        return fields.deepCopy();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Extras extras && fields.equals(extras.fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    @Override
    public String toString() {
        return fields.toString();
    }
}

package studio.rushes.veo;

import com.fasterxml.jackson.databind.node.TextNode;

/** The answers of a model that writes. */
final class Written {
    private static final String DRAFT =
            """
            BLOC 1 (8s):
            DIALOGUE: "Le port s'éveille."
            VISUEL: A harbour at dawn, wide shot.

            BLOC 2 (8s):
            DIALOGUE: "Les filets sèchent."
            VISUEL: Nets in the wind, close.
            """;

    private Written() {}

    static String of(Fault fault) {
        return switch (fault) {
            case WRITTEN_BLOCKED -> "{\"promptFeedback\":{\"blockReason\":\"SAFETY\"}}";
            case WRITTEN_UNSAFE -> "{\"candidates\":[{\"finishReason\":\"SAFETY\",\"index\":0}]}";
            case WRITTEN_CUT -> candidate(DRAFT.substring(0, DRAFT.length() / 2), "MAX_TOKENS");
            case WRITTEN_GARBAGE -> candidate("Sorry, I would rather write a poem.", "STOP");
            case EMPTY -> "{}";
            default -> candidate(DRAFT, "STOP");
        };
    }

    private static String candidate(String text, String end) {
        return """
        {"candidates":[{"content":{"role":"model","parts":[
          {"text":"I think of the sea.","thought":true},{"text":%s}]},
          "finishReason":"%s","index":0}],
         "usageMetadata":{"promptTokenCount":400,"candidatesTokenCount":60}}
        """
                .formatted(new TextNode(text), end);
    }
}

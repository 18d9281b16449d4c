package studio.rushes.veo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What the server was given with each submit of a block, told by the mark in its prompts. */
public record Given(List<JsonNode> instances) {
    public static Given to(VeoServer server, String mark) {
        return new Given(
                server.submits().stream()
                        .map(asked -> asked.path("instances").path(0))
                        .filter(instance -> instance.path("prompt").asText().contains(mark))
                        .toList());
    }

    /** The picture each was to begin with; empty for none. */
    public List<byte[]> pictures() {
        return instances.stream().map(instance -> Inputs.bytes(instance.path("image"))).toList();
    }

    /** The clip each was to make longer, as it was told. */
    public List<JsonNode> videos() {
        return instances.stream().map(instance -> instance.path("video")).toList();
    }
}

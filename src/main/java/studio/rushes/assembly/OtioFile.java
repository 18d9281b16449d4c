package studio.rushes.assembly;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.rushes.media.FrameRate;

/**
 * A cut as OpenTimelineIO, so that it can go on in another editor: clips as they are, their trims
 * and transitions, and a marker for each block. What Rushes does to the sound is not in it.
 */
public final class OtioFile {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String MEDIA = "DEFAULT_MEDIA";

    private final Timeline timeline;
    private final FrameRate rate;
    private final List<Source> sources;

    /**
     * What one shot is taken from.
     *
     * @param url where the clip lies, seen from the file that is written
     * @param frames it has at the film's rate
     * @param line what is said in it
     */
    public record Source(String url, long frames, boolean sounds, String line) {}

    private OtioFile(Timeline timeline, FrameRate rate, List<Source> sources) {
        this.timeline = timeline;
        this.rate = rate;
        this.sources = sources;
    }

    /**
     * The whole file.
     *
     * @param sources one for each shot
     * @param music where it lies, seen from the file that is written
     */
    public static String text(String name, Cut cut, List<Source> sources, Optional<String> music) {
        return new OtioFile(Timeline.of(cut), cut.look().rate(), List.copyOf(sources))
                        .whole(name, music)
                        .toPrettyString()
                        .replace(System.lineSeparator(), "\n")
                + "\n";
    }

    private ObjectNode whole(String name, Optional<String> music) {
        ObjectNode stack = item("Stack.1", "tracks");
        timeline.shots().forEach(placed -> markers(stack).add(marker(placed)));
        ArrayNode tracks = stack.putArray("children");
        tracks.add(track("Video", "Video"));
        tracks.add(track("Audio", "Audio"));
        music.ifPresent(url -> tracks.add(music(url)));
        ObjectNode whole = named("Timeline.1", name);
        whole.putNull("global_start_time");
        whole.set("tracks", stack);
        return whole;
    }

    private static ArrayNode markers(ObjectNode item) {
        return item.withArray("/markers");
    }

    private ObjectNode track(String name, String kind) {
        ObjectNode track = item("Track.1", name);
        track.put("kind", kind);
        ArrayNode children = track.putArray("children");
        for (int i = 0; i < sources.size(); i++) {
            Timeline.Placed placed = timeline.shots().get(i);
            if (placed.entry() > 0) {
                children.add(transition(placed, kind));
            }
            children.add(
                    kind.equals("Video") || sources.get(i).sounds()
                            ? clip(placed, sources.get(i))
                            : gap(placed));
        }
        return track;
    }

    private ObjectNode clip(Timeline.Placed placed, Source source) {
        ObjectNode clip = item("Clip.2", block(placed));
        clip.set(
                "source_range",
                range(placed.shot().footage().from() + placed.place().ownFrom(), own(placed)));
        reference(clip, source.url()).set("available_range", range(0, source.frames()));
        return clip;
    }

    private ObjectNode gap(Timeline.Placed placed) {
        ObjectNode gap = item("Gap.1", block(placed));
        gap.set("source_range", range(0, own(placed)));
        return gap;
    }

    /** From its beginning, as in the film; what the film does to it is left to the other editor. */
    private ObjectNode music(String url) {
        ObjectNode clip = item("Clip.2", "Music");
        clip.set("source_range", range(0, timeline.frames()));
        reference(clip, url).putNull("available_range");
        ObjectNode track = item("Track.1", "Music");
        track.put("kind", "Audio");
        track.putArray("children").add(clip);
        return track;
    }

    private static ObjectNode reference(ObjectNode clip, String url) {
        ObjectNode media = named("ExternalReference.1", url.substring(url.lastIndexOf('/') + 1));
        media.put("target_url", url);
        media.putNull("available_image_bounds");
        clip.putObject("media_references").set(MEDIA, media);
        clip.put("active_media_reference_key", MEDIA);
        return media;
    }

    /** In the middle of what two shots share lies the cut that would be there without it. */
    private ObjectNode transition(Timeline.Placed into, String kind) {
        Transition.Kind entry = into.shot().entry().kind();
        boolean common = kind.equals("Audio") || entry == Transition.Kind.DISSOLVE;
        String word = entry.name().toLowerCase(Locale.ROOT);
        ObjectNode transition = named("Transition.1", word);
        transition.put("transition_type", common ? "SMPTE_Dissolve" : "Custom_Transition");
        transition.set("in_offset", time(into.place().ownFrom()));
        transition.set("out_offset", time(into.entry() - into.place().ownFrom()));
        metadata(transition).put("transition", word);
        return transition;
    }

    private ObjectNode marker(Timeline.Placed placed) {
        int at = timeline.shots().indexOf(placed);
        ObjectNode marker = named("Marker.2", block(placed));
        marker.put("color", "GREEN");
        marker.put("comment", sources.get(at).line());
        marker.set("marked_range", range(placed.start() + placed.place().ownFrom(), own(placed)));
        metadata(marker).put("block", placed.shot().number());
        return marker;
    }

    private static ObjectNode metadata(ObjectNode node) {
        return node.withObject("/metadata/rushes");
    }

    private static String block(Timeline.Placed placed) {
        return String.format(Locale.ROOT, "B%02d", placed.shot().number());
    }

    private static long own(Timeline.Placed placed) {
        return placed.place().ownTo() - placed.place().ownFrom();
    }

    /** What every object has. */
    private static ObjectNode named(String schema, String name) {
        ObjectNode node = JSON.objectNode().put("OTIO_SCHEMA", schema).put("name", name);
        node.putObject("metadata");
        return node;
    }

    private static ObjectNode item(String schema, String name) {
        ObjectNode node = named(schema, name);
        node.putNull("source_range");
        node.putArray("effects");
        node.putArray("markers");
        node.put("enabled", true);
        return node;
    }

    private ObjectNode range(long start, long frames) {
        ObjectNode range = JSON.objectNode().put("OTIO_SCHEMA", "TimeRange.1");
        range.set("start_time", time(start));
        range.set("duration", time(frames));
        return range;
    }

    private ObjectNode time(long frames) {
        return JSON.objectNode()
                .put("OTIO_SCHEMA", "RationalTime.1")
                .put("rate", (double) rate.numerator() / rate.denominator())
                .put("value", (double) frames);
    }
}

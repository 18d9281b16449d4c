package studio.rushes.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.rushes.captions.CaptionLook;
import studio.rushes.captions.CaptionTrack;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;

class OtioFileTest {
    /** A trim, an odd dissolve, a wipe that takes half of a short shot, a dip of one frame. */
    private static final List<Shot> SHOTS =
            List.of(
                    shot(1, 0, 48, Transition.CUT),
                    shot(2, 10, 96, new Transition(Transition.Kind.DISSOLVE, 13)),
                    shot(4, 0, 8, new Transition(Transition.Kind.WIPE, 96)),
                    shot(5, 3, 30, Transition.CUT),
                    shot(6, 0, 24, new Transition(Transition.Kind.DIP_TO_BLACK, 1)));

    private static final int LONGER = 20;

    @Test
    void theClipsOfEachTrackAreTogetherAsLongAsTheFilm() throws Exception {
        Cut cut = cut(SHOTS);
        for (JsonNode track : tracks(cut, true, Optional.of("music/a%20song.mp3"))) {
            double frames = 0;
            for (JsonNode item : items(track)) {
                frames += value(item.at("/source_range/duration"));
            }
            assertThat(frames).isEqualTo((double) Timeline.of(cut).frames());
        }
    }

    @Test
    void aTransitionUsesOnlyWhatTheScriptShowsOfEitherClip() throws Exception {
        List<JsonNode> children = children(tracks(cut(SHOTS), true, Optional.empty()).get(0));
        int at = 0;
        int transitions = 0;
        for (int i = 0; i < children.size(); i++) {
            JsonNode child = children.get(i);
            if (!schema(child).equals("Transition.1")) {
                at++;
                continue;
            }
            transitions++;
            JsonNode before = children.get(i - 1).get("source_range");
            JsonNode after = children.get(i + 1).get("source_range");
            double in = value(child.get("in_offset"));
            double out = value(child.get("out_offset"));
            Footage left = SHOTS.get(at - 1).footage();
            Footage right = SHOTS.get(at).footage();
            assertThat(value(before.get("start_time")) + value(before.get("duration")) + out)
                    .isEqualTo((double) left.from() + left.frames());
            assertThat(value(after.get("start_time")) - in).isEqualTo((double) right.from());
        }
        assertThat(transitions).isEqualTo(3);
    }

    @Test
    void onlyADissolveIsWhatEveryEditorKnows() throws Exception {
        JsonNode tracks = tracks(cut(SHOTS), true, Optional.empty());
        assertThat(types(tracks.get(0)))
                .containsExactly("SMPTE_Dissolve", "Custom_Transition", "Custom_Transition");
        assertThat(types(tracks.get(1))).containsOnly("SMPTE_Dissolve").hasSize(3);
        assertThat(tracks.get(0).at("/children/3/metadata/rushes/transition").asText())
                .isEqualTo("wipe");
    }

    @Test
    void eachBlockIsMarkedWithItsNumberAndItsLineWhereItIsSeen() throws Exception {
        Cut cut = cut(SHOTS);
        JsonNode stack = file(cut, true, Optional.empty()).get("tracks");
        List<JsonNode> markers = list(stack.get("markers"));
        assertThat(markers).hasSize(5).allMatch(marker -> schema(marker).equals("Marker.2"));
        assertThat(markers.get(2).get("name").asText()).isEqualTo("B04");
        assertThat(markers.get(2).get("comment").asText()).isEqualTo("line 4 \"é\"");
        double at = 0;
        for (JsonNode marker : markers) {
            assertThat(value(marker.at("/marked_range/start_time"))).isEqualTo(at);
            at += value(marker.at("/marked_range/duration"));
        }
        assertThat(at).isEqualTo((double) Timeline.of(cut).frames());
    }

    @Test
    void everyObjectCarriesTheFieldsOfItsSchema() throws Exception {
        JsonNode file = file(cut(SHOTS), false, Optional.of("music.mp3"));
        assertThat(schema(file)).isEqualTo("Timeline.1");
        assertThat(fields(file))
                .containsExactlyInAnyOrder(
                        "OTIO_SCHEMA", "name", "metadata", "global_start_time", "tracks");
        JsonNode clip = file.at("/tracks/children/0/children/0");
        assertThat(fields(clip))
                .containsExactlyInAnyOrder(
                        "OTIO_SCHEMA",
                        "name",
                        "metadata",
                        "source_range",
                        "effects",
                        "markers",
                        "enabled",
                        "media_references",
                        "active_media_reference_key");
        JsonNode media = clip.at("/media_references/DEFAULT_MEDIA");
        assertThat(fields(media))
                .containsExactlyInAnyOrder(
                        "OTIO_SCHEMA",
                        "name",
                        "metadata",
                        "target_url",
                        "available_range",
                        "available_image_bounds");
        assertThat(media.get("target_url").asText()).isEqualTo("takes/1.mp4");
        assertThat(value(media.at("/available_range/duration"))).isEqualTo(48.0 + LONGER);
        assertThat(media.at("/available_range/duration/rate").isFloatingPointNumber()).isTrue();
        // Clips without sound leave a gap of their length.
        assertThat(schema(file.at("/tracks/children/1/children/0"))).isEqualTo("Gap.1");
    }

    private static Shot shot(int number, long from, long frames, Transition entry) {
        return new Shot(
                number,
                new Footage(Path.of(number + ".mp4"), from, frames),
                CaptionTrack.EMPTY,
                true,
                entry);
    }

    private static Cut cut(List<Shot> shots) {
        Look look =
                new Look(
                        FrameSize.PORTRAIT_720,
                        FrameRate.FILM,
                        CaptionLook.standard(),
                        EncoderSettings.STANDARD);
        return new Cut(shots, look, Soundtrack.STANDARD, Captions.NONE, "fr", false);
    }

    private static JsonNode file(Cut cut, boolean sounds, Optional<String> music)
            throws JsonProcessingException {
        List<OtioFile.Source> sources = new ArrayList<>();
        for (Shot shot : cut.shots()) {
            sources.add(
                    new OtioFile.Source(
                            "takes/" + shot.number() + ".mp4",
                            shot.footage().from() + shot.frames() + LONGER,
                            sounds,
                            "line " + shot.number() + " \"é\""));
        }
        return new ObjectMapper().readTree(OtioFile.text("harbour", cut, sources, music));
    }

    private static JsonNode tracks(Cut cut, boolean sounds, Optional<String> music)
            throws JsonProcessingException {
        return file(cut, sounds, music).at("/tracks/children");
    }

    private static List<JsonNode> children(JsonNode track) {
        return list(track.get("children"));
    }

    private static List<JsonNode> items(JsonNode track) {
        return children(track).stream().filter(item -> item.has("source_range")).toList();
    }

    private static List<String> types(JsonNode track) {
        return children(track).stream()
                .filter(child -> child.has("transition_type"))
                .map(child -> child.get("transition_type").asText())
                .toList();
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> list = new ArrayList<>();
        array.forEach(list::add);
        return list;
    }

    private static List<String> fields(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String schema(JsonNode node) {
        return node.get("OTIO_SCHEMA").asText();
    }

    private static double value(JsonNode time) {
        assertThat(schema(time)).isEqualTo("RationalTime.1");
        assertThat(time.get("rate").asDouble()).isEqualTo(24.0);
        return time.get("value").asDouble();
    }
}

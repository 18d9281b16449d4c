package studio.rushes.settings;

import static studio.rushes.settings.OddSettings.word;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import studio.rushes.settings.WindowChoices.Shade;

/** The settings as their file has them, in groups; files without groups, of 0.1, are read too. */
final class SettingsJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SettingsJson() {}

    static ObjectNode write(Settings settings) {
        ObjectNode root = JSON.createObjectNode();
        WindowChoices window = settings.window();
        ObjectNode its = root.putObject("window");
        its.put("theme", word(window.theme()));
        its.put("scale", window.scale());
        its.put("language", word(window.language()));
        its.put("home_first", window.homeFirst());
        its.put("desktop_news", window.desktopNews());
        ObjectNode keys = its.putObject("keys");
        new TreeMap<>(window.keys()).forEach(keys::put);
        ObjectNode making = root.putObject("making");
        making.put("generator", settings.making().generator());
        put(making, "model", settings.making().model());
        making.put("assemble_when_ready", settings.making().assembleWhenReady());
        ObjectNode clouds = root.putObject("clouds");
        VideoCloud vertex = settings.clouds().vertex();
        put(clouds, "project", vertex.project());
        put(clouds, "location", vertex.location());
        put(clouds, "bucket", vertex.bucket());
        clouds.put("key_in_keychain", settings.clouds().keyKept());
        PipelineCloud pipeline = settings.clouds().pipeline();
        if (!pipeline.equals(PipelineCloud.USUAL)) {
            write(pipeline, clouds.putObject("pipeline"));
        }
        ObjectNode spending = root.putObject("spending");
        amount(spending, "project_cap", settings.spending().projectCap());
        amount(spending, "day_cap", settings.spending().dayCap());
        ObjectNode captions = root.putObject("captions");
        put(captions, "style", settings.captions().style());
        put(captions, "zone", settings.captions().zone());
        put(captions, "heard_in", settings.captions().heardIn());
        put(captions, "model", settings.captions().model());
        captions.put("model_asked", settings.captions().modelAsked());
        ObjectNode caches = root.putObject("caches");
        caches.put("pieces_mib", settings.caches().pieces());
        caches.put("looks_mib", settings.caches().looks());
        settings.recent().forEach(folder -> root.withArray("recent").add(folder.toString()));
        return root;
    }

    private static void write(PipelineCloud pipeline, ObjectNode group) {
        put(group, "project", pipeline.project());
        put(group, "bucket", pipeline.bucket());
        put(group, "operations", pipeline.operations());
        put(group, "status", pipeline.status());
        put(group, "old_videos", pipeline.oldVideos());
        put(group, "old_operations", pipeline.oldOperations());
        put(group, "old_bucket", pipeline.oldBucket());
    }

    private static void put(ObjectNode group, String name, Optional<String> value) {
        value.ifPresent(words -> group.put(name, words));
    }

    private static void amount(ObjectNode group, String name, Optional<BigDecimal> value) {
        value.ifPresent(dollars -> group.put(name, dollars));
    }

    /**
     * @param odd hears of each value that makes no sense, by its name; the usual one counts then
     */
    static Settings read(JsonNode root, Consumer<String> odd) {
        OddSettings from = new OddSettings(odd);
        return new Settings(
                window(root, from),
                making(root, from),
                clouds(root, from),
                spending(root, from),
                captions(root, from),
                caches(from.group(root, "caches"), from),
                from.folders(root, "recent"));
    }

    private static WindowChoices window(JsonNode root, OddSettings from) {
        JsonNode group = from.group(root, "window");
        WindowChoices usual = WindowChoices.DEFAULT;
        Shade before = from.yes(root, "dark", true) ? Shade.DARK : Shade.LIGHT;
        return new WindowChoices(
                from.choice(group, "theme", before),
                from.number(
                        group,
                        "scale",
                        usual.scale(),
                        value -> value >= WindowChoices.SMALLEST && value <= WindowChoices.LARGEST),
                from.choice(group, "language", usual.language()),
                from.words(group, "keys"),
                from.yes(group, "home_first", usual.homeFirst()),
                from.yes(group, "desktop_news", usual.desktopNews()));
    }

    private static Making making(JsonNode root, OddSettings from) {
        boolean grouped = root.has("making");
        JsonNode group = grouped ? from.group(root, "making") : root;
        return new Making(
                from.text(group, "generator").orElse(Making.DEFAULT.generator()),
                from.text(group, "model"),
                from.yes(group, grouped ? "assemble_when_ready" : "assembleWhenReady", false));
    }

    private static Clouds clouds(JsonNode root, OddSettings from) {
        JsonNode group = from.group(root, root.has("clouds") ? "clouds" : "cloud");
        return new Clouds(
                new VideoCloud(
                        from.text(group, "project"),
                        from.text(group, "location"),
                        from.text(group, "bucket")),
                from.yes(group, "key_in_keychain", false),
                pipeline(from.group(group, "pipeline"), from));
    }

    private static PipelineCloud pipeline(JsonNode group, OddSettings from) {
        return new PipelineCloud(
                from.text(group, "project", PipelineCloud::isProject),
                from.text(group, "bucket", PipelineCloud::isBucket),
                from.text(group, "operations", PipelineCloud::isCollection),
                from.text(group, "status", PipelineCloud::isCollection),
                from.text(group, "old_videos", PipelineCloud::isCollection),
                from.text(group, "old_operations", PipelineCloud::isCollection),
                from.text(group, "old_bucket", PipelineCloud::isBucket));
    }

    private static Spending spending(JsonNode root, OddSettings from) {
        boolean grouped = root.has("spending");
        JsonNode group = grouped ? from.group(root, "spending") : root;
        if (!group.isObject()) {
            return new Spending(Optional.of(BigDecimal.ZERO), Optional.of(BigDecimal.ZERO));
        }
        return new Spending(
                from.cap(group, grouped ? "project_cap" : "projectCap"),
                from.cap(group, grouped ? "day_cap" : "dayCap"));
    }

    private static CaptionDefaults captions(JsonNode root, OddSettings from) {
        boolean grouped = root.has("captions");
        JsonNode group = grouped ? from.group(root, "captions") : root;
        return new CaptionDefaults(
                grouped ? from.text(group, "style") : Optional.empty(),
                grouped ? from.text(group, "zone") : Optional.empty(),
                grouped ? from.text(group, "heard_in") : Optional.empty(),
                from.text(group, grouped ? "model" : "captionModel"),
                from.yes(group, grouped ? "model_asked" : "captionModelAsked", false));
    }

    private static Caches caches(JsonNode group, OddSettings from) {
        Caches usual = Caches.DEFAULT;
        return new Caches(
                from.number(group, "pieces_mib", usual.pieces(), Caches::fits),
                from.number(group, "looks_mib", usual.looks(), Caches::fits));
    }
}

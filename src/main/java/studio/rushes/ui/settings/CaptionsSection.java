package studio.rushes.ui.settings;

import static studio.rushes.ui.fx.Texts.text;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import studio.rushes.captions.CaptionStyle;
import studio.rushes.captions.SafeZone;
import studio.rushes.settings.CaptionDefaults;
import studio.rushes.ui.captions.Spoken;
import studio.rushes.ui.fx.Names;

/** How captions are made in new videos. */
final class CaptionsSection extends Section {
    private final SettingsViewModel model;

    /** A choice by its name; without an id it is left to the program. */
    private record Named(Optional<String> id, String name) {}

    CaptionsSection(SettingsViewModel model) {
        this.model = model;
        List<Named> styles =
                named(
                        text("settings.captions.usual", Names.of(CaptionStyle.standard())),
                        model.captions().styles().now().all().stream()
                                .map(style -> new Named(Optional.of(style.id()), Names.of(style))));
        List<Named> zones =
                named(
                        text("settings.captions.usual", Names.of(SafeZone.standard())),
                        model.captions().zones().all().stream()
                                .map(zone -> new Named(Optional.of(zone.id()), Names.of(zone))));
        List<Named> languages =
                Spoken.forNewVideos(text("settings.captions.script")).stream()
                        .map(spoken -> new Named(spoken.tag(), spoken.name()))
                        .toList();
        add(
                heading(text("settings.captions")),
                about(text("settings.captions.meaning")),
                choice(
                        "settings-style",
                        text("settings.captions.style"),
                        styles,
                        CaptionDefaults::style,
                        CaptionDefaults::withStyle),
                choice(
                        "settings-zone",
                        text("settings.captions.zone"),
                        zones,
                        CaptionDefaults::zone,
                        CaptionDefaults::withZone),
                choice(
                        "settings-heard-in",
                        text("settings.captions.language"),
                        languages,
                        CaptionDefaults::heardIn,
                        CaptionDefaults::withHeardIn));
    }

    private static List<Named> named(String usual, Stream<Named> others) {
        return Stream.concat(Stream.of(new Named(Optional.empty(), usual)), others).toList();
    }

    private Node choice(
            String id,
            String name,
            List<Named> offered,
            Function<CaptionDefaults, Optional<String>> now,
            BiFunction<CaptionDefaults, Optional<String>, CaptionDefaults> with) {
        return field(
                name,
                new Pick<>(
                        id,
                        name,
                        offered,
                        Named::name,
                        model.settingsProperty()
                                .map(all -> find(offered, now.apply(all.captions()))),
                        wanted ->
                                model.change(
                                        all -> all.with(with.apply(all.captions(), wanted.id())))));
    }

    /** A style that was deleted meanwhile goes by its id. */
    private static Named find(List<Named> offered, Optional<String> id) {
        return offered.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseGet(() -> new Named(id, id.orElse("")));
    }
}

package studio.rushes.ui.settings;

import static studio.rushes.ui.fx.Texts.text;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import studio.rushes.generation.GeneratorId;
import studio.rushes.generation.Model;
import studio.rushes.settings.Making;
import studio.rushes.settings.Settings;
import studio.rushes.ui.captions.HeardWith;
import studio.rushes.ui.captions.ModelsModel;
import studio.rushes.ui.grid.MakerName;
import studio.rushes.ui.launch.MakerOffer;
import studio.rushes.ui.launch.ModelName;

/** What clips are made with where nobody chooses, and what hears their words. */
final class ModelsSection extends Section {
    private final SettingsViewModel model;
    private final List<MakerOffer> makers;

    ModelsSection(SettingsViewModel model, ModelsModel hearing) {
        this.model = model;
        makers = model.makers();
        Pick<GeneratorId> maker =
                new Pick<>(
                        "settings-maker",
                        text("settings.maker"),
                        makers.stream().map(MakerOffer::id).toList(),
                        MakerName::of,
                        model.settingsProperty().map(now -> maker(now).id()),
                        this::choose);
        Pick<Model> its =
                new Pick<>(
                        "settings-model",
                        text("settings.model"),
                        List.of(),
                        ModelName::of,
                        new SimpleObjectProperty<>(),
                        this::choose);
        VBox models = field(text("settings.model"), its);
        model.settingsProperty()
                .map(Settings::making)
                .subscribe(_ -> {
                    MakerOffer chosen = maker(model.now());
                    its.offer(chosen.models(), model(chosen));
                    show(models, !chosen.free());
                });
        HeardWith heard = new HeardWith(hearing, "settings-hearing");
        heard.setPrefWidth(340);
        heard.setMaxWidth(340);
        add(
                heading(text("settings.models.clips")),
                about(text("settings.models.clips.meaning")),
                field(text("settings.maker"), maker),
                models,
                heading(text("settings.models.words")),
                about(text("settings.models.words.meaning")),
                field(text("settings.hearing"), heard));
    }

    private MakerOffer maker(Settings now) {
        return makers.stream()
                .filter(offer -> offer.id().value().equals(now.making().generator()))
                .findFirst()
                .orElseGet(makers::getFirst);
    }

    private @Nullable Model model(MakerOffer maker) {
        Optional<String> wanted = model.now().making().model();
        return maker.models().stream()
                .filter(each -> wanted.filter(each.id().value()::equals).isPresent())
                .findFirst()
                .orElseGet(() -> maker.free() ? null : maker.models().getFirst());
    }

    private void choose(GeneratorId id) {
        change(model.now().making().withGenerator(id.value(), Optional.empty()));
    }

    private void choose(Model wanted) {
        Making now = model.now().making();
        change(now.withGenerator(now.generator(), Optional.of(wanted.id().value())));
    }

    private void change(Making wanted) {
        model.change(
                now -> now.with(now.making().withGenerator(wanted.generator(), wanted.model())));
    }
}

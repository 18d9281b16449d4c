package studio.rushes.ui.settings;

import static studio.rushes.ui.fx.Texts.text;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import studio.rushes.project.ProjectCaches;
import studio.rushes.settings.Settings;

/** How much of what can be made again is kept. */
final class StorageSection extends Section {
    private static final List<Integer> PIECES =
            List.of(512, 1024, 2048, 4096, 8192, 16384, 32768, 65536);
    private static final List<Integer> LOOKS = List.of(128, 256, 512, 1024, 2048, 4096);
    private static final int GIB = 1024;

    StorageSection(SettingsViewModel model) {
        Label used = new Label();
        used.setId("settings-used");
        used.setWrapText(true);
        used.setMinHeight(USE_PREF_SIZE);
        Button empty = new Button(text("settings.storage.empty"));
        empty.setId("settings-empty");
        empty.setMinWidth(USE_PREF_SIZE);
        empty.setOnAction(_ -> model.storage().empty());
        model.storage()
                .busyProperty()
                .subscribe(busy -> {
                    empty.setDisable(busy);
                    used.setText(said(busy, model.storage().useProperty().get()));
                });
        model.storage()
                .useProperty()
                .subscribe(use -> used.setText(said(model.storage().busyProperty().get(), use)));
        Pick<Integer> pieces =
                new Pick<>(
                        "settings-pieces",
                        text("settings.storage.pieces"),
                        PIECES,
                        StorageSection::size,
                        model.settingsProperty().map(now -> now.caches().pieces()),
                        wanted -> model.change(now -> pieces(now, wanted)));
        Pick<Integer> looks =
                new Pick<>(
                        "settings-looks",
                        text("settings.storage.looks"),
                        LOOKS,
                        StorageSection::size,
                        model.settingsProperty().map(now -> now.caches().looks()),
                        wanted -> model.change(now -> looks(now, wanted)));
        add(
                heading(text("settings.storage")),
                about(text("settings.storage.meaning")),
                field(text("settings.storage.pieces"), pieces),
                field(text("settings.storage.looks"), looks),
                heading(text("settings.storage.used")),
                used,
                line(empty, about(text("settings.storage.empty.meaning"))));
        model.storage().count();
    }

    private static Settings pieces(Settings now, int mebibytes) {
        return now.with(now.caches().withPieces(mebibytes));
    }

    private static Settings looks(Settings now, int mebibytes) {
        return now.with(now.caches().withLooks(mebibytes));
    }

    private static String said(boolean busy, Optional<ProjectCaches.Use> use) {
        if (busy || use.isEmpty()) {
            return text("settings.storage.counting");
        }
        return text(
                "settings.storage.use",
                megabytes(use.get().pieces()),
                megabytes(use.get().looks()),
                use.get().projects());
    }

    private static String megabytes(long bytes) {
        return size((int) Math.min(Integer.MAX_VALUE, Math.ceilDiv(bytes, 1L << 20)));
    }

    private static String size(int mebibytes) {
        return mebibytes < GIB
                ? text("settings.storage.small", mebibytes)
                : text("settings.storage.large", Math.round(mebibytes * 10.0 / GIB) / 10.0);
    }
}

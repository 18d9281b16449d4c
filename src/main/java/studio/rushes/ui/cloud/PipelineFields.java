package studio.rushes.ui.cloud;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import studio.rushes.settings.PipelineCloud;

/** Where the cloud pipeline keeps its videos, as it is typed in. */
public final class PipelineFields {
    /** What can be typed in. */
    public enum Field {
        PROJECT("cloud.settings.project"),
        BUCKET("cloud.settings.bucket"),
        OPERATIONS("cloud.settings.operations"),
        STATUS("cloud.settings.status"),
        OLD_VIDEOS("cloud.settings.old.videos"),
        OLD_OPERATIONS("cloud.settings.old.operations");

        private final String key;

        Field(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }

        private boolean accepts(String words) {
            Predicate<String> fits =
                    switch (this) {
                        case PROJECT -> PipelineCloud::isProject;
                        case BUCKET -> PipelineCloud::isBucket;
                        case OPERATIONS, STATUS, OLD_VIDEOS, OLD_OPERATIONS ->
                                PipelineCloud::isCollection;
                    };
            return fits.test(words);
        }
    }

    private final Map<Field, StringProperty> typed = new EnumMap<>(Field.class);

    public PipelineFields(PipelineCloud now) {
        add(Field.PROJECT, now.project());
        add(Field.BUCKET, now.bucket());
        add(Field.OPERATIONS, now.operations());
        add(Field.STATUS, now.status());
        add(Field.OLD_VIDEOS, now.oldVideos());
        add(Field.OLD_OPERATIONS, now.oldOperations());
    }

    private void add(Field field, Optional<String> words) {
        typed.put(field, new SimpleStringProperty(words.orElse("")));
    }

    /** Hears of each letter. */
    public void onChange(Runnable changed) {
        typed.values().forEach(words -> words.subscribe((_, _) -> changed.run()));
    }

    public StringProperty property(Field field) {
        return Objects.requireNonNull(typed.get(field));
    }

    /** Whether what stands there can be such a name, or nothing does. */
    public boolean fits(Field field) {
        return words(field).map(field::accepts).orElse(true);
    }

    /** With what is typed in; a name that cannot be one leaves the one before. */
    public PipelineCloud over(PipelineCloud before) {
        return before.withPlace(
                        kept(Field.PROJECT, before.project()), kept(Field.BUCKET, before.bucket()))
                .withCollections(
                        kept(Field.OPERATIONS, before.operations()),
                        kept(Field.STATUS, before.status()),
                        kept(Field.OLD_VIDEOS, before.oldVideos()),
                        kept(Field.OLD_OPERATIONS, before.oldOperations()));
    }

    private Optional<String> kept(Field field, Optional<String> before) {
        return fits(field) ? words(field) : before;
    }

    private Optional<String> words(Field field) {
        return Optional.of(property(field).get().strip().replaceFirst("^gs://", ""))
                .filter(words -> !words.isEmpty());
    }
}

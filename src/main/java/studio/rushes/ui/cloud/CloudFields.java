package studio.rushes.ui.cloud;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import studio.rushes.generation.Caps;
import studio.rushes.generation.Money;
import studio.rushes.problem.Phrase;
import studio.rushes.settings.VideoCloud;
import studio.rushes.ui.fx.Texts;

/** What is typed in, and what it means. */
public final class CloudFields {
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,6}([.][0-9]{0,2})?");

    private final StringProperty project = new SimpleStringProperty("");
    private final StringProperty location = new SimpleStringProperty("");
    private final StringProperty bucket = new SimpleStringProperty("");
    private final StringProperty projectCap = new SimpleStringProperty("");
    private final StringProperty dayCap = new SimpleStringProperty("");

    public CloudFields(VideoCloud cloud, Caps caps) {
        project.set(cloud.project().orElse(""));
        location.set(cloud.location().orElse(""));
        bucket.set(cloud.bucket().orElse(""));
        projectCap.set(words(caps.project()));
        dayCap.set(words(caps.day()));
    }

    /** Hears of each letter. */
    public void onChange(Runnable changed) {
        project.subscribe((_, _) -> changed.run());
        location.subscribe((_, _) -> changed.run());
        bucket.subscribe((_, _) -> changed.run());
        projectCap.subscribe((_, _) -> changed.run());
        dayCap.subscribe((_, _) -> changed.run());
    }

    public VideoCloud cloud() {
        return new VideoCloud(
                Optional.of(project.get()),
                Optional.of(location.get()),
                Optional.of(bucket.get().strip().replaceFirst("^gs://", "")));
    }

    /** The caps as written; empty where one of them is no amount. */
    public Optional<Caps> caps() {
        return isCap(projectCap.get()) && isCap(dayCap.get())
                ? Optional.of(Caps.dollars(amount(projectCap.get()), amount(dayCap.get())))
                : Optional.empty();
    }

    private static boolean isCap(String words) {
        String plain = plain(words);
        return plain.isEmpty() || AMOUNT.matcher(plain).matches();
    }

    private static Optional<BigDecimal> amount(String words) {
        return Optional.of(plain(words)).filter(plain -> !plain.isEmpty()).map(BigDecimal::new);
    }

    /** People write the sign with it, and a comma where they are used to one. */
    private static String plain(String words) {
        return words.strip().replaceFirst("^\\$", "").replace(',', '.').strip();
    }

    private static String words(Optional<Money> cap) {
        return cap.map(money -> money.amount().setScale(2, RoundingMode.DOWN))
                .map(sum -> Phrase.number(sum).in(Texts.language()))
                .orElse("");
    }

    public StringProperty projectProperty() {
        return project;
    }

    public StringProperty locationProperty() {
        return location;
    }

    /** Without {@code gs://}; with it is fine too. */
    public StringProperty bucketProperty() {
        return bucket;
    }

    /** In US dollars; empty for none. */
    public StringProperty projectCapProperty() {
        return projectCap;
    }

    /** In US dollars; empty for none. */
    public StringProperty dayCapProperty() {
        return dayCap;
    }
}

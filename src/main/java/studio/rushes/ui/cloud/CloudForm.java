package studio.rushes.ui.cloud;

import static studio.rushes.ui.fx.Texts.text;

import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Where on Google Cloud clips are made, and what may be spent. */
public final class CloudForm extends VBox {
    private final VBox place;
    private final HBox caps;

    /**
     * @param name before the ids of its fields, such as {@code launch}
     */
    public CloudForm(String name, CloudFields fields) {
        getStyleClass().add("form");
        Label bucketless = new Label(text("launch.bucket.none"));
        bucketless.setId(name + "-bucketless");
        bucketless.getStyleClass().addAll("muted", "about");
        bucketless.setWrapText(true);
        bucketless.setMinHeight(USE_PREF_SIZE);
        fields.bucketProperty().map(String::isBlank).subscribe(none -> show(bucketless, none));
        place =
                new VBox(
                        pair(
                                field(
                                        name + "-project",
                                        text("launch.project"),
                                        text("launch.project.prompt"),
                                        fields.projectProperty()),
                                field(
                                        name + "-location",
                                        text("launch.location"),
                                        text("launch.location.prompt"),
                                        fields.locationProperty())),
                        field(
                                name + "-bucket",
                                text("launch.bucket"),
                                text("launch.bucket.prompt"),
                                fields.bucketProperty()),
                        bucketless);
        place.getStyleClass().add("form");
        caps =
                pair(
                        field(
                                name + "-project-cap",
                                text("launch.cap.project"),
                                text("launch.cap.none"),
                                fields.projectCapProperty()),
                        field(
                                name + "-day-cap",
                                text("launch.cap.day"),
                                text("launch.cap.none"),
                                fields.dayCapProperty()));
        getChildren().addAll(place, caps);
    }

    /** Whether it asks for the place. */
    public void showPlace(boolean on) {
        show(place, on);
    }

    /** Whether it asks for what may be spent. */
    public void showCaps(boolean on) {
        show(caps, on);
    }

    private static HBox pair(VBox left, VBox right) {
        HBox pair = new HBox(left, right);
        pair.getStyleClass().add("pair");
        return pair;
    }

    private static VBox field(String id, String name, String prompt, StringProperty words) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        field.setPrefColumnCount(9);
        field.textProperty().bindBidirectional(words);
        Label title = new Label(name);
        title.getStyleClass().add("column-title");
        title.setLabelFor(field);
        field.setAccessibleText(name);
        VBox box = new VBox(title, field);
        box.getStyleClass().add("field");
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private static void show(Node node, boolean on) {
        node.setVisible(on);
        node.setManaged(on);
    }
}

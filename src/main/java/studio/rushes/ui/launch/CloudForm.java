package studio.rushes.ui.launch;

import static studio.rushes.ui.fx.Texts.text;

import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Where on Google Cloud clips are made, and what may be spent. */
final class CloudForm extends VBox {
    CloudForm(LaunchViewModel model) {
        getStyleClass().add("form");
        CloudFields fields = model.fields();
        Label bucketless = new Label(text("launch.bucket.none"));
        bucketless.setId("launch-bucketless");
        bucketless.getStyleClass().addAll("muted", "about");
        bucketless.setWrapText(true);
        bucketless.setMinHeight(USE_PREF_SIZE);
        fields.bucketProperty().map(String::isBlank).subscribe(none -> show(bucketless, none));
        VBox place =
                new VBox(
                        pair(
                                field("project", fields.projectProperty()),
                                field("location", fields.locationProperty())),
                        field("bucket", fields.bucketProperty()),
                        bucketless);
        place.getStyleClass().add("form");
        HBox caps =
                pair(
                        field("project-cap", fields.projectCapProperty()),
                        field("day-cap", fields.dayCapProperty()));
        getChildren().addAll(place, caps);
        model.makerProperty()
                .subscribe(maker -> {
                    show(place, maker.id().value().equals("vertex"));
                    show(caps, !maker.free());
                });
    }

    private static HBox pair(VBox left, VBox right) {
        HBox pair = new HBox(left, right);
        pair.getStyleClass().add("pair");
        return pair;
    }

    private static VBox field(String name, StringProperty words) {
        TextField field = new TextField();
        field.setId("launch-" + name);
        field.setPromptText(text("launch." + name + ".prompt"));
        field.setPrefColumnCount(9);
        field.textProperty().bindBidirectional(words);
        Label title = new Label(text("launch." + name));
        title.getStyleClass().add("column-title");
        title.setLabelFor(field);
        field.setAccessibleText(text("launch." + name));
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

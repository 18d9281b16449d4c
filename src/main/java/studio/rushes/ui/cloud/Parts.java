package studio.rushes.ui.cloud;

import atlantafx.base.controls.Spacer;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import studio.rushes.problem.Problem;
import studio.rushes.ui.problem.ProblemView;

/** What the sheets of the cloud are put together of. */
final class Parts {
    private Parts() {}

    static Label heading(String words) {
        Label heading = new Label(words);
        heading.getStyleClass().add("heading");
        return heading;
    }

    static Label wrapped(String words, String... styleClasses) {
        Label label = new Label(words);
        label.getStyleClass().addAll(styleClasses);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    static Button verb(String id, String words, Runnable act) {
        Button verb = new Button(words);
        verb.setId(id);
        verb.setMinWidth(Region.USE_PREF_SIZE);
        verb.setOnAction(_ -> act.run());
        return verb;
    }

    static Button primary(String id, String words, Runnable act) {
        Button verb = verb(id, words, act);
        verb.getStyleClass().add("accent");
        return verb;
    }

    static Button cancel(String words, Runnable close) {
        Button cancel = verb("cloud-close", words, close);
        cancel.setCancelButton(true);
        return cancel;
    }

    static HBox foot(Node... parts) {
        HBox foot = new HBox(new Spacer());
        foot.getChildren().addAll(parts);
        foot.getStyleClass().add("sheet-foot");
        return foot;
    }

    static ProgressIndicator busy() {
        ProgressIndicator busy = new ProgressIndicator();
        busy.getStyleClass().add("small-progress");
        busy.setMinSize(16, 16);
        busy.setPrefSize(16, 16);
        busy.setMaxSize(16, 16);
        return busy;
    }

    /** Where a problem is told, for as long as there is one. */
    static VBox trouble(ObservableValue<Optional<Problem>> trouble) {
        VBox place = new VBox();
        Subscription told =
                trouble.subscribe(now -> {
                    place.getChildren()
                            .setAll(
                                    now.map(problem -> new ProblemView(problem, List.of())).stream()
                                            .toList());
                    show(place, now.isPresent());
                });
        whenGone(place, told::unsubscribe);
        return place;
    }

    /** Runs once a node has left its window; what outlives it is no longer listened to then. */
    static void whenGone(Node node, Runnable end) {
        node.sceneProperty()
                .subscribe((before, now) -> {
                    if (before != null && now == null) {
                        end.run();
                    }
                });
    }

    static void show(Node node, boolean on) {
        node.setVisible(on);
        node.setManaged(on);
    }
}

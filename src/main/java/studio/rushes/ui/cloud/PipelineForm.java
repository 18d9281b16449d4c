package studio.rushes.ui.cloud;

import static studio.rushes.ui.fx.Texts.text;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.sharing.CloudCheck.Service;
import studio.rushes.ui.check.FreeCheck;
import studio.rushes.ui.cloud.PipelineFields.Field;
import studio.rushes.ui.fx.Icons;
import studio.rushes.ui.problem.ProblemView;

/** Where the cloud pipeline keeps its videos, and the check of its three services. */
public final class PipelineForm extends VBox {
    private final PipelineFields fields;
    private final Label odd = Parts.wrapped(text("cloud.settings.odd"));

    /**
     * @param check asks the services with what stands in the fields
     */
    public PipelineForm(PipelineFields fields, ServicesModel services, Runnable check) {
        this.fields = fields;
        getStyleClass().add("form");
        odd.setId("settings-pipeline-odd");
        odd.setGraphic(Icons.icon(Feather.ALERT_TRIANGLE, "attention"));
        getChildren()
                .addAll(
                        pair(Field.PROJECT, Field.BUCKET),
                        pair(Field.OPERATIONS, Field.STATUS),
                        pair(Field.OLD_VIDEOS, Field.OLD_OPERATIONS),
                        odd,
                        checks(services, check));
        fields.onChange(this::sayOdd);
        sayOdd();
    }

    private void sayOdd() {
        boolean fits = true;
        for (Field field : Field.values()) {
            fits &= fields.fits(field);
        }
        Parts.show(odd, !fits);
    }

    private HBox pair(Field left, Field right) {
        HBox pair = new HBox(field(left), field(right));
        pair.getStyleClass().add("pair");
        return pair;
    }

    private VBox field(Field field) {
        TextField words = new TextField();
        words.setId("settings-pipeline-" + field.name().toLowerCase(Locale.ROOT));
        words.setPromptText(prompt(field));
        words.setPrefColumnCount(9);
        words.setAccessibleText(text(field.key()));
        words.textProperty().bindBidirectional(fields.property(field));
        Label title = new Label(text(field.key()));
        title.getStyleClass().add("column-title");
        title.setLabelFor(words);
        VBox box = new VBox(title, words);
        box.getStyleClass().add("field");
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    /** What counts where nothing stands; collections are called the same in every language. */
    private static String prompt(Field field) {
        return switch (field) {
            case PROJECT -> text("cloud.settings.project.prompt");
            case BUCKET -> text("cloud.settings.bucket.prompt");
            case OPERATIONS -> "v2_veo_operations";
            case STATUS -> "v2_video_status";
            case OLD_VIDEOS -> "video_status";
            case OLD_OPERATIONS -> "video_operations";
        };
    }

    private static Node checks(ServicesModel services, Runnable act) {
        Button check = Parts.verb("settings-pipeline-check", text("cloud.check"), act);
        check.disableProperty().bind(services.runningProperty());
        Label meaning = new Label(text("cloud.check.meaning"));
        meaning.setWrapText(true);
        services.runningProperty()
                .subscribe(on ->
                        meaning.setText(text(on ? "cloud.check.running" : "cloud.check.meaning")));
        HBox head = new HBox(check, meaning);
        head.getStyleClass().add("settings-line");
        VBox box = new VBox(head);
        box.getStyleClass().add("service-checks");
        for (Service service : Service.values()) {
            box.getChildren().add(line(services, service));
        }
        box.getChildren().add(Parts.trouble(services.troubleProperty()));
        return box;
    }

    private static Node line(ServicesModel services, Service service) {
        String name =
                text(
                        switch (service) {
                            case DOCUMENTS -> "cloud.check.documents";
                            case BUCKET -> "cloud.check.bucket";
                            case GENERATOR -> "cloud.check.generator";
                        });
        VBox line = new VBox();
        line.setId("service-" + service.name().toLowerCase(Locale.ROOT));
        line.getStyleClass().add("service-check");
        services.stateProperty(service)
                .subscribe(state -> {
                    line.getChildren().setAll(parts(name, state));
                    Parts.show(line, !(state instanceof FreeCheck.Idle));
                });
        return line;
    }

    private static List<Node> parts(String name, FreeCheck state) {
        Label said = new Label(name);
        said.getStyleClass().add("strong");
        return switch (state) {
            case FreeCheck.Idle _ -> List.of();
            case FreeCheck.Running _ -> {
                said.setGraphic(Parts.busy());
                yield List.of(said);
            }
            case FreeCheck.Good _ -> {
                said.setText(text("cloud.check.said.fine", name));
                said.setGraphic(Icons.icon(Feather.CHECK_CIRCLE, "ready"));
                yield List.of(said);
            }
            case FreeCheck.Bad(var problem) -> List.of(said, new ProblemView(problem, List.of()));
        };
    }
}

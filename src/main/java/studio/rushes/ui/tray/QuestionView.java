package studio.rushes.ui.tray;

import static studio.rushes.ui.fx.Texts.text;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.ui.fx.Icons;

/** Asks before work would be lost: what, what becomes of the rest, and two answers. */
public final class QuestionView extends VBox {
    private final Button stay;

    public QuestionView(CloseQuestion question, Runnable go, Runnable no) {
        setId("close-question");
        getStyleClass().addAll("sheet", "close-question");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        boolean closes = question.occasion() == CloseQuestion.Occasion.CLOSE;
        Label title =
                new Label(
                        closes ? text("tray.close.title") : text("tray.switch.title"),
                        Icons.icon(Feather.ALERT_TRIANGLE, "attention"));
        title.getStyleClass().add("heading");
        stay = new Button(closes ? text("tray.close.no") : text("tray.switch.no"));
        stay.setId("close-stay");
        stay.getStyleClass().add("accent");
        stay.setOnAction(_ -> no.run());
        Button leave = new Button(closes ? text("tray.close.yes") : text("tray.switch.yes"));
        leave.setId("close-leave");
        leave.getStyleClass().add("danger");
        leave.setOnAction(_ -> go.run());
        HBox foot = new HBox(leave, stay);
        foot.getStyleClass().add("sheet-foot");
        getChildren().add(title);
        say(question.lost(), "close-lost");
        say(question.rest(), "close-rest");
        getChildren().add(foot);
        stay.setAccessibleText(
                stay.getText() + ". " + title.getText() + " " + String.join(" ", question.lost()));
    }

    private void say(List<String> sentences, String style) {
        for (String sentence : sentences) {
            Label label = new Label(sentence);
            label.setWrapText(true);
            label.getStyleClass().add(style);
            getChildren().add(label);
        }
    }

    /** The answer that loses nothing has the focus. */
    public void begin() {
        stay.requestFocus();
    }
}

package studio.rushes.ui.shell;

import static studio.rushes.ui.fx.Texts.text;

import atlantafx.base.controls.Notification;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.problem.Problem;
import studio.rushes.ui.fx.Icons;
import studio.rushes.ui.fx.Tip;
import studio.rushes.ui.problem.ProblemVerb;
import studio.rushes.ui.problem.ProblemView;

/** Notices stacked in a corner of the window, over nothing that is being worked on. */
final class Notices extends VBox {
    private static final int AT_ONCE = 3;
    private static final Duration NEWS_STAYS = Duration.seconds(12);

    private static final String QUESTION = "question";

    private final ToldAgain again;

    Notices(ZoneId zone) {
        again = new ToldAgain(zone);
        getStyleClass().add("notices");
        setPickOnBounds(false);
        setAlignment(Pos.BOTTOM_CENTER);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    void show(Notice notice) {
        if (notice instanceof Notice.Ongoing ongoing && !again.needsBox(ongoing)) {
            return;
        }
        if (notice instanceof Notice.Question) {
            getChildren().removeIf(Notices::isQuestion);
        }
        while (getChildren().size() >= AT_ONCE) {
            // What waits for an answer is not pushed out by news.
            getChildren().remove(isQuestion(getChildren().getFirst()) ? 1 : 0);
        }
        getChildren()
                .add(
                        switch (notice) {
                            case Notice.News news ->
                                    passing(
                                            news,
                                            news.words(),
                                            Icons.icon(Feather.CHECK_CIRCLE, "ready"));
                            case Notice.Hint hint ->
                                    passing(
                                            hint,
                                            hint.words(),
                                            Icons.icon(Feather.ALERT_CIRCLE, "attention"));
                            case Notice.Question question -> question(question);
                            case Notice.Trouble(Problem problem, List<ProblemVerb> verbs) ->
                                    trouble(problem, verbs, () -> {});
                            case Notice.Ongoing ongoing -> ongoing(ongoing);
                        });
    }

    private static boolean isQuestion(Node box) {
        return box.getStyleClass().contains(QUESTION);
    }

    private Node passing(Notice notice, String words, Node icon) {
        Notification box = box(words, icon, notice);
        PauseTransition stay = new PauseTransition(NEWS_STAYS);
        stay.setOnFinished(_ -> getChildren().remove(box));
        stay.play();
        return box;
    }

    private Node question(Notice.Question question) {
        Notification box = box(question.words(), Icons.icon(Feather.MIC, "accent"), question);
        box.getStyleClass().add(QUESTION);
        box.getPrimaryActions().getFirst().getStyleClass().add("accent");
        box.setOnClose(_ -> {
            getChildren().remove(box);
            question.closed().run();
        });
        return box;
    }

    private Notification box(String words, Node icon, Notice notice) {
        Notification box = new Notification(words, icon);
        box.getStyleClass().add("news");
        List<Button> buttons = new ArrayList<>();
        for (ProblemVerb verb : notice.verbs()) {
            Button button = new Button(verb.label());
            button.getStyleClass().add("small");
            button.setMinWidth(USE_PREF_SIZE);
            // A long verb must not be cut to the width of a short one.
            ButtonBar.setButtonUniformSize(button, false);
            button.setOnAction(_ -> {
                getChildren().remove(box);
                verb.action().run();
            });
            buttons.add(button);
        }
        box.setPrimaryActions(buttons.toArray(Button[]::new));
        box.setOnClose(_ -> getChildren().remove(box));
        return box;
    }

    private Node ongoing(Notice.Ongoing notice) {
        HBox box =
                trouble(
                        notice.problem(),
                        notice.verbs(),
                        () -> again.closed(notice, notice.last()));
        Label count = new Label();
        count.getStyleClass().addAll("muted", "count");
        ((VBox) box.getChildren().getFirst()).getChildren().add(count);
        again.keep(notice, box, count);
        return box;
    }

    private HBox trouble(Problem told, List<ProblemVerb> verbs, Runnable closed) {
        VBox problem = new VBox(new ProblemView(told, verbs));
        HBox.setHgrow(problem, Priority.ALWAYS);
        Button close = new Button("", Icons.icon(Feather.X));
        close.getStyleClass().add("icon-button");
        Tip.on(close, text("shell.notice.close"));
        close.setAccessibleText(text("shell.notice.close"));
        HBox box = new HBox(problem, close);
        box.getStyleClass().add("trouble");
        close.setOnAction(_ -> {
            getChildren().remove(box);
            closed.run();
        });
        return box;
    }
}

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
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.problem.Problem;
import studio.rushes.ui.fx.Icons;
import studio.rushes.ui.problem.ProblemVerb;
import studio.rushes.ui.problem.ProblemView;

/** Notices stacked in a corner of the window, over nothing that is being worked on. */
final class Notices extends VBox {
    private static final int AT_ONCE = 3;
    private static final Duration NEWS_STAYS = Duration.seconds(12);

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
        while (getChildren().size() >= AT_ONCE) {
            getChildren().removeFirst();
        }
        getChildren()
                .add(
                        switch (notice) {
                            case Notice.News news -> news(news);
                            case Notice.Trouble(Problem problem, List<ProblemVerb> verbs) ->
                                    trouble(problem, verbs, () -> {});
                            case Notice.Ongoing ongoing -> ongoing(ongoing);
                        });
    }

    private Node news(Notice.News news) {
        Notification box =
                new Notification(news.words(), Icons.icon(Feather.CHECK_CIRCLE, "ready"));
        box.getStyleClass().add("news");
        List<Button> buttons = new ArrayList<>();
        for (ProblemVerb verb : news.verbs()) {
            Button button = new Button(verb.label());
            button.getStyleClass().add("small");
            button.setOnAction(_ -> {
                getChildren().remove(box);
                verb.action().run();
            });
            buttons.add(button);
        }
        box.setPrimaryActions(buttons.toArray(Button[]::new));
        box.setOnClose(_ -> getChildren().remove(box));
        PauseTransition stay = new PauseTransition(NEWS_STAYS);
        stay.setOnFinished(_ -> getChildren().remove(box));
        stay.play();
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
        close.setTooltip(new Tooltip(text("shell.notice.close")));
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

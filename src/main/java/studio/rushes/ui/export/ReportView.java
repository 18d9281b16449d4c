package studio.rushes.ui.export;

import static studio.rushes.ui.fx.Texts.text;

import atlantafx.base.controls.Spacer;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.assembly.Film;
import studio.rushes.assembly.Finding;
import studio.rushes.ui.fx.Icons;
import studio.rushes.ui.fx.Tip;

/** What a film's check found: a quiet line, and what is to be looked at. */
public final class ReportView extends VBox {
    private static final double ROW = 24;
    private static final int ROWS = 4;

    /**
     * @param goTo leads to what was found
     */
    public ReportView(Film film, Consumer<Finding> goTo, Runnable close) {
        setId("film-report");
        getStyleClass().add("film-report");
        List<Finding> findings = film.report().findings();
        Label name = new Label(FilmWords.name(film.path()));
        name.getStyleClass().add("strong");
        name.setMinWidth(USE_PREF_SIZE);
        Label line =
                new Label(
                        FilmWords.checked(film.report()),
                        findings.isEmpty()
                                ? Icons.icon(Feather.CHECK_CIRCLE, "ready")
                                : Icons.icon(Feather.ALERT_CIRCLE, "attention"));
        line.setId("film-checked");
        line.getStyleClass().add("muted");
        Label count =
                new Label(
                        findings.isEmpty()
                                ? text("export.findings.none")
                                : text("export.findings", findings.size()));
        count.getStyleClass().add(findings.isEmpty() ? "muted" : "strong");
        count.setMinWidth(USE_PREF_SIZE);
        Button closing = new Button("", Icons.icon(Feather.X));
        closing.setId("film-report-close");
        closing.getStyleClass().add("icon-button");
        Tip.on(closing, text("export.report.close"));
        closing.setAccessibleText(text("export.report.close"));
        closing.setOnAction(_ -> close.run());
        HBox head = new HBox(name, line, count, new Spacer(), closing);
        head.getStyleClass().add("head");
        getChildren().add(head);
        if (!findings.isEmpty()) {
            getChildren().add(list(findings, goTo));
        }
    }

    private static Node list(List<Finding> findings, Consumer<Finding> goTo) {
        VBox rows = new VBox();
        rows.getStyleClass().add("findings");
        for (Finding finding : findings) {
            Hyperlink link = new Hyperlink(FilmWords.finding(finding));
            link.setMnemonicParsing(false);
            link.setMinHeight(ROW);
            link.setMaxHeight(ROW);
            link.setOnAction(_ -> {
                link.setVisited(false);
                goTo.accept(finding);
            });
            rows.getChildren().add(link);
        }
        ScrollPane pane = new ScrollPane(rows);
        pane.setFitToWidth(true);
        pane.setFocusTraversable(false);
        pane.setMinHeight(Math.min(findings.size(), ROWS) * ROW + 2);
        pane.setPrefHeight(pane.getMinHeight());
        pane.setMaxHeight(pane.getMinHeight());
        return pane;
    }
}

package studio.rushes.ui.cloud;

import java.time.ZoneId;
import javafx.scene.Node;
import studio.rushes.ui.fx.FxThread;

/** The sheets about the cloud, each made when it is shown. */
public final class CloudSheets {
    private CloudSheets() {}

    /**
     * @param close takes the sheet away
     */
    public static Node of(CloudSheet sheet, SharingModel model, ZoneId zone, Runnable close) {
        return switch (sheet) {
            case CloudSheet.Listed(CloudListModel list) -> {
                CloudListSheet view = new CloudListSheet(list, zone, close);
                FxThread.nextPulse(view::begin);
                yield view;
            }
            case CloudSheet.Asking _ -> AskSheet.share(model, close);
            case CloudSheet.Standing _ -> standing(model, zone, close);
            case CloudSheet.TakingOver asked -> AskSheet.takeOver(model, asked, zone, close);
            case CloudSheet.Choosing(var conflict, var versions) ->
                    new VersionsSheet(model, conflict, versions, zone, close);
            case CloudSheet.Troubles(var problems) -> new TroublesSheet(problems, close);
            case CloudSheet.Buying(RunModel run) -> new RunSheet(run, close);
        };
    }

    private static Node standing(SharingModel model, ZoneId zone, Runnable close) {
        StandingSheet view = new StandingSheet(model, zone, close);
        Parts.whenGone(view, view::close);
        return view;
    }
}

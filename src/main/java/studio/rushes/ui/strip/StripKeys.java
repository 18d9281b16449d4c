package studio.rushes.ui.strip;

import static studio.rushes.ui.fx.KeyTable.Key.listed;
import static studio.rushes.ui.fx.KeyTable.Key.silent;
import static studio.rushes.ui.fx.KeyTable.Scope.STRIP;
import static studio.rushes.ui.fx.Stroke.press;
import static studio.rushes.ui.fx.Stroke.type;

import java.util.Set;
import studio.rushes.ui.fx.KeyTable;

/** The keys of the cut to scale. */
public final class StripKeys {
    private static final String GROUP = "strip.keys";
    private static final String MOVE = "strip.keys.move";
    private static final String SCALE = "strip.keys.scale";

    static final String BEFORE = "strip-before";
    static final String AFTER = "strip-after";
    static final String FIRST = "strip-first";
    static final String LAST = "strip-last";
    static final String EARLIER = "strip-earlier";
    static final String LATER = "strip-later";
    static final String SEAM = "strip-seam";
    static final String OUT = "strip-out";
    static final String NEARER = "strip-nearer";
    static final String FARTHER = "strip-farther";
    static final String FIT = "strip-fit";

    /** Those that one who looks on may press, too. */
    static final Set<String> CHANGES_NOTHING =
            Set.of(BEFORE, AFTER, FIRST, LAST, SEAM, NEARER, FARTHER, FIT);

    public static final KeyTable TABLE =
            KeyTable.of(
                    silent(BEFORE, STRIP, GROUP, press("Left")),
                    silent(AFTER, STRIP, GROUP, press("Right")),
                    silent(FIRST, STRIP, GROUP, press("Home")),
                    silent(LAST, STRIP, GROUP, press("End")),
                    listed(EARLIER, STRIP, GROUP, MOVE, press("Alt+Left")),
                    listed(LATER, STRIP, GROUP, MOVE, press("Alt+Right")),
                    listed(SEAM, STRIP, GROUP, "strip.keys.seam", press("Shift+Enter")),
                    listed(OUT, STRIP, GROUP, "strip.keys.out", press("Delete")),
                    listed(NEARER, STRIP, GROUP, SCALE, type("+")),
                    listed(FARTHER, STRIP, GROUP, SCALE, type("-")),
                    listed(FIT, STRIP, GROUP, "strip.keys.fit", type("0")));

    private StripKeys() {}
}

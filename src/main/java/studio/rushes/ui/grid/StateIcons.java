package studio.rushes.ui.grid;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** A shape for each state, so that none is told from another by its colour alone. */
final class StateIcons {
    private StateIcons() {}

    static Ikon of(CardStatus status) {
        return switch (status) {
            case DRAFT -> Feather.FILE_TEXT;
            case QUEUED -> Feather.CLOCK;
            case SUBMITTING -> Feather.SEND;
            case GENERATING -> Feather.ACTIVITY;
            case DOWNLOADING -> Feather.DOWNLOAD;
            case READY -> Feather.CHECK;
            case CHOSEN -> Feather.CHECK_CIRCLE;
            case STALE -> Feather.REFRESH_CW;
            case FAILED -> Feather.X_CIRCLE;
            case FILTERED -> Feather.SLASH;
            case LOOKING -> Feather.SEARCH;
            case UNCONFIRMED -> Feather.HELP_CIRCLE;
            case EXPIRED -> Feather.ARCHIVE;
            case CANCELLED -> Feather.X;
            case REJECTED -> Feather.THUMBS_DOWN;
            case LEFT_OUT -> Feather.EYE_OFF;
        };
    }
}

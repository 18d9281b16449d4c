package studio.rushes.ui.strip;

import static studio.rushes.ui.fx.Texts.text;

import java.util.Locale;
import java.util.Optional;
import studio.rushes.assembly.LoudnessTarget;
import studio.rushes.assembly.Transition;
import studio.rushes.captions.CaptionLook;
import studio.rushes.project.LiveCut;
import studio.rushes.ui.fx.Names;
import studio.rushes.ui.grid.BlockCardModel;
import studio.rushes.ui.grid.CardFace;
import studio.rushes.ui.grid.SeamWords;

/** What is said of the cut and its pieces. */
final class StripWords {
    /** From here on seconds are counted in minutes. */
    private static final int MANY = 180;

    private StripWords() {}

    static String place(Piece piece) {
        return CardFace.place(piece.number());
    }

    /** Such as {@code 7.5}, and {@code 8} where nothing is behind the point. */
    static double seconds(long frames) {
        return Math.round(LiveCut.RATE.seconds(frames) * 10) / 10.0;
    }

    /** Seconds, and minutes where there are many of them. */
    private static String length(long frames) {
        double seconds = seconds(frames);
        return seconds < MANY
                ? text("strip.seconds", seconds)
                : text("strip.minutes", clock(Math.round(seconds)));
    }

    /** A place in the cut as minutes and seconds. */
    static String clock(long seconds) {
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    /** A place as minutes, seconds and frames. */
    static String code(long frame) {
        long rate = LiveCut.RATE.numerator();
        return clock(frame / rate) + String.format(Locale.ROOT, ".%02d", frame % rate);
    }

    /** How long the cut is, and what of it is not what it will be. */
    static String about(Strip strip) {
        String whole = length(strip.frames());
        String plays =
                strip.animatic() == 0
                        ? text("strip.plays", whole)
                        : text("strip.plays.animatic", whole, strip.animatic());
        if (strip.frames() == 0) {
            return text("strip.plays.nothing");
        }
        return strip.leftOut() == 0 ? plays : text("strip.plays.out", plays, strip.leftOut());
    }

    /** How it will sound and what will be read. */
    static String finish(boolean levelled, CaptionLook look) {
        String loudness =
                levelled
                        ? text("strip.loudness", -LoudnessTarget.STANDARD.lufs())
                        : text("strip.loudness.own");
        return text("strip.finish", loudness, Names.of(look.style()), Names.of(look.zone()));
    }

    /** The state of a piece in a word or two; nothing where its clip is just there. */
    static String state(Piece piece, Optional<BlockCardModel> card) {
        if (piece.leftOut()) {
            return text("strip.out");
        }
        if (piece.missing()) {
            return card.filter(one -> one.status().running() || one.status().needsYou())
                    .map(one -> one.status().word())
                    .orElseGet(() -> text("strip.animatic"));
        }
        return piece.isAnimatic() ? text("strip.animatic") : "";
    }

    /** All of a piece, for those who hear the window. */
    static String name(Piece piece, Optional<BlockCardModel> card) {
        String state = card.map(one -> one.status().word()).orElse("");
        if (piece.leftOut()) {
            return text("strip.piece.out", place(piece), piece.line());
        }
        return text(
                "strip.piece",
                place(piece),
                code(piece.begin()),
                seconds(piece.place().frames()),
                piece.missing() ? text("strip.piece.missing", state) : state,
                piece.line());
    }

    /** How much of a take is shown. */
    static String brief(Piece piece) {
        return piece.isTrimmed()
                ? text(
                        "strip.trimmed.brief",
                        seconds(piece.place().frames()),
                        seconds(piece.whole()))
                : text("strip.whole", seconds(piece.place().frames()));
    }

    /** What of a take is shown. */
    static String shown(Piece piece) {
        return piece.isTrimmed()
                ? text(
                        "strip.trimmed",
                        code(piece.from()),
                        code(piece.to()),
                        seconds(piece.place().frames()),
                        seconds(piece.whole()))
                : text("strip.whole", seconds(piece.place().frames()));
    }

    /** An edge while it is pulled: where it is, and how long that leaves the block. */
    static String pulled(Trimming pulled) {
        double by = seconds(pulled.frames() - pulled.piece().place().frames());
        return text(
                pulled.begin() ? "strip.trim.begin" : "strip.trim.end",
                code(pulled.frame()),
                seconds(pulled.frames()),
                by > 0 ? "+" : by < 0 ? "−" : "±",
                Math.abs(by));
    }

    static String kind(Transition.Kind kind) {
        return switch (kind) {
            case CUT -> text("strip.kind.cut");
            case DISSOLVE -> text("strip.kind.dissolve");
            case DIP_TO_BLACK -> text("strip.kind.dip");
            case WIPE -> text("strip.kind.wipe");
        };
    }

    /** How a piece follows the one before, such as {@code Dissolve · 0.5 s}. */
    static String entry(Piece piece) {
        String kind = kind(piece.entry().kind());
        return piece.place().entry() == 0
                ? kind
                : text("strip.seam.kind", kind, seconds(piece.place().entry()));
    }

    /** A seam as it is called. */
    static String seam(Piece before, Piece piece, Optional<BlockCardModel> card) {
        String joint = text("strip.seam", place(before), place(piece), entry(piece));
        return number(card)
                .map(seam -> text("strip.seam.told", joint, seam.name(), seam.told()))
                .orElse(joint);
    }

    /** How hard a seam is, where that was seen. */
    static Optional<SeamWords> number(Optional<BlockCardModel> card) {
        return card.flatMap(one -> SeamWords.of(one.data().film()));
    }
}

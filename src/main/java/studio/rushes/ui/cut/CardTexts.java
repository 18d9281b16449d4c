package studio.rushes.ui.cut;

import static studio.rushes.ui.fx.Texts.text;
import static studio.rushes.ui.problem.Problems.words;

import studio.rushes.problem.Problem;
import studio.rushes.project.LiveCut.Gap;
import studio.rushes.project.LiveCut.Part;
import studio.rushes.project.LiveCut.Shown;
import studio.rushes.project.LiveReel;
import studio.rushes.screening.CardWords;
import studio.rushes.ui.grid.CardFace;

/** What stands on the cards of a cut. */
final class CardTexts implements LiveReel.Writer {
    @Override
    public CardWords of(Part part, Shown.Card card) {
        return new CardWords(
                place(part),
                card.line(),
                text("cut.card.seconds", card.seconds()),
                gap(card.gap()));
    }

    @Override
    public CardWords unplayable(Part part, Problem problem) {
        return new CardWords(
                place(part), words(problem).headline(), "", text("cut.card.unplayable"));
    }

    static String place(Part part) {
        return CardFace.place(part.number());
    }

    static String gap(Gap gap) {
        return switch (gap) {
            case NO_TAKE -> text("cut.card.none");
            case AT_WORK -> text("cut.card.at-work");
            case LOST -> text("cut.card.lost");
        };
    }
}

package studio.rushes.captions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class CaptionTextTest {
    @Test
    void frenchMarksKeepTheirSpaceAndStayWithTheirWord() {
        assertThat(CaptionText.words("Qui est là? « Personne ! » dit-il ; bon…", Locale.FRENCH))
                .containsExactly(
                        "Qui",
                        "est",
                        "là\u00A0?",
                        "«\u00A0Personne\u00A0!\u00A0»",
                        "dit-il\u00A0;",
                        "bon…");
    }

    @Test
    void englishMarksStayCloseEvenWhereASpaceWasWritten() {
        assertThat(CaptionText.words("Who's there ? \"Nobody\"! Fine.", Locale.ENGLISH))
                .containsExactly("Who’s", "there?", "\"Nobody\"!", "Fine.");
    }

    @Test
    void aTimeOrAnAddressIsNotTornApart() {
        assertThat(CaptionText.words("À 12:30 sur http://miel.example", Locale.FRENCH))
                .containsExactly("À", "12:30", "sur", "http://miel.example");
    }

    @Test
    void apostrophesAreCurlyAndNarrowSpacesWide() {
        assertThat(CaptionText.words("l'abeille d`été vraiment\u202F!", Locale.FRENCH))
                .containsExactly("l’abeille", "d’été", "vraiment\u00A0!");
    }

    @Test
    void aDashBelongsToTheWordItIntroduces() {
        assertThat(CaptionText.words("— Bonjour Zoé — enfin", Locale.FRENCH))
                .containsExactly("—\u00A0Bonjour", "Zoé\u00A0—", "enfin");
    }

    @Test
    void emojiAndControlCharactersAreGone() {
        assertThat(
                        CaptionText.plain(
                                "Du \uD83C\uDF6Fmiel\u0000 \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67"
                                        + " \u2764\uFE0F 1\uFE0F\u20E3 \uD83C\uDDEB\uD83C\uDDF7\u202E fin\u0007"))
                .isEqualTo("Du miel 1 fin");
    }

    @Test
    void signsThatFontsDrawStay() {
        assertThat(CaptionText.plain("© Miel™ 10 € & 5 % ÷ Ça œuvre"))
                .isEqualTo("© Miel™ 10 € & 5 % ÷ Ça œuvre");
    }

    @Test
    void lineBreaksBecomeSpaces() {
        assertThat(CaptionText.plain("un\r\ndeux\u2028trois\tquatre\u0085cinq"))
                .isEqualTo("un deux trois quatre cinq");
    }

    @Test
    void marksPiledOnOneLetterAreCut() {
        assertThat(CaptionText.plain("a" + "\u0321".repeat(5_000) + "b")).hasSizeLessThan(8);
    }

    @Test
    void punctuationAloneIsNoWord() {
        assertThat(CaptionText.words("… ! ?! — \uD83D\uDE00", Locale.FRENCH)).isEmpty();
        assertThat(CaptionText.words("", Locale.FRENCH)).isEmpty();
    }
}

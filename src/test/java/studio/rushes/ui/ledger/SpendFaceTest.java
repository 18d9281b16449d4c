package studio.rushes.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.rushes.generation.Caps;
import studio.rushes.generation.ChargeOutcome;
import studio.rushes.generation.LedgerEntry;

class SpendFaceTest {
    @Test
    void nothingIsShownUntilMoneyOrACapIsThere() {
        assertThat(face(Caps.NONE).shown()).isFalse();
        assertThat(face(Bills.caps("12.50", "")).shown()).isTrue();
        assertThat(face(Bills.caps("", "5")).shown()).isTrue();
        assertThat(face(Caps.NONE, Bills.open(1, "0.80")).shown()).isTrue();
    }

    @Test
    void whatIsSetAsideIsToldBesideWhatIsSpent() {
        SpendFace face =
                face(
                        Bills.caps("12.50", ""),
                        Bills.settled(1, "2.40", ChargeOutcome.READY),
                        Bills.settled(2, "0.80", ChargeOutcome.LOST),
                        Bills.settled(3, "0.80", ChargeOutcome.FILTERED),
                        Bills.open(4, "1.60"));

        assertThat(face.spent()).isEqualTo("$3.20");
        assertThat(face.soon()).isEqualTo("+ $1.60");
        assertThat(face.of()).isEqualTo("of $12.50");
        assertThat(face.spentShare()).isEqualTo(3.2 / 12.5);
        assertThat(face.soonShare()).isEqualTo(1.6 / 12.5);
        assertThat(face.low()).isFalse();
        assertThat(face.whole())
                .contains(
                        "$3.20 spent",
                        "$0.80 of it may not",
                        "$1.60 is set aside",
                        "$7.70 is left");
    }

    @Test
    void littleLeftOfAnyCapAsksForAttention() {
        LedgerEntry entry = Bills.settled(1, "4.30", ChargeOutcome.READY);
        assertThat(face(Bills.caps("5", ""), entry).low()).isTrue();
        assertThat(face(Bills.caps("50", "5"), entry).low()).isTrue();
        assertThat(face(Bills.caps("50", "50"), entry).low()).isFalse();
        assertThat(face(Bills.caps("0", "")).low()).isTrue();
    }

    @Test
    void theCapOfTheDayIsToldWhereTheProjectHasNone() {
        assertThat(face(Bills.caps("", "15"), Bills.settled(1, "4.80", ChargeOutcome.READY)).of())
                .isEqualTo("· today $4.80 of $15.00");
    }

    @Test
    void partsOfACentCountAsOne() {
        assertThat(face(Caps.NONE, Bills.settled(1, "0.001", ChargeOutcome.READY)).spent())
                .isEqualTo("$0.01");
    }

    @Test
    void whatIsLeftIsNeverRoundedUp() {
        assertThat(
                        face(Bills.caps("1", ""), Bills.settled(1, "0.065", ChargeOutcome.READY))
                                .whole())
                .contains("$0.07 spent", "$0.93 is left");
    }

    private static SpendFace face(Caps caps, LedgerEntry... entries) {
        return SpendFace.of(
                Account.of(Bills.page(caps, Set.of(), entries), List.of(), lane -> lane));
    }
}

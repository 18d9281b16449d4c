package studio.rushes.captions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.rushes.catalogue.CatalogueException;
import studio.rushes.media.FrameSize;

class SafeZonesTest {
    private static final String ROW =
            """
            {"zones": [{"id": "mine", "name": "Mine", "top": 10, "bottom": 20, "right": 30,
              "left": 40, "source": "me"}]}
            """;

    @Test
    void everyPlayerForShortVideosHasAZoneAndSaysWhereItsNumbersComeFrom() {
        SafeZones zones = SafeZones.shipped();
        assertThat(zones.all())
                .extracting(SafeZone::id)
                .containsExactly("tiktok", "reels", "shorts", "none");
        assertThat(zones.all()).allMatch(zone -> !zones.source(zone.id()).isBlank());
        assertThat(SafeZone.standard())
                .isEqualTo(new SafeZone("tiktok", "TikTok", 250, 460, 180, 60));
    }

    @Test
    void captionsMoveIntoTheZoneThatIsChosenAndNoFurther() {
        CaptionStyle low = lowered();
        FrameSize size = new FrameSize(1080, 1920);
        CaptionState state = CaptionPainterTest.state(CaptionPainterTest.page("Le miel"), 0);
        CaptionImage within = new CaptionPainter(Looks.in(low)).paint(state, size);
        assertThat(within.y() + within.height()).isLessThanOrEqualTo(1920 - 460);
        CaptionLook free = new CaptionLook(low, SafeZones.shipped().named("none"));
        CaptionImage below = new CaptionPainter(free).paint(state, size);
        assertThat(below.y()).isGreaterThan(1920 - 460);
        Rectangle2D zone = free.zone().within(size);
        assertThat(below.y() + below.height()).isLessThanOrEqualTo((int) zone.getMaxY() + 2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "': 10'   | ': -1'   | zones[0].top",
                "': 20'   | ': 1900' | zones[0]: a safe zone leaves 200 pixels free",
                "': 30'   | ': 1e3'  | zones[0].right",
                "': 40'   | ': 500'  | zones[0]: a safe zone leaves 200 pixels free",
                "'\"me\"' | '\"\"'   | zones[0].source",
                "mine     | M        | zones[0].id",
            })
    void aMistakeIsToldWithItsPlace(String right, String wrong, String told)
            throws CatalogueException {
        assertThat(SafeZones.read(ROW.getBytes(StandardCharsets.UTF_8)).all()).hasSize(1);
        assertThat(ROW).contains(right);
        assertThatThrownBy(() ->
                        SafeZones.read(ROW.replace(right, wrong).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining(told);
    }

    @Test
    void aZoneThatIsNotThereIsRefusedWithTheNamesOfThoseThatAre() {
        assertThatThrownBy(() -> SafeZones.shipped().named("vine"))
                .hasMessageStartingWith("CAPTIONS-ZONE: ")
                .hasMessageContaining("tiktok, reels, shorts, none");
    }

    private static CaptionStyle lowered() {
        CaptionStyle s = CaptionStyle.standard();
        return new CaptionStyle(
                s.id(),
                s.name(),
                s.font(),
                s.size(),
                s.upperCase(),
                s.wordsPerPage(),
                s.maxLineWidth(),
                1900,
                s.leadMillis(),
                s.fill(),
                s.highlight(),
                s.outline(),
                s.shadow(),
                s.box());
    }
}

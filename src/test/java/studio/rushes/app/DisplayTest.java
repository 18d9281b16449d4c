package studio.rushes.app;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import studio.rushes.problem.StudioException;

class DisplayTest {
    @Test
    void withoutADisplayTheProgramNamesTheCommandThatNeedsNone() {
        assertThatThrownBy(() -> Display.require(Map.of(), property("Linux", "")))
                .isInstanceOf(StudioException.class)
                .hasMessageStartingWith("APP-NO-DISPLAY: ")
                .hasMessageContaining("packaging/rushes produce");
        assertThatThrownBy(() -> Display.require(Map.of("DISPLAY", ""), property("Linux", "gtk")))
                .isInstanceOf(StudioException.class);
    }

    @Test
    void aDisplayOrAToolkitThatNeedsNoneWillDo() {
        assertThatCode(
                        () -> {
                            Display.require(Map.of("DISPLAY", ":0"), property("Linux", ""));
                            Display.require(Map.of(), property("Linux", "Monocle"));
                            Display.require(Map.of(), property("Mac OS X", ""));
                            Display.require(Map.of(), property("Windows 11", ""));
                        })
                .doesNotThrowAnyException();
    }

    private static UnaryOperator<String> property(String system, String platform) {
        return name -> name.equals("os.name") ? system : platform;
    }
}

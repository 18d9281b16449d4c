package studio.rushes.ui.grid;

import static studio.rushes.ui.fx.Texts.text;

import studio.rushes.generation.GeneratorId;

/** What producers call a generator. */
public final class MakerName {
    private MakerName() {}

    public static String of(GeneratorId id) {
        return switch (id.value()) {
            case "animatic" -> text("grid.maker.animatic");
            case "vertex" -> text("grid.maker.vertex");
            case "gemini" -> text("grid.maker.gemini");
            default -> id.value();
        };
    }
}

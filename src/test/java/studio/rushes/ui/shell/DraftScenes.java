package studio.rushes.ui.shell;

import java.util.Locale;
import java.util.Random;
import studio.rushes.generation.DraftWish;
import studio.rushes.project.DraftedScript;
import studio.rushes.script.BlockIds;
import studio.rushes.script.Script;

/** Drafts to show and to take. */
final class DraftScenes {
    static final DraftWish WISH = new DraftWish("Les secrets du miel", Locale.FRENCH, 6, 8);

    private static final String ANSWER =
            """
            BLOC 1 (8s):
            DIALOGUE: "Saviez-vous que le miel ne se périme jamais, même après trois mille ans ?"
            VISUEL: Extreme macro of a golden honeycomb, raking light

            BLOC 2 (8s):
            DIALOGUE: "Dans une tombe égyptienne, Théophane Desrosiers a trouvé des jarres scellées, encore à moitié pleines."
            VISUEL: An archaeologist lifts a clay lid, dust floating in a beam of light

            BLOC 3 (8s):
            DIALOGUE: "Son secret : presque pas d’eau, beaucoup de sucre, et une enzyme des abeilles."
            VISUEL: Extreme macro of a golden honeycomb, raking light, a drop forming

            BLOC 4 (6s):
            DIALOGUE: "Les bactéries ? Elles meurent de soif avant d’avoir compris où elles sont."
            VISUEL: Microscope view turning into amber glass

            BLOC 5 (8s):
            DIALOGUE: "On l’a donc goûté…"
            VISUEL: Extreme macro of a golden honeycomb, raking light

            BLOC 6 (8s):
            DIALOGUE: "Gardez donc votre pot dans le placard, jamais au frigo : le froid le fait cristalliser."
            VISUEL: A kitchen shelf in morning light, a hand reaches for a jar
            """;

    private DraftScenes() {}

    static Script draftOver(Script now) {
        return DraftedScript.read(ANSWER, now, WISH, new BlockIds(new Random(3)));
    }
}

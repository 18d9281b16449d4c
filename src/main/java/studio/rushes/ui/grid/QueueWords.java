package studio.rushes.ui.grid;

import static studio.rushes.ui.fx.Texts.text;

import java.util.OptionalInt;

/** Says which place a take has among those that wait for the same model. */
final class QueueWords {
    private QueueWords() {}

    static String of(OptionalInt place) {
        if (place.isEmpty()) {
            return text("grid.detail.waiting");
        }
        int number = place.getAsInt();
        return number == 1 ? text("grid.queue.next") : nth(number);
    }

    private static String nth(int number) {
        boolean teen = number / 10 % 10 == 1;
        return switch (teen ? 0 : number % 10) {
            case 1 -> text("grid.queue.st", number);
            case 2 -> text("grid.queue.nd", number);
            case 3 -> text("grid.queue.rd", number);
            default -> text("grid.queue.th", number);
        };
    }
}

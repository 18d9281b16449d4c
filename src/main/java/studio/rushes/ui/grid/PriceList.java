package studio.rushes.ui.grid;

import static studio.rushes.ui.fx.Texts.text;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.ModelId;
import studio.rushes.generation.Money;
import studio.rushes.generation.Take;
import studio.rushes.script.BlockId;

/**
 * What the buttons of the cards cost, and what the models are called.
 *
 * @param takes what a new take of each block costs with what launches now
 * @param again what trying a take again costs; returns at once
 * @param models names for people
 */
public record PriceList(
        Map<BlockId, Money> takes, Function<Take, Money> again, Map<ModelId, String> models) {
    /** Where nothing costs anything. */
    public static final PriceList FREE = new PriceList(Map.of(), _ -> Money.ZERO, Map.of());

    public PriceList {
        takes = Map.copyOf(takes);
        models = Map.copyOf(models);
    }

    /** What a verb costs on this block; empty where it is free. */
    public Optional<Money> of(Verb verb, BlockCardData data) {
        Optional<Money> price =
                switch (verb) {
                    case GENERATE, MAKE_AGAIN -> Optional.ofNullable(takes.get(data.id()));
                    case RETRY, RETRY_UNCONFIRMED, REMAKE -> data.take().map(again);
                    case CANCEL, STOP, GO_ON, EDIT, FORGET, KEEP, LEAVE_OUT, TAKE_IN ->
                            Optional.empty();
                };
        return price.filter(amount -> !amount.isZero());
    }

    /** What a verb's button says where there is room, with its price. */
    public String wholeLabel(Verb verb, BlockCardData data) {
        return of(verb, data)
                .map(price -> text("grid.verb.price", verb.wholeLabel(), price))
                .orElseGet(verb::wholeLabel);
    }

    /** The model that made a take, where it had one, else its generator. */
    public String model(Take take) {
        return take.request()
                .booking()
                .map(ClipRequest.Booking::model)
                .map(model -> models.getOrDefault(model, model.value()))
                .orElseGet(() -> MakerName.of(take.generator()));
    }

    /** Who made a take, in full. */
    public String maker(Take take) {
        String name = MakerName.of(take.generator());
        String model = model(take);
        // A model behind two doors has its door in its name already.
        return model.contains(name) ? model : text("grid.maker.full", model, name);
    }
}

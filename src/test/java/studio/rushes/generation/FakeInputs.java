package studio.rushes.generation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import studio.rushes.script.BlockId;

/** What takes go on from: the chosen clip of the block before, once none of it is under way. */
final class FakeInputs implements ChainInputs {
    private static final String PNG = "\u0089PNG";

    private final TakeStore store;
    private final Path folder;

    FakeInputs(TakeStore store, Path folder) {
        this.store = store;
        this.folder = folder;
    }

    @Override
    public boolean areThere(Take waiting) {
        BlockId before = waiting.request().chain().orElseThrow().after();
        return store.chosen(before).isPresent()
                && store.open().stream().noneMatch(take -> take.request().block().equals(before));
    }

    @Override
    public ClipRequest freeze(Take waiting) {
        Chain chain = waiting.request().chain().orElseThrow();
        Take before = store.chosen(chain.after()).orElseThrow();
        try {
            Files.createDirectories(folder);
            Path picture = picture(before.id());
            Files.write(picture, bytes(before.id()));
            return waiting.request()
                    .chained(
                            Optional.of(
                                    chain.from(
                                            new Chain.Source(
                                                    before.id(),
                                                    24,
                                                    picture,
                                                    store.keptAt(before.id())
                                                            .map(at -> new Chain.Kept(at, false)),
                                                    before.createdAt()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether nothing comes of it unless a person does something. */
    boolean inVain(Take take, Predicate<Take> over) {
        BlockId before = take.request().chain().orElseThrow().after();
        return !areThere(take)
                && store.open().stream()
                        .filter(other -> other.request().block().equals(before))
                        .allMatch(over);
    }

    Path picture(TakeId of) {
        return folder.resolve(of + ".png");
    }

    /** Like a PNG where nobody looks further than its first bytes. */
    static byte[] bytes(TakeId of) {
        return (PNG + of).getBytes(StandardCharsets.ISO_8859_1);
    }
}

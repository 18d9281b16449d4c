package studio.rushes.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.generation.Chain;
import studio.rushes.generation.ChainInputs;
import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.Take;
import studio.rushes.media.ClipParts;
import studio.rushes.problem.StudioException;
import studio.rushes.script.Link;

/** Keeps what takes go on from, as the block before plays it when they can be made. */
final class FrozenInputs implements ChainInputs {
    private static final Logger LOG = LoggerFactory.getLogger(FrozenInputs.class);

    private final ChainRoom chains;
    private final InputPictures pictures;
    private final ClipParts parts;
    private final Path room;

    /**
     * @param room a folder for what is not whole yet
     */
    FrozenInputs(ChainRoom chains, InputPictures pictures, ClipParts parts, Path room) {
        this.chains = chains;
        this.pictures = pictures;
        this.parts = parts;
        this.room = room;
    }

    @Override
    public boolean areThere(Take waiting) {
        return waiting.request().chain().filter(chains::isThere).isPresent();
    }

    @Override
    public ClipRequest freeze(Take waiting) throws InterruptedException {
        ClipRequest request = waiting.request();
        Chain chain = request.chain().orElseThrow();
        Take before =
                chains.plays(chain.after())
                        .orElseThrow(() -> new StudioException(ChainProblem.gone()));
        Chain.Source source = chains.source(chain.link(), before);
        if (chain.link() == Link.EXTEND) {
            if (chains.endsEarly(before)) {
                throw new StudioException(ChainProblem.trimmed(before.request().number()));
            }
            return request.chained(Optional.of(chain.from(source)));
        }
        Path picture = lastPicture(waiting, source);
        return request.chained(Optional.of(chain.from(source.at(picture))));
    }

    /** Its name tells what is in it, so that it is kept once and nothing ever replaces it. */
    private Path lastPicture(Take waiting, Chain.Source source) throws InterruptedException {
        Path raw = room.resolve(waiting.id() + ".png");
        try {
            Files.createDirectories(room);
            parts.picture(source.file(), source.frames() - 1, raw);
            return pictures.keepPng(Files.readAllBytes(raw));
        } catch (IOException e) {
            throw new StudioException(PictureProblem.notKept("the end of the block before"), e);
        } finally {
            discard(raw);
        }
    }

    private static void discard(Path raw) {
        try {
            Files.deleteIfExists(raw);
        } catch (IOException e) {
            LOG.warn("{} stays behind", raw, e);
        }
    }
}

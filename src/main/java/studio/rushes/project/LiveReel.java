package studio.rushes.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.media.FrameSource;
import studio.rushes.media.FrameStream;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.project.LiveCut.Part;
import studio.rushes.project.LiveCut.Shown;
import studio.rushes.screening.CardPainter;
import studio.rushes.screening.CardStream;
import studio.rushes.screening.CardWords;
import studio.rushes.screening.CutPart;
import studio.rushes.screening.CutStream;

/** Opens live cuts for watching. Safe for many threads. */
public final class LiveReel {
    private static final Logger LOG = LoggerFactory.getLogger(LiveReel.class);

    private final FrameSource source;
    private final Writer words;
    private final CardPainter painter = new CardPainter();

    /** Says what stands on cards. Called where the cut is decoded. */
    public interface Writer {
        CardWords of(Part part, Shown.Card card);

        /** For a clip that cannot be played. */
        CardWords unplayable(Part part, Problem problem);
    }

    public LiveReel(FrameSource source, Writer words) {
        this.source = source;
        this.words = words;
    }

    /** The whole cut as one stream; its parts are opened when they are reached. */
    public FrameStream open(LiveCut cut) {
        List<CutPart> parts = new ArrayList<>();
        for (Part part : cut.parts()) {
            parts.add(
                    switch (part.shown()) {
                        case Shown.Played played ->
                                part(cut, part, played.clip(), played.hasSound());
                        case Shown.StandIn drawn -> part(cut, part, drawn.clip(), true);
                        case Shown.Card card -> card(cut, part, card);
                    });
        }
        return new CutStream(parts, cut.size(), LiveCut.RATE);
    }

    private CutPart part(LiveCut cut, Part part, Path clip, boolean hasSound) {
        return new CutPart(
                () -> clip(cut, part, clip),
                part.from(),
                part.place().frames(),
                part.entry(),
                hasSound);
    }

    /** One clip that cannot be opened must not end the whole cut: a card says what is wrong. */
    private FrameStream clip(LiveCut cut, Part part, Path clip) {
        try {
            return source.open(clip, cut.size());
        } catch (StudioException e) {
            LOG.warn("block {} is a card in the cut", part.number(), e);
            return painted(cut, part, words.unplayable(part, e.problem()));
        }
    }

    private CutPart card(LiveCut cut, Part part, Shown.Card card) {
        return new CutPart(
                () -> painted(cut, part, words.of(part, card)),
                part.from(),
                part.place().frames(),
                part.entry(),
                false);
    }

    private FrameStream painted(LiveCut cut, Part part, CardWords card) {
        return new CardStream(
                cut.size(),
                LiveCut.RATE,
                part.from() + part.place().frames(),
                painter.paint(card, cut.size()));
    }
}

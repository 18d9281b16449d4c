package studio.rushes.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import studio.rushes.generation.Chain;
import studio.rushes.generation.ChainPlan;
import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.ClipRequest.Recipe;
import studio.rushes.problem.StudioException;
import studio.rushes.script.Block;
import studio.rushes.script.BlockId;
import studio.rushes.script.BlockSettings;
import studio.rushes.script.Link;
import studio.rushes.script.PromptComposer;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptLanguage;
import studio.rushes.script.StyleGuide;

/** Freezes what a script asks for now into one request a block. */
final class RequestComposer {
    private final Script script;
    private final Function<String, Path> pictures;
    private final VideoRecipe video;

    private RequestComposer(Script script, Function<String, Path> pictures) {
        this.script = script;
        video = VideoRecipe.of(script);
        // One face in each of 500 blocks is looked at once.
        Map<String, Path> seen = new HashMap<>();
        this.pictures = name -> seen.computeIfAbsent(name, pictures);
    }

    /**
     * @param which only these blocks
     * @param pictures where a picture lies that the script names; refuses one that cannot be used
     *     with a {@link StudioException}
     */
    static List<Wish> wishes(
            Script script, Predicate<BlockId> which, Function<String, Path> pictures) {
        return new RequestComposer(script, pictures).wishes(which);
    }

    private List<Wish> wishes(Predicate<BlockId> which) {
        Locale language = ScriptLanguage.of(script);
        VideoSettings film = VideoSettings.of(script);
        StyleGuide style = StyleGuide.of(script);
        ChainPlan chains = ChainRoom.plan(script);
        List<Wish> wishes = new ArrayList<>();
        int number = 0;
        for (Block block : script.blocks()) {
            number++;
            if (!which.test(block.id())) {
                continue;
            }
            ClipRequest plain =
                    new ClipRequest(
                            block.id(),
                            number,
                            PromptComposer.prompt(block, number, style),
                            block.dialogue(),
                            block.visual(),
                            language,
                            block.seconds(),
                            film.size());
            Wish wish =
                    wish(
                            plain.chained(chains.of(block.id()).map(RequestComposer::waiting)),
                            BlockSettings.of(block));
            wishes.add(
                    Link.unknown(block)
                            .map(word ->
                                    new Wish(
                                            wish.request(),
                                            Optional.of(ChainProblem.unknown(word))))
                            .orElse(wish));
        }
        return wishes;
    }

    /** What it goes on from is found when it can be made. */
    private static Chain waiting(ChainPlan.Wait wait) {
        return Chain.waiting(wait.link(), wait.after());
    }

    private Wish wish(ClipRequest plain, BlockSettings asked) {
        Optional<String> negative =
                asked.negativePrompt().map(String::strip).filter(text -> !text.isEmpty());
        Recipe recipe =
                new Recipe(
                        video.resolution(),
                        Optional.empty(),
                        negative,
                        asked.seed(),
                        video.sound(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        video.people());
        try {
            return new Wish(plain.with(withPictures(recipe, asked)), Optional.empty());
        } catch (StudioException e) {
            return new Wish(plain.with(recipe), Optional.of(e.problem()));
        }
    }

    private Recipe withPictures(Recipe recipe, BlockSettings asked) {
        if (asked.references().size() > Recipe.MAX_REFERENCES) {
            throw new StudioException(
                    PictureProblem.tooMany(asked.references().size(), Recipe.MAX_REFERENCES));
        }
        return new Recipe(
                recipe.resolution(),
                recipe.aspectRatio(),
                recipe.negativePrompt(),
                recipe.seed(),
                recipe.sound(),
                asked.firstFrame().map(pictures),
                asked.lastFrame().map(pictures),
                asked.references().stream().map(pictures).toList(),
                recipe.people());
    }
}

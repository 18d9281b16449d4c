package studio.rushes.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for words in all texts of a script. An accent belongs to its letter, whichever way it is
 * written, so that {@code e} does not cut an {@code é} in half.
 *
 * @param wanted what is looked for, letter by letter; nothing is found where it is empty
 * @param matchCase whether {@code Miel} is another word than {@code miel}
 */
public record TextSearch(String wanted, boolean matchCase) {
    /** One place where it stands, as characters of that text. */
    public record Hit(TextPlace place, int from, int to) {}

    /** All places in the order of the column: the style guide, then block by block. */
    public List<Hit> in(Script script) {
        List<Hit> hits = new ArrayList<>();
        find(script, new TextPlace.Style(), hits);
        for (Block block : script.blocks()) {
            find(block.dialogue(), new TextPlace.Said(block.id()), hits);
            find(block.visual(), new TextPlace.Seen(block.id()), hits);
            BlockSettings.of(block)
                    .negativePrompt()
                    .ifPresent(text -> find(text, new TextPlace.Unseen(block.id()), hits));
        }
        return hits;
    }

    /** Another word in one place; empty where the word does not stand there any more. */
    public Optional<ScriptEdit> replace(Script script, Hit hit, String with) {
        String text = hit.place().in(script);
        return isAt(text, hit.from()) && hit.to() == hit.from() + wanted.length()
                ? Optional.of(hit.place().with(put(text, List.of(hit), with)))
                : Optional.empty();
    }

    /** Another word in every place, as one step; empty where there is none. */
    public Optional<ScriptEdit> replaceAll(Script script, String with) {
        Map<TextPlace, List<Hit>> places = new LinkedHashMap<>();
        in(script)
                .forEach(hit ->
                        places.computeIfAbsent(hit.place(), _ -> new ArrayList<>()).add(hit));
        List<ScriptEdit> edits = new ArrayList<>();
        places.forEach((place, hits) -> edits.add(place.with(put(place.in(script), hits, with))));
        return edits.isEmpty()
                ? Optional.empty()
                : Optional.of(new ScriptEdit.Together(EditStep.What.WORDS, edits));
    }

    private void find(Script script, TextPlace place, List<Hit> hits) {
        find(place.in(script), place, hits);
    }

    private void find(String text, TextPlace place, List<Hit> hits) {
        if (wanted.isEmpty()) {
            return;
        }
        int at = 0;
        while (at + wanted.length() <= text.length()) {
            if (isAt(text, at)) {
                hits.add(new Hit(place, at, at + wanted.length()));
                at += wanted.length();
            } else {
                at++;
            }
        }
    }

    private boolean isAt(String text, int at) {
        return at >= 0
                && !wanted.isEmpty()
                && text.regionMatches(!matchCase, at, wanted, 0, wanted.length())
                && isWhole(text, at)
                && isWhole(text, at + wanted.length());
    }

    /** Whether a letter ends here, with all its marks. */
    private static boolean isWhole(String text, int at) {
        if (at <= 0 || at >= text.length()) {
            return true;
        }
        int type = Character.getType(text.codePointAt(at));
        boolean mark =
                type == Character.NON_SPACING_MARK
                        || type == Character.ENCLOSING_MARK
                        || type == Character.COMBINING_SPACING_MARK;
        boolean half =
                Character.isLowSurrogate(text.charAt(at))
                        && Character.isHighSurrogate(text.charAt(at - 1));
        return !mark && !half;
    }

    private static String put(String text, List<Hit> hits, String with) {
        StringBuilder changed = new StringBuilder();
        int from = 0;
        for (Hit hit : hits) {
            changed.append(text, from, hit.from()).append(with);
            from = hit.to();
        }
        return changed.append(text, from, text.length()).toString();
    }
}

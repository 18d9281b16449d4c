package studio.rushes.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What one source file says of problems, read as text.
 *
 * @param problems each {@code Problem.of}
 * @param pieces each {@code Phrase.of}
 * @param loose places that are filled in something that was made elsewhere in the file
 * @param literals what stands in quotes
 * @param wordsOfItsOwn codes of problems that are made of words instead of texts
 */
record ProblemSource(
        String file,
        List<Said> problems,
        List<Said> pieces,
        Set<String> loose,
        Set<String> literals,
        List<String> wordsOfItsOwn) {
    private static final Pattern OF =
            Pattern.compile(
                    "\\b(Problem|Phrase)\\.of\\(\\s*\"([^\"]+)\"(?:,\\s*\"([^\"]+)\")?\\s*\\)");

    private static final Pattern WITH = Pattern.compile("\\s*\\.with\\(\\s*\"([A-Za-z]+)\"\\s*,");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

    private static final Pattern OWN = Pattern.compile("\\bnew Problem\\(\\s*\"([^\"]+)\"");

    /**
     * @param key a code, or the key of a piece
     * @param way empty where there is one way only
     * @param with places that are filled right there
     */
    record Said(String key, String way, Set<String> with) {}

    static List<ProblemSource> in(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(file -> read(folder, file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProblemSource read(Path folder, Path file) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        try {
            return of(name, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ProblemSource of(String name, String text) {
        List<Said> problems = new ArrayList<>();
        List<Said> pieces = new ArrayList<>();
        Set<Integer> inChains = new LinkedHashSet<>();
        Matcher made = OF.matcher(text);
        while (made.find()) {
            Set<String> filled = new LinkedHashSet<>();
            Matcher with = WITH.matcher(text);
            int end = made.end();
            while (with.region(end, text.length()).lookingAt()) {
                filled.add(with.group(1));
                inChains.add(with.start(1));
                end = closing(text, with.end());
            }
            String way = made.group(3) == null ? "" : made.group(3);
            (made.group(1).equals("Problem") ? problems : pieces)
                    .add(new Said(made.group(2), way, filled));
        }
        Set<String> loose = new LinkedHashSet<>();
        Matcher with = WITH.matcher(text);
        while (with.find()) {
            if (!inChains.contains(with.start(1))) {
                loose.add(with.group(1));
            }
        }
        return new ProblemSource(
                name, problems, pieces, loose, all(LITERAL, text), List.copyOf(all(OWN, text)));
    }

    /** The place after the bracket that closes a call whose arguments begin here. */
    private static int closing(String text, int from) {
        int depth = 1;
        int at = from;
        while (depth > 0) {
            char c = text.charAt(at++);
            if (c == '"' || c == '\'') {
                while (text.charAt(at) != c) {
                    at += text.charAt(at) == '\\' ? 2 : 1;
                }
                at++;
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            }
        }
        return at;
    }

    private static Set<String> all(Pattern pattern, String text) {
        Set<String> found = new LinkedHashSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}

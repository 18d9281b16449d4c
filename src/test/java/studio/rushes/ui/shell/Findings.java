package studio.rushes.ui.shell;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import studio.rushes.ui.eye.Flaw;

/** What is wrong with the pictures: each thing once, with all the pictures it is seen in. */
final class Findings {
    /** More pictures than these are only counted. */
    private static final int NAMED = 3;

    private final Map<String, List<String>> found = new TreeMap<>();

    void add(String name, Shot shot, List<Flaw> flaws) {
        for (Flaw flaw : flaws) {
            found.computeIfAbsent(flaw.kind() + " " + flaw.what(), _ -> new java.util.ArrayList<>())
                    .add(name + "-" + shot + (flaw.where().isEmpty() ? "" : " " + flaw.where()));
        }
    }

    List<String> lines() {
        return found.entrySet().stream()
                .map(one -> one.getKey() + "\n    " + pictures(one.getValue()))
                .toList();
    }

    private static String pictures(List<String> names) {
        String first = String.join("; ", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() <= NAMED ? first : first + "; and " + (names.size() - NAMED) + " more";
    }
}

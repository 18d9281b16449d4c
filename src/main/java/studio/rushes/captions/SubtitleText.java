package studio.rushes.captions;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines, times and marked-up text of subtitle files, read in time that grows with their length. */
final class SubtitleText {
    private static final Pattern TIME =
            Pattern.compile("(?:(\\d{1,4}):)?(\\d{1,3}):(\\d{1,2})(?:[.,:](\\d{1,9}))?");
    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");
    private static final Pattern SRT_TAG =
            Pattern.compile("</?[a-zA-Z][^<>\n]{0,200}>|\\{\\\\[^{}\n]{0,500}\\}");
    private static final Pattern VTT_TAG = Pattern.compile("<[^<>\n]{0,500}>");
    private static final Pattern ENTITY = Pattern.compile("&(amp|lt|gt|nbsp|quot|apos|lrm|rlm);");
    private static final Map<String, String> ENTITIES =
            Map.of(
                    "amp", "&", "lt", "<", "gt", ">", "nbsp", "\u00A0", "quot", "\"", "apos", "'",
                    "lrm", "", "rlm", "");

    private SubtitleText() {}

    /** Without the mark that says how the file is written; at least one. */
    static List<String> lines(String file) {
        return List.of(LINE_END.split(file.startsWith("\uFEFF") ? file.substring(1) : file, -1));
    }

    /** A time such as {@code 01:02:03,450}, {@code 1:02:03.45} or {@code 02:03.450}. */
    static OptionalLong millis(String time) {
        Matcher parts = TIME.matcher(time);
        if (!parts.matches()) {
            return OptionalLong.empty();
        }
        String hours = parts.group(1) == null ? "0" : parts.group(1);
        String rest = ((parts.group(4) == null ? "" : parts.group(4)) + "000").substring(0, 3);
        return OptionalLong.of(
                ((Long.parseLong(hours) * 60 + Long.parseLong(parts.group(2))) * 60
                                        + Long.parseLong(parts.group(3)))
                                * 1000
                        + Long.parseLong(rest));
    }

    static String withoutSrtTags(String text) {
        return SRT_TAG.matcher(text).replaceAll("");
    }

    static String withoutVttTags(String text) {
        return ENTITY.matcher(VTT_TAG.matcher(text).replaceAll(""))
                .replaceAll(found ->
                        Matcher.quoteReplacement(ENTITIES.getOrDefault(found.group(1), "")));
    }
}

package studio.rushes.adapter.desktop;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A program to be started and what is handed to it. What is to be told is always an argument or a
 * variable of its own, never a part of what the program interprets.
 */
record Announcement(List<String> command, Map<String, String> variables) {
    /** More than that no desktop shows. */
    private static final int HEADLINE = 120;

    private static final int BODY = 300;

    /**
     * Line ends, escape sequences, what turns the direction of writing, and more than one space.
     */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\p{Z}]+");

    /** Tells by a script that stands for itself and takes its texts as arguments. */
    private static final List<String> APPLE =
            List.of(
                    "-e",
                    "on run argv",
                    "-e",
                    "display notification (item 2 of argv) with title \"Rushes\" subtitle (item 1"
                            + " of argv)",
                    "-e",
                    "end run");

    /** The texts become texts of the toast's own document, so that no mark-up in them is one. */
    private static final String WINDOWS =
            """
            $ErrorActionPreference = 'Stop'
            $null = [Windows.UI.Notifications.ToastNotificationManager, Windows.UI.Notifications, \
            ContentType = WindowsRuntime]
            $toast = [Windows.UI.Notifications.ToastNotificationManager]::GetTemplateContent(\
            [Windows.UI.Notifications.ToastTemplateType]::ToastText02)
            $lines = $toast.GetElementsByTagName('text')
            $null = $lines.Item(0).AppendChild($toast.CreateTextNode($env:RUSHES_HEADLINE))
            $null = $lines.Item(1).AppendChild($toast.CreateTextNode($env:RUSHES_BODY))
            $by = '{1AC14E77-02E7-4E5D-B744-2EB1AE5198B7}\\WindowsPowerShell\\v1.0\\powershell.exe'
            [Windows.UI.Notifications.ToastNotificationManager]::CreateToastNotifier($by).Show(\
            [Windows.UI.Notifications.ToastNotification]::new($toast))
            """;

    /** By a freedesktop server, which reads mark-up and escapes in a body and in nothing else. */
    static Announcement ofFreedesktop(String program, String headline, String body) {
        String literal =
                plain(body, BODY)
                        .replace("\\", "\\\\")
                        .replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;");
        return new Announcement(
                List.of(program, "--app-name=Rushes", "--", plain(headline, HEADLINE), literal),
                Map.of());
    }

    static Announcement ofApple(String program, String headline, String body) {
        return new Announcement(
                join(program, APPLE, List.of("--", plain(headline, HEADLINE), plain(body, BODY))),
                Map.of());
    }

    static Announcement ofWindows(String program, String headline, String body) {
        // Encoded, since quotes of an argument do not survive the way into a Windows program.
        String script =
                Base64.getEncoder().encodeToString(WINDOWS.getBytes(StandardCharsets.UTF_16LE));
        return new Announcement(
                List.of(program, "-NoProfile", "-NonInteractive", "-EncodedCommand", script),
                Map.of(
                        "RUSHES_HEADLINE", plain(headline, HEADLINE),
                        "RUSHES_BODY", plain(body, BODY)));
    }

    private static List<String> join(String first, List<String> script, List<String> texts) {
        java.util.ArrayList<String> all = new java.util.ArrayList<>();
        all.add(first);
        all.addAll(script);
        all.addAll(texts);
        return List.copyOf(all);
    }

    /** One line of bounded length; never empty, which some programs take for a missing argument. */
    private static String plain(String text, int most) {
        String line = UNSEEN.matcher(text).replaceAll(" ").strip();
        if (line.isEmpty()) {
            return " ";
        }
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most - 1)) + "…";
    }
}

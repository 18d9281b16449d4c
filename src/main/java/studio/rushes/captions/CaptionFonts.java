package studio.rushes.captions;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import studio.rushes.media.Uninterrupted;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** The fonts that travel with the program, by the name a {@link CaptionStyle} gives. */
public final class CaptionFonts {
    private static final Map<String, Cut> CUTS =
            Map.of(
                    "Montserrat ExtraBold",
                            new Cut(
                                    "Montserrat ExtraBold",
                                    false,
                                    "montserrat/Montserrat_800ExtraBold.ttf"),
                    "Anton", new Cut("Anton", false, "anton/Anton_400Regular.ttf"),
                    "Poppins", new Cut("Poppins", true, "poppins/Poppins_700Bold.ttf"),
                    "Bangers", new Cut("Bangers", false, "bangers/Bangers_400Regular.ttf"));
    private static final Map<String, CaptionFont> LOADED = new ConcurrentHashMap<>();

    private CaptionFonts() {}

    private record Cut(String family, boolean bold, String file) {}

    /** Names that can be asked for, in the order of the alphabet. */
    public static List<String> names() {
        return CUTS.keySet().stream().sorted().toList();
    }

    /** Loads once, then answers from memory. */
    public static CaptionFont named(String name) {
        Cut cut = CUTS.get(name);
        if (cut == null) {
            throw new StudioException(
                    Problem.of("CAPTION-FONT-UNKNOWN").with("choices", String.join(", ", names())));
        }
        return LOADED.computeIfAbsent(name, _ -> Uninterrupted.get(() -> load(cut)));
    }

    private static CaptionFont load(Cut cut) {
        String resource = "/assets/fonts/" + cut.file();
        try (InputStream in = CaptionFonts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not part of this build");
            }
            byte[] bytes = in.readAllBytes();
            Font font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes));
            return measured(cut, font, ByteBuffer.wrap(bytes));
        } catch (IOException e) {
            throw new StudioException(notUnpacked(cut), e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(resource + " is no font", e);
        }
    }

    /** Java2D copies each font into the folder for temporary files before it reads it. */
    private static Problem notUnpacked(Cut cut) {
        return Problem.of("CAPTION-FONT-NO-ROOM")
                .with("font", cut.family())
                .with("folder", System.getProperty("java.io.tmpdir", ""));
    }

    /** Reads from the tables head and OS/2 what Java2D does not tell. */
    private static CaptionFont measured(Cut cut, Font font, ByteBuffer file) {
        int head = table(file, "head");
        int os2 = table(file, "OS/2");
        return new CaptionFont(
                cut.family(),
                cut.bold(),
                font,
                Short.toUnsignedInt(file.getShort(head + 18)),
                Short.toUnsignedInt(file.getShort(os2 + 74)),
                Short.toUnsignedInt(file.getShort(os2 + 76)),
                file.getShort(os2 + 88));
    }

    private static int table(ByteBuffer file, String tag) {
        int wanted = ByteBuffer.wrap(tag.getBytes(StandardCharsets.US_ASCII)).getInt();
        int tables = file.getShort(4);
        for (int i = 0; i < tables; i++) {
            int entry = 12 + 16 * i;
            if (file.getInt(entry) == wanted) {
                return file.getInt(entry + 8);
            }
        }
        throw new IllegalStateException("a bundled font has no table " + tag);
    }
}

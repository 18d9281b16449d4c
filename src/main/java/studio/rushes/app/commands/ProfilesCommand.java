package studio.rushes.app.commands;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import studio.rushes.assembly.Profile;
import studio.rushes.assembly.Profiles;
import studio.rushes.media.FrameRate;

/** Lists what films can be made for, and what can encode them here. */
@Command(
        name = "profiles",
        description = {
            "Lists what a film can be made for, and the encoders that work on this machine.",
            "A file profiles.json in the studio's folder adds to them."
        },
        mixinStandardHelpOptions = true)
final class ProfilesCommand implements Callable<Integer> {
    @Option(names = "--json", description = "JSON lines")
    private boolean json;

    @Spec private CommandSpec spec = CommandSpec.create();

    private final Studio studio;

    ProfilesCommand(Studio studio) {
        this.studio = studio;
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Profiles.Reading reading = studio.profiles();
        reading.problem().ifPresent(problem -> spec.commandLine().getErr().println(problem.line()));
        for (Profile profile : reading.profiles().all()) {
            out.println(json ? object(profile) : line(profile));
        }
        for (String encoder : studio.encoders()) {
            out.println(
                    json
                            ? event("encoder").put("name", encoder).toString()
                            : "ENCODER  " + encoder);
        }
        out.flush();
        return Exit.DONE;
    }

    private static String line(Profile profile) {
        String bits =
                profile.maxBitRate().isPresent()
                        ? String.format(
                                Locale.ROOT, "%.1f Mbit/s", profile.maxBitRate().getAsInt() / 1e6)
                        : "any bit rate";
        return String.format(
                Locale.ROOT,
                "PROFILE  %-8s  %-16s  %-9s  %-6s  %-12s  %.0f LUFS  %.0f dBTP  %s",
                profile.id(),
                profile.name(),
                profile.size().map(Object::toString).orElse("as clips"),
                Math.round(1 / profile.rate().orElse(FrameRate.FILM).seconds(1)) + " fps",
                bits,
                profile.loudness().lufs(),
                profile.loudness().truePeak(),
                profile.quality().word());
    }

    private static String object(Profile profile) {
        ObjectNode json = event("profile");
        json.put("id", profile.id());
        json.put("name", profile.name());
        json.put("size", profile.size().map(Object::toString).orElse(null));
        json.put(
                "rate",
                profile.rate().map(rate -> rate.numerator() / rate.denominator()).orElse(null));
        json.put(
                "max_bit_rate",
                profile.maxBitRate().isPresent()
                        ? (Integer) profile.maxBitRate().getAsInt()
                        : null);
        json.put("lufs", profile.loudness().lufs());
        json.put("true_peak", profile.loudness().truePeak());
        json.put("quality", profile.quality().word());
        json.put("source", profile.source());
        return json.toString();
    }

    private static ObjectNode event(String name) {
        return JsonNodeFactory.instance.objectNode().put("event", name);
    }
}

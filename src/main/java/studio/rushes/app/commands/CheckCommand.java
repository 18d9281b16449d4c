package studio.rushes.app.commands;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptReader;

/** Says whether a script can be used, and how long it is. */
@Command(
        name = "check",
        description = "Reads a script and says how many blocks and seconds it has.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "SCRIPT", description = "script_v2.json or block text")
    private Path script = Path.of("");

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Script read = ScriptReader.read(script);
        int blocks = read.blocks().size();
        spec.commandLine()
                .getOut()
                .println(blocks + (blocks == 1 ? " block, " : " blocks, ") + read.seconds() + " s");
        return Exit.DONE;
    }
}

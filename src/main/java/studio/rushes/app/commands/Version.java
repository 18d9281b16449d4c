package studio.rushes.app.commands;

import picocli.CommandLine.IVersionProvider;

/** The program's version, from its own jar; a build that was never packed says so. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String packed = Version.class.getPackage().getImplementationVersion();
        return new String[] {"Rushes " + (packed == null ? "(not packaged)" : packed)};
    }
}

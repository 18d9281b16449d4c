package studio.rushes.assembly;

/** Hears how far an assembly has come, on the thread it runs on. */
@FunctionalInterface
public interface AssemblyListener {
    AssemblyListener NONE = _ -> {};

    void at(AssemblyStep step);
}

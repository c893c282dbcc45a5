package jarchi.stack.process;

/** Whether a started server answers. */
@FunctionalInterface
public interface Readiness {
    boolean isReady();
}

package jarchi.stack.process;

/** Whether a started server answers; an exception means not yet. */
@FunctionalInterface
public interface Readiness {
    boolean isReady() throws Exception;
}

package jarchi.stack;

/** A service that speaks S3. It asks nobody for keys, and forgets everything at its end. */
public interface RunningS3 extends Server {
    String endpoint();
}

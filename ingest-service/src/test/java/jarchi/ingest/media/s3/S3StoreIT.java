package jarchi.ingest.media.s3;

import jarchi.ingest.media.MediaStore;
import jarchi.ingest.media.MediaStoreContract;
import jarchi.stack.TestServers;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import software.amazon.awssdk.services.s3.S3Client;

class S3StoreIT extends MediaStoreContract {
    private static S3Client s3;

    @BeforeAll
    static void connect() {
        // Where the library looks for its keys; the mock takes any
        System.setProperty("aws.accessKeyId", "any");
        System.setProperty("aws.secretAccessKey", "any");
        s3 = new S3Connection()
                .s3(new S3Settings("media", "us-east-1", TestServers.s3().endpoint()));
    }

    @AfterAll
    static void disconnect() {
        s3.close();
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
    }

    @Override
    protected MediaStore store() {
        String bucket = "media-" + UUID.randomUUID();
        s3.createBucket(create -> create.bucket(bucket));
        return new S3Store(s3, new S3Settings(bucket, "us-east-1", ""));
    }
}

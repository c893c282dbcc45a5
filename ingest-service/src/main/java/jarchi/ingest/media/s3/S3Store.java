package jarchi.ingest.media.s3;

import jarchi.ingest.media.MediaKey;
import jarchi.ingest.media.MediaStore;
import jarchi.ingest.media.MediaStoreAway;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Files as objects of one bucket, which nobody reads but this service: who may see one is decided here. */
@Component
@ConditionalOnProperty(name = "ingest.media.store", havingValue = "s3")
class S3Store implements MediaStore {
    private static final String PREFIX = "media/";

    private final S3Client s3;
    private final String bucket;

    S3Store(S3Client s3, S3Settings settings) {
        this.s3 = s3;
        this.bucket = settings.bucket();
    }

    @Override
    public void put(MediaKey key, Path content, String type) {
        attempt(
                "keep " + key,
                () -> s3.putObject(
                        put -> put.bucket(bucket).key(PREFIX + key).contentType(type), RequestBody.fromFile(content)));
    }

    @Override
    public Optional<Stored> open(MediaKey key) {
        return attempt("read " + key, () -> {
            try {
                var object = s3.getObject(get -> get.bucket(bucket).key(PREFIX + key));
                return Optional.of(new Stored(object, object.response().contentLength()));
            } catch (NoSuchKeyException e) {
                return Optional.empty();
            }
        });
    }

    @Override
    public void deleteAll(String id) {
        attempt("delete " + id, () -> {
            List<ObjectIdentifier> all =
                    s3.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(PREFIX + id + "/")).contents().stream()
                            .map(object ->
                                    ObjectIdentifier.builder().key(object.key()).build())
                            .toList();
            // One by one: some services that speak S3 know no other way
            all.forEach(
                    object -> s3.deleteObject(delete -> delete.bucket(bucket).key(object.key())));
            return all;
        });
    }

    @Override
    public Set<String> idsOlderThan(Instant time) {
        return attempt("list " + bucket, () -> {
            var newest = new HashMap<String, Instant>();
            s3.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(PREFIX)).contents().stream()
                    .filter(object -> MediaKey.isId(id(object)))
                    .forEach(object -> newest.merge(
                            id(object), object.lastModified(), (one, other) -> one.isAfter(other) ? one : other));
            return newest.entrySet().stream()
                    .filter(id -> id.getValue().isBefore(time))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        });
    }

    private static String id(S3Object object) {
        String key = object.key().substring(PREFIX.length());
        int slash = key.indexOf('/');
        return slash < 0 ? "" : key.substring(0, slash);
    }

    private static <T> T attempt(String what, Supplier<T> deed) {
        try {
            return deed.get();
        } catch (SdkException e) {
            throw new MediaStoreAway("could not " + what, e);
        }
    }
}

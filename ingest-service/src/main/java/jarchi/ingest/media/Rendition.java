package jarchi.ingest.media;

import org.jspecify.annotations.Nullable;

/**
 * One size of a picture.
 *
 * @param path of its address
 * @param crop what is left of the picture; all of it if that is null
 */
public record Rendition(
        String name,
        String path,
        int width,
        int height,
        @Nullable Crop crop) {}

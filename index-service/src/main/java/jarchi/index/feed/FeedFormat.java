package jarchi.index.feed;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/** The ways in which a feed is written. */
public enum FeedFormat {
    ATOM("Atom", "application/atom+xml") {
        @Override
        public byte[] write(Feed feed) {
            var bytes = new ByteArrayOutputStream();
            AtomFeed.write(feed, bytes);
            return bytes.toByteArray();
        }
    },
    RSS("RSS", "application/rss+xml") {
        @Override
        public byte[] write(Feed feed) {
            var bytes = new ByteArrayOutputStream();
            RssFeed.write(feed, bytes);
            return bytes.toByteArray();
        }
    },
    JSON("JSON Feed", "application/feed+json") {
        @Override
        public byte[] write(Feed feed) {
            return JsonFeed.write(feed);
        }
    };

    private final String title;
    private final String mediaType;

    FeedFormat(String title, String mediaType) {
        this.title = title;
        this.mediaType = mediaType;
    }

    /** UTF-8. */
    public abstract byte[] write(Feed feed);

    public String title() {
        return title;
    }

    public String mediaType() {
        return mediaType;
    }

    /** How its addresses end. */
    public String ending() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static Optional<FeedFormat> find(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.ending().equals(ending))
                .findFirst();
    }
}

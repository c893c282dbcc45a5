package jarchi.ingest.article;

import jarchi.events.AttachedFile;
import jarchi.events.Image;
import jarchi.events.Image.FocalPoint;
import jarchi.ingest.media.Crop;
import jarchi.ingest.media.Rendition;
import java.util.Map;

/** Pictures and files in the words of the contract. */
final class ShownMedia {
    private ShownMedia() {}

    static Image image(ArticleImage image) {
        var file = image.kept();
        return new Image(
                image.id(),
                image.lead(),
                image.decorative(),
                image.decorative() ? Map.of() : image.alt(),
                image.caption(),
                image.credit(),
                new FocalPoint(image.focalPoint().x(), image.focalPoint().y()),
                file.width(),
                file.height(),
                file.all(image.focalPoint()).stream().map(ShownMedia::rendition).toList());
    }

    private static Image.Rendition rendition(Rendition rendition) {
        Crop crop = rendition.crop();
        return new Image.Rendition(
                rendition.path(), rendition.width(), rendition.height(), crop == null ? null : crop.word());
    }

    static AttachedFile file(ArticleFile file) {
        var kept = file.kept();
        return new AttachedFile(
                file.id(), file.title(), file.name(), kept.format().type(), kept.bytes(), kept.path());
    }
}

package jarchi.index.document;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.util.BinaryData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes documents in bulk, each under its article's own version, and judges each by itself. Never throws. */
@Component
public class ArticleDocuments {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ElasticsearchClient elasticsearch;
    private final ArticleIndex index;
    private final DocumentSettings settings;

    ArticleDocuments(ElasticsearchClient elasticsearch, ArticleIndex index, DocumentSettings settings) {
        this.elasticsearch = elasticsearch;
        this.index = index;
        this.settings = settings;
    }

    /**
     * What became of each, in the same order.
     *
     * @param into the index that is to have them
     */
    public List<Outcome> write(List<ArticleDocument> documents, StandingIndex into) {
        List<Written> written =
                documents.stream().map(ArticleDocuments::written).toList();
        String alias = Indices.writtenBy(into.name());
        boolean refresh = !index.isNext(into) && documents.size() <= settings.refreshUpTo();
        List<Outcome> outcomes = new ArrayList<>();
        for (List<Written> bulk :
                Bulks.of(written, Written::size, settings.bulkSize().toBytes())) {
            outcomes.addAll(isAway(outcomes) ? sameFor(bulk, outcomes.getLast()) : write(bulk, alias, refresh));
        }
        return outcomes;
    }

    private List<Outcome> write(List<Written> bulk, String alias, boolean refresh) {
        try {
            return elasticsearch.bulk(request(bulk, alias, refresh)).items().stream()
                    .map(Judgement::of)
                    .toList();
        } catch (IOException | ElasticsearchException e) {
            if (bulk.size() > 1 && Judgement.isRefusal(e)) {
                return bulk.stream()
                        .flatMap(one -> write(List.of(one), alias, refresh).stream())
                        .toList();
            }
            return sameFor(bulk, Judgement.ofOne(e));
        }
    }

    /**
     * A few documents are news of this minute: they are made searchable at once. Many are a flood (a first start, a
     * rebuild, a long absence), where a refresh for each bulk would cost more than the second that the index's own
     * refresh interval takes. Nobody asks an index that is being filled beside the one that stands.
     */
    private static BulkRequest request(List<Written> bulk, String alias, boolean refresh) {
        var request = new BulkRequest.Builder()
                .index(alias)
                .requireAlias(true)
                .refresh(refresh ? Refresh.True : Refresh.False);
        for (Written one : bulk) {
            request.operations(operation ->
                    operation.index(write -> write.id(one.document().id())
                            .version(one.document().version())
                            .versionType(VersionType.External)
                            .document(one.json())));
        }
        return request.build();
    }

    private static boolean isAway(List<Outcome> outcomes) {
        return !outcomes.isEmpty() && outcomes.getLast() instanceof Outcome.Delayed;
    }

    private static List<Outcome> sameFor(List<Written> bulk, Outcome outcome) {
        return Collections.nCopies(bulk.size(), outcome);
    }

    private static Written written(ArticleDocument document) {
        return new Written(document, BinaryData.of(JSON.writeValueAsBytes(document.fields()), "application/json"));
    }

    private record Written(ArticleDocument document, BinaryData json) {
        long size() {
            return json.size();
        }
    }
}

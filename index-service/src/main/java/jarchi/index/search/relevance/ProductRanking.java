package jarchi.index.search.relevance;

import static java.util.Objects.requireNonNull;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import jarchi.analysis.query.QuerySyntaxException;
import jarchi.analysis.query.SearchQuery;
import jarchi.events.ArticleId;
import jarchi.index.document.ArticleDocument;
import jarchi.index.search.ArticleSearch;
import jarchi.index.search.NewsSearch;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.io.ClassPathResource;

/** The search of the site itself, by the classes that serve readers, over an index of its own that is removed at the end. */
final class ProductRanking implements Ranking, AutoCloseable {
    private static final int BULK = 200;

    private final ElasticsearchClient elasticsearch;
    private final ArticleSearch search;
    private final Map<String, String> ids = new HashMap<>();

    ProductRanking(ConfigurableApplicationContext product) {
        elasticsearch = product.getBean(ElasticsearchClient.class);
        search = product.getBean(ArticleSearch.class);
        // Whoever interrupts the command ends the context too, and leaves no index behind
        product.addApplicationListener(new ApplicationListener<ContextClosedEvent>() {
            @Override
            public void onApplicationEvent(ContextClosedEvent end) {
                close();
            }
        });
    }

    /** The index made as the product's own files describe it, filled with these and ready to be searched. */
    void fill(Collection<JudgedArticle> articles, Progress progress) {
        try {
            make();
            List<ArticleDocument> bulk = new ArrayList<>();
            for (JudgedArticle article : articles) {
                var id = new ArticleId("%012d".formatted(ids.size()));
                ids.put(id.value(), article.id());
                bulk.add(ArticleDocument.of(article.event(id)));
                if (bulk.size() == BULK || ids.size() == articles.size()) {
                    write(bulk);
                    bulk.clear();
                }
                progress.oneMore();
            }
            elasticsearch.indices().refresh(all -> all.index(RelevanceApplication.INDEX));
        } catch (IOException e) {
            throw new UncheckedIOException("Elasticsearch does not answer: " + e.getMessage(), e);
        } catch (ElasticsearchException e) {
            throw new IllegalStateException("The index cannot be made and filled: " + e.getMessage(), e);
        }
    }

    private void make() throws IOException {
        close();
        try (InputStream mappings = file("mappings.json");
                InputStream settings = file("settings.json")) {
            elasticsearch
                    .indices()
                    .create(index -> index.index(RelevanceApplication.INDEX)
                            .settings(of -> of.withJson(settings).numberOfReplicas("0"))
                            .mappings(of -> of.withJson(mappings)));
        }
    }

    private static InputStream file(String name) throws IOException {
        return new ClassPathResource("elasticsearch/" + name).getInputStream();
    }

    private void write(List<ArticleDocument> bulk) throws IOException {
        var request = new BulkRequest.Builder().index(RelevanceApplication.INDEX);
        bulk.forEach(one -> request.operations(
                operation -> operation.index(write -> write.id(one.id()).document(one.fields()))));
        BulkResponse answer = elasticsearch.bulk(request.build());
        answer.items().stream().filter(item -> item.error() != null).findFirst().ifPresent(item -> {
            throw new IllegalStateException("%s is not indexed: %s"
                    .formatted(ids.get(item.id()), requireNonNull(item.error()).reason()));
        });
    }

    @Override
    public List<String> find(JudgedSearch judged) throws QuerySyntaxException {
        var words = NewsSearch.words(SearchQuery.parse(judged.text()), Figures.DEPTH, judged.language());
        return search.findWithFacets(words).items().stream()
                .map(found -> String.valueOf(ids.get(found.id())))
                .toList();
    }

    @Override
    public void close() {
        try {
            elasticsearch
                    .indices()
                    .delete(one -> one.index(RelevanceApplication.INDEX).ignoreUnavailable(true));
        } catch (IOException e) {
            throw new UncheckedIOException("Elasticsearch does not answer: " + e.getMessage(), e);
        }
    }
}

package jarchi.index.document;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sees to it that the index stands behind its alias, as the files in {@code resources/elasticsearch/} describe it. Made
 * when the service starts, or as soon as Elasticsearch is there, or again if somebody deleted it.
 */
@Component
class ArticleIndex {
    /** Everything reads and writes by this name, so that a rebuilt index can take the place of the old one. */
    static final String ALIAS = "articles";

    private static final String FIRST = "articles-000001";
    private static final Logger log = LoggerFactory.getLogger(ArticleIndex.class);

    private final ElasticsearchClient elasticsearch;
    private final DocumentSettings settings;
    private volatile boolean ready;
    private volatile String lastTrouble = "";

    ArticleIndex(ElasticsearchClient elasticsearch, DocumentSettings settings) {
        this.elasticsearch = elasticsearch;
        this.settings = settings;
    }

    boolean isReady() {
        return ready;
    }

    /** The index was found missing by somebody who used it. */
    void isMissing() {
        ready = false;
    }

    @Scheduled(fixedDelayString = "${document.check-every:1s}")
    void prepareSoon() {
        if (!ready) {
            try {
                prepare();
            } catch (IOException | ElasticsearchException e) {
                logOnce(Judgement.inWords(e));
            }
        }
    }

    synchronized void prepare() throws IOException {
        if (ready) {
            return;
        }
        if (elasticsearch.indices().existsAlias(alias -> alias.name(ALIAS)).value()) {
            addNewFields();
        } else {
            create();
        }
        ready = true;
        lastTrouble = "";
    }

    private void create() throws IOException {
        try (InputStream mappings = file("mappings.json");
                InputStream settingsFile = file("settings.json")) {
            elasticsearch
                    .indices()
                    .create(index -> index.index(FIRST)
                            .settings(of ->
                                    of.withJson(settingsFile).numberOfReplicas(Integer.toString(settings.replicas())))
                            .mappings(of -> of.withJson(mappings))
                            .aliases(ALIAS, alias -> alias.isWriteIndex(true)));
            log.info("index {} created behind alias {}", FIRST, ALIAS);
        } catch (ElasticsearchException e) {
            if (!"resource_already_exists_exception".equals(e.error().type())) {
                throw e;
            }
            log.info("index {} was created by another instance", FIRST);
        }
    }

    /** Fields that a newer release knows are added to an index that stands; what cannot be added needs a rebuild. */
    private void addNewFields() throws IOException {
        try (InputStream mappings = file("mappings.json")) {
            elasticsearch.indices().putMapping(of -> of.index(ALIAS).withJson(mappings));
        } catch (ElasticsearchException e) {
            if (e.status() != 400) {
                throw e;
            }
            log.error("index behind {} has another mapping and needs a rebuild: {}", ALIAS, Judgement.inWords(e));
        }
    }

    private static InputStream file(String name) throws IOException {
        return new ClassPathResource("elasticsearch/" + name).getInputStream();
    }

    private void logOnce(String trouble) {
        if (!trouble.equals(lastTrouble)) {
            log.warn("index {} not ready: {}", ALIAS, trouble);
            lastTrouble = trouble;
        }
    }
}

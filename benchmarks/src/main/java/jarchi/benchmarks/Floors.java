package jarchi.benchmarks;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jarchi.people.Web;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Properties;
import tools.jackson.databind.JsonNode;

/** The bare operations that no pipeline can be faster than: one document made searchable, one mail accepted. */
final class Floors {
    private static final String INDEX = "/benchmark-floor";

    private final Web elasticsearch;
    private final Session mail;

    Floors(String elasticsearchUri, int smtpPort) {
        this.elasticsearch = new Web(elasticsearchUri);
        var settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", String.valueOf(smtpPort));
        this.mail = Session.getInstance(settings);
    }

    /** Makes an index of its own with the mapping of the articles'; their analyzers come with the plugin. */
    void prepare() {
        JsonNode index = elasticsearch.json("/articles").iterator().next();
        var create = Web.JSON.createObjectNode();
        create.set("mappings", index.get("mappings"));
        create.putObject("settings").put("index.number_of_shards", 1).put("index.number_of_replicas", 0);
        put(INDEX, create.toString());
    }

    /** Indexes the very document that the product made of an article, and refreshes. */
    void index(String articleId) {
        JsonNode document = elasticsearch.json("/articles/_source/" + articleId);
        put(INDEX + "/_doc/" + articleId + "?refresh=true", document.toString());
    }

    private void put(String path, String body) {
        var answer = Web.send(
                elasticsearch.to(path).PUT(BodyPublishers.ofString(body)).header("Content-Type", "application/json"));
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(path + " answered " + answer.body());
        }
    }

    /** Sends one mail over a connection of its own. */
    void mail(String articleId) throws MessagingException {
        var message = new MimeMessage(mail);
        message.setFrom(new InternetAddress("floor@jarchi.example"));
        message.setRecipient(RecipientType.TO, new InternetAddress("floor@reader.example"));
        message.setSubject("Yangi texnopark ochildi " + articleId, "UTF-8");
        message.setText("Toshkentda yangi texnopark ochildi.\n".repeat(40), "UTF-8");
        Transport.send(message);
    }
}

package jarchi.stories;

import static org.awaitility.Awaitility.await;

import jarchi.people.Newsroom;
import jarchi.people.Newsroom.Seen;
import jarchi.people.Web;
import jarchi.stack.DatabaseAddress;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import tools.jackson.databind.node.ObjectNode;

/** One article in each state that the desk knows, made at its API. */
record ArticlesOfEveryState(Map<String, Seen> all, Seen changedMeanwhile, String preview, String endedPreview) {
    private static final Map<String, String> WHY = Map.of("uz-Latn", "Sonlar tuzatildi.", "ru", "Исправлены цифры.");
    private static final Duration LONG = Duration.ofMinutes(2);

    static ArticlesOfEveryState made(Newsroom newsroom) {
        Map<String, Seen> all = new LinkedHashMap<>();
        all.put("draft", newsroom.write(Newsroom.anArticleAbout("qoralama")));
        all.put("in review", newsroom.sendToReview(newsroom.write(article()), "Sonlarni tekshiring."));
        var toReturn = newsroom.sendToReview(newsroom.write(article()), "");
        all.put("returned", newsroom.act(toReturn, "return", Map.of("comment", "Manba koʻrsatilmagan.")));
        all.put(
                "scheduled",
                newsroom.act(newsroom.write(article()), "schedule", Map.of("at", in(Duration.ofDays(30)))));
        all.put("schedule failed", notPublishedOnTime(newsroom));
        var embargoed = newsroom.act(newsroom.write(article()), "embargo", Map.of("until", in(Duration.ofDays(2))));
        all.put("embargoed", embargoed);
        var published = newsroom.writeAndPublish(withAPicture(newsroom));
        newsroom.note(published, "Rasmlar ertaga keladi.");
        all.put("published", published);
        all.put("published, with changes", changed(newsroom));
        all.put("corrected", newsroom.correct(changed(newsroom), "MAJOR", WHY));
        all.put("withdrawn", newsroom.withdraw(newsroom.writeAndPublish(article()), WHY));
        for (int i = 0; i < 21; i++) {
            newsroom.write(Newsroom.anArticleAbout("roʻyxat " + i));
        }
        return new ArticlesOfEveryState(all, changed(newsroom), newsroom.share(embargoed, "Gazeta"), ended(newsroom));
    }

    Seen get(String state) {
        return all.get(state);
    }

    private static ObjectNode article() {
        return Newsroom.theTechnoparks().put("priority", "BREAKING");
    }

    private static ObjectNode withAPicture(Newsroom newsroom) {
        ObjectNode article = article();
        article.putArray("images")
                .addObject()
                .put("id", newsroom.upload("park.png", aPicture()))
                .put("lead", true)
                .putObject("alt")
                .put("uz-Latn", "Yangi texnopark")
                .put("uz-Cyrl", "Янги технопарк")
                .put("ru", "Новый технопарк")
                .put("en", "The new technopark");
        return article;
    }

    private static byte[] aPicture() {
        var picture = new BufferedImage(1600, 900, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, Color.CYAN, 1600, 900, Color.ORANGE));
        pen.fillRect(0, 0, 1600, 900);
        pen.dispose();
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    private static Seen changed(Newsroom newsroom) {
        return newsroom.retitle(newsroom.writeAndPublish(article()), "ru", "В технопарках – новые рабочие места");
    }

    private static String ended(Newsroom newsroom) {
        var embargoed = newsroom.act(newsroom.write(article()), "embargo", Map.of("until", in(Duration.ofDays(2))));
        String address = newsroom.share(embargoed, "Radio");
        newsroom.act(embargoed, "embargo", Map.of());
        return address;
    }

    /** The editor who scheduled it was no editor any more when the time had come. */
    private static Seen notPublishedOnTime(Newsroom newsroom) {
        var draft = newsroom.write(article());
        inDatabase("""
                insert into ingest.editor (email, name, password_hash, role)
                select 'former@jarchi.local', 'Sobiq muharrir', password_hash, 'EDITOR'
                from ingest.editor where email = 'editor@jarchi.local'
                on conflict (email) do update set role = 'EDITOR'
                """);
        String former = Web.basic("former@jarchi.local", Stage.stack().signIns().editorPassword());
        var answer = Stage.web()
                .postJson(
                        Stage.web()
                                .to(draft.path() + "/schedule")
                                .header("Authorization", former)
                                .header("If-Match", draft.etag()),
                        Map.of("at", in(Duration.ofSeconds(3))));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.body());
        }
        inDatabase("update ingest.editor set role = 'WRITER' where email = 'former@jarchi.local'");
        return await().atMost(LONG)
                .until(
                        () -> newsroom.read(draft.id()),
                        now -> now.article().get("stage").asString().equals("SCHEDULE_FAILED"));
    }

    private static void inDatabase(String statement) {
        DatabaseAddress database = Stage.stack().postgres().database("ingest");
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var said = connection.createStatement()) {
            said.executeUpdate(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String in(Duration time) {
        return Instant.now().plus(time).truncatedTo(ChronoUnit.SECONDS).toString();
    }
}

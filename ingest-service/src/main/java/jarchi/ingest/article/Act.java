package jarchi.ingest.article;

import jarchi.ingest.editor.Person;
import java.time.Instant;

/** Who does something to an article, and when. */
record Act(Person by, Instant at) {}

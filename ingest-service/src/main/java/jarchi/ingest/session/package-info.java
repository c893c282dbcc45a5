/** Who is signed in stays signed in: sessions live in PostgreSQL, and any instance goes on where another one ended. */
@NullMarked
package jarchi.ingest.session;

import org.jspecify.annotations.NullMarked;

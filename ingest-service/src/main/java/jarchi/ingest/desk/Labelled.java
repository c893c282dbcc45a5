package jarchi.ingest.desk;

import jarchi.ingest.comparison.Piece;
import java.util.List;

/**
 * A field in which two texts differ, as a page shows it.
 *
 * @param language of its words; empty if they have none
 */
record Labelled(String label, String language, List<Piece> pieces) {}

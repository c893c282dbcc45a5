package jarchi.index.search;

/** The picture of an article in a list, which says nothing that its title does not. */
public record CardPicture(String path, int width, int height) {}

package jarchi.house.broken.web;

/** A page that nothing may depend on. */
public class BrokenPage {}

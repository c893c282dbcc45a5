package jarchi.house.broken.delivery;

/** Breaks the rule on names. */
public class ThingManager {}

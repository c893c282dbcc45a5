package jarchi.house.broken.unmarked;

/** Breaks the rule on null marks. */
public class InAPackageWithoutNullMarks {}

package jarchi.notify.subscription.web;

/** What is wrong with one field, in the reader's language. */
public record FieldProblem(String field, String message) {}

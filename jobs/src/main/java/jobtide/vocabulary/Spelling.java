package jobtide.vocabulary;

/** One way to write a technology's name, and when it counts. */
public record Spelling(String text, CaseRule rule) {}

package jobtide.stats;

/** A closed interval of an estimate. */
public record Interval(double low, double high) {}

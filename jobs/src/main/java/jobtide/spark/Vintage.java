package jobtide.spark;

import java.time.Instant;

/**
 * A run, of which the lake still knows what it was computed from.
 *
 * @param run its id, which sorts by time
 * @param aggregatedAt when its marts were computed
 * @param since earliest month of its marts as {@code yyyy-MM}, or null
 */
public record Vintage(String run, Instant startedAt, Instant aggregatedAt, String since) {}

package jobtide.contract;

/**
 * Something that must hold for every row.
 *
 * @param predicate SQL over the columns of the table, as DuckDB reads it
 */
public record Check(String name, String predicate, String description) {}

/**
 * Mappings: data, kept in {@code schemas/sources/}, that say how a dump's raw record becomes
 * postings or a rejection. Knows neither bytes nor Spark.
 */
package jobtide.ingest.mapping;

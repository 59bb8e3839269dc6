/**
 * Dumps as streams of raw records, in memory that does not grow with the dump: what is wrong with
 * one record becomes a value, what is wrong with the dump an {@link
 * jobtide.ingest.reader.UnusableDumpException}.
 */
package jobtide.ingest.reader;

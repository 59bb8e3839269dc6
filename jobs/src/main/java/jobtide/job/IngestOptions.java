package jobtide.job;

import java.time.LocalDate;
import jobtide.ingest.mapping.Mapping;
import jobtide.ingest.mapping.Mappings;

/**
 * How dumps are to be read.
 *
 * @param mappings to choose from
 * @param forced the one to use for all dumps, or null to choose by what each dump looks like
 * @param dumpDate the day that the dumps stand for, or null to find out
 */
public record IngestOptions(Mappings mappings, Mapping forced, LocalDate dumpDate) {}

/** Raw text of a dump to clean text and the fields that a first line tells; pure functions. */
package jobtide.ingest.normalize;

/** From the bytes of a dump to postings and rejections; nothing here knows Spark. */
package jobtide.ingest;

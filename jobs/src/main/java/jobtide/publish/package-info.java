/** From the marts of a run to what readers open: files, the DuckDB database, links; no Spark. */
package jobtide.publish;

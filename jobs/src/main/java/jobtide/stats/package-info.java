/** Statistics that SQL lacks: pure functions, each with its source. */
package jobtide.stats;

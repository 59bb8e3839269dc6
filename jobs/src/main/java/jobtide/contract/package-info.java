/** Contracts of tables: what a table holds, as data, and what must be true of it. */
package jobtide.contract;

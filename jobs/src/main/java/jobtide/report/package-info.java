/** One self-contained page of a run: its data chosen from the marts, and the page around it. */
package jobtide.report;

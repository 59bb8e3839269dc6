/** The commands: what a user types, and what a user reads. */
package jobtide.cli;

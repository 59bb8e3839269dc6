/** The stages: one class each, which reads only what the stage before it wrote. */
package jobtide.job;

/**
 * The generator of {@code data-samples/}: synthetic dumps whose truth is known. The same seed gives
 * the same bytes; what it says lies in resource files, how it says it lies here.
 */
package jobtide.samples;

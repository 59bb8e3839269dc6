/** How far what is read out of postings agrees with what people have labelled. */
package jobtide.evaluate;

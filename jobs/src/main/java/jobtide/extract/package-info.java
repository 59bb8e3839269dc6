/**
 * A posting's title and text to {@link jobtide.model.Facts}: pure functions over one match of all
 * vocabularies, that never throw, whatever the text.
 */
package jobtide.extract;

/** What the other packages speak of: immutable records without behaviour that needs a library. */
package jobtide.model;

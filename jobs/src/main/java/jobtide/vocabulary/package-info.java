/** Vocabulary files as values: terms, places, companies. Reads CSV, knows no posting's text. */
package jobtide.vocabulary;

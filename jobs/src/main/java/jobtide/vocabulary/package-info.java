/** Vocabulary files as values: their rows and terms. Reads CSV, knows no posting's text. */
package jobtide.vocabulary;

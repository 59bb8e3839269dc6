package jobtide.extract;

/** A term at a place in a text, in UTF-16 units, the end behind it. */
record Hit(Term term, int start, int end) {}

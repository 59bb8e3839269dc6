package jobtide.samples;

import java.util.List;

/**
 * A part of a posting's text.
 *
 * @param heading empty where it has none
 * @param bullets a list below the paragraphs, empty where it has none
 */
record Section(String heading, List<String> paragraphs, List<String> bullets) {}

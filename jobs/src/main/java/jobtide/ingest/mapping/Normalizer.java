package jobtide.ingest.mapping;

import java.io.Serializable;
import java.util.List;
import jobtide.ingest.normalize.Headline;
import jobtide.model.Place;

/** What a mapping leaves to others: cleaning of text, names of companies and places, headlines. */
public interface Normalizer extends Serializable {

  /** Hash of the vocabulary and the settings that it works by. */
  String hash();

  /** HTML as plain text, its paragraphs and lists kept. */
  String html(String html);

  /** The same, the line breaks between its tags kept too. */
  String htmlInLines(String html);

  /** Text without the traces of a wrong decoding. */
  String repaired(String text);

  /** Text of the same length with e-mail addresses and telephone numbers masked. */
  String masked(String text);

  /** A company's name without legal form, case and punctuation; null where nothing is left. */
  String company(String name);

  /** The company whose site a text links to first; null where no link tells. */
  String linkedCompany(String text);

  /** The places that a dump's wording means. */
  List<Place> places(String raw);

  /** What a posting's first line tells, and the lines below it of its place. */
  Headline headline(String text);
}

package jobtide.ingest;

import java.util.List;
import jobtide.ingest.mapping.Normalizer;
import jobtide.ingest.normalize.AddressMask;
import jobtide.ingest.normalize.Headline;
import jobtide.ingest.normalize.HtmlText;
import jobtide.ingest.normalize.Mojibake;
import jobtide.model.Place;
import jobtide.vocabulary.CompanyNames;
import jobtide.vocabulary.PlaceGazetteer;
import jobtide.vocabulary.Schemas;

/**
 * Texts, companies and places made uniform by the vocabularies.
 *
 * @param masksAddresses whether e-mail addresses and telephone numbers are masked
 */
public record StandardNormalizer(
    CompanyNames companies, PlaceGazetteer gazetteer, boolean masksAddresses)
    implements Normalizer {
  private static final long serialVersionUID = 1L;

  /** Loads the vocabularies. */
  public static StandardNormalizer load(Schemas schemas, boolean masksAddresses) {
    return new StandardNormalizer(
        CompanyNames.load(schemas), PlaceGazetteer.load(schemas), masksAddresses);
  }

  @Override
  public String html(String html) {
    return HtmlText.of(html);
  }

  @Override
  public String repaired(String text) {
    return Mojibake.repaired(text);
  }

  @Override
  public String masked(String text) {
    return masksAddresses ? AddressMask.masked(text) : text;
  }

  @Override
  public String company(String name) {
    return companies.normalized(name);
  }

  @Override
  public List<Place> places(String raw) {
    return gazetteer.resolve(raw);
  }

  @Override
  public Headline headline(String firstLine) {
    return Headline.parse(firstLine, gazetteer);
  }
}

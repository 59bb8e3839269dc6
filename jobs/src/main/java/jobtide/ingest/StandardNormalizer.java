package jobtide.ingest;

import java.util.List;
import jobtide.ingest.mapping.Normalizer;
import jobtide.ingest.normalize.AddressMask;
import jobtide.ingest.normalize.CompanyNames;
import jobtide.ingest.normalize.Headline;
import jobtide.ingest.normalize.HtmlText;
import jobtide.ingest.normalize.Mojibake;
import jobtide.ingest.place.PlaceGazetteer;
import jobtide.model.Place;
import jobtide.model.Sha256;
import jobtide.vocabulary.Schemas;

/**
 * Texts, companies and places made uniform by the vocabularies.
 *
 * @param namesSha256 hash of the files that companies and gazetteer were read from
 * @param masksAddresses whether e-mail addresses and telephone numbers are masked
 */
public record StandardNormalizer(
    CompanyNames companies, PlaceGazetteer gazetteer, String namesSha256, boolean masksAddresses)
    implements Normalizer {
  private static final long serialVersionUID = 1L;

  /** Loads the vocabularies. */
  public static StandardNormalizer load(Schemas schemas, boolean masksAddresses) {
    return new StandardNormalizer(
        CompanyNames.load(schemas),
        PlaceGazetteer.load(schemas),
        Sha256.hex(schemas.read(CompanyNames.FILE) + "\n" + schemas.read(PlaceGazetteer.FILE)),
        masksAddresses);
  }

  @Override
  public String hash() {
    return Sha256.hex(namesSha256 + "\n" + masksAddresses);
  }

  @Override
  public String html(String html) {
    return HtmlText.of(html);
  }

  @Override
  public String htmlInLines(String html) {
    return HtmlText.inLines(html);
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
  public String linkedCompany(String text) {
    return companies.linkedIn(text);
  }

  @Override
  public List<Place> places(String raw) {
    return gazetteer.resolve(raw);
  }

  @Override
  public Headline headline(String text) {
    return Headline.parse(text, gazetteer);
  }
}

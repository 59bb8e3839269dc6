package jobtide.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jobtide.link.Advert;
import jobtide.link.FoldedText;
import jobtide.link.LinkedPosting;
import jobtide.link.Linker;
import jobtide.link.Shingles;
import jobtide.link.TitleKey;
import jobtide.model.Place;
import jobtide.spark.RecordRows;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** The postings of one employer as rows of the table vacancies. */
record EmployerLinks(StructType schema) implements FlatMapGroupsFunction<String, Row, Row> {
  @Override
  public Iterator<Row> call(String employer, Iterator<Row> postings) {
    List<Advert> adverts = new ArrayList<>();
    Map<String, String> sourceIds = new HashMap<>();
    Map<String, String> sources = new HashMap<>();
    while (postings.hasNext()) {
      Row posting = postings.next();
      Advert advert = advert(posting);
      adverts.add(advert);
      sources.put(advert.postingId(), advert.source());
      sourceIds.put(advert.postingId(), posting.getAs("source_posting_id"));
    }
    return Linker.link(adverts).stream()
        .map(link -> row(link, sources.get(link.postingId()), sourceIds.get(link.postingId())))
        .iterator();
  }

  private Row row(LinkedPosting link, String source, String sourcePostingId) {
    Map<String, String> others = new HashMap<>();
    others.put("source", source);
    others.put("source_posting_id", sourcePostingId);
    return RecordRows.row(schema, link, others);
  }

  private static Advert advert(Row posting) {
    List<Place> places = places(posting);
    String company = posting.getAs("company_normalized");
    List<String> around =
        Stream.concat(
                Stream.ofNullable(company),
                places.stream().flatMap(place -> Stream.of(place.raw(), place.city())))
            .toList();
    String folded = FoldedText.of(posting.getAs("description"));
    return new Advert(
        posting.getAs("posting_id"),
        posting.getAs("source"),
        posting.getAs("requisition_id"),
        posting.<LocalDate>getAs("day").toEpochDay(),
        TitleKey.of(posting.getAs("title"), around),
        places,
        FoldedText.fingerprint(folded),
        Shingles.of(folded));
  }

  private static List<Place> places(Row posting) {
    List<Row> rows = posting.getList(posting.fieldIndex("places"));
    return rows.stream().map(row -> RecordRows.record(Place.class, row)).toList();
  }
}

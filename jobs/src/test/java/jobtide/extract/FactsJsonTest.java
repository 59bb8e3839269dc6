package jobtide.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import jobtide.model.Alternatives;
import jobtide.model.ExplainedFacts;
import jobtide.model.Facts;
import jobtide.model.Finding;
import jobtide.model.Mention;
import jobtide.model.Opening;
import jobtide.model.PayPeriod;
import jobtide.model.Requirement;
import jobtide.model.Salary;
import jobtide.model.SomeFacts;
import org.junit.jupiter.api.Test;

class FactsJsonTest {
  private static final List<Finding> EVIDENCE =
      List.of(new Finding("concepts", "caching", "caches", "text", 20, 26));

  private static String json(Facts facts) throws IOException {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      FactsJson.write("7", new ExplainedFacts(facts, EVIDENCE), json);
    }
    return out.toString();
  }

  @Test
  void shouldWriteTheFieldsOfTheGuideWithTheirEvidence() throws IOException {
    Mention go = new Mention("go", "Go", "language", Requirement.REQUIRED, "Golang", "text", 3, 9);
    Salary salary = new Salary(null, 90000.0, "EUR", PayPeriod.YEAR, null, Salary.Kind.STRUCTURED);
    Facts facts =
        new Facts(
            List.of(go),
            List.of(new Alternatives(List.of("go", "rust"))),
            List.of("AWS"),
            List.of("caching"),
            List.of("senior"),
            5,
            salary,
            "backend",
            List.of(new Opening("Go Developer", "backend", List.of("senior"), null)),
            List.of("remote"),
            List.of("contract"),
            "required",
            List.of("physics"),
            List.of("ownership"),
            List.of("trading"),
            List.of("equity"),
            "en");

    assertThat(json(facts))
        .isEqualTo(
            "{\"id\":\"7\",\"technologies\":[{\"id\":\"go\",\"name\":\"Go\",\"kind\":\"language\","
                + "\"evidence\":\"Golang\",\"requirement\":\"required\",\"field\":\"text\","
                + "\"start\":3,\"end\":9}],\"one_of\":[[\"go\",\"rust\"]],\"cloud_providers\":[\"AWS\"],\"concepts\":[\"caching\"],\"levels\":[\"senior\"],"
                + "\"min_years\":5,\"salary\":{\"min\":null,\"max\":90000.0,\"currency\":\"EUR\",\"period\":\"year\"},\"role\":\"backend\",\"openings\":[{\"title\":\"Go"
                + " Developer\",\"role\":\"backend\",\"levels\":[\"senior\"],\"salary\":null}],\"work_mode\":[\"remote\"],"
                + "\"employment\":[\"contract\"],\"degree\":\"required\","
                + "\"fields_of_study\":[\"physics\"],\"soft_skills\":[\"ownership\"],"
                + "\"industries\":[\"trading\"],\"benefits\":[\"equity\"],\"language\":\"en\",\"evidence\":[{\"fact\":\"concepts\","
                + "\"value\":\"caching\",\"evidence\":\"caches\",\"field\":\"text\","
                + "\"start\":20,\"end\":26}]}");
  }

  @Test
  void shouldWriteNullForWhatIsNotThere() throws IOException {
    Facts facts = SomeFacts.withoutValues("qa");
    assertThat(json(facts)).contains("\"min_years\":null,\"salary\":null");
  }
}

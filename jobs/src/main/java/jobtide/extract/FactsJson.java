package jobtide.extract;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import jobtide.model.Alternatives;
import jobtide.model.ExplainedFacts;
import jobtide.model.Facts;
import jobtide.model.Finding;
import jobtide.model.Mention;
import jobtide.model.Opening;
import jobtide.model.Salary;

/** Facts as JSON: the fields of the annotation guide, and beside them where the evidence stands. */
public final class FactsJson {
  private FactsJson() {}

  /**
   * Writes one object.
   *
   * @param id of the posting, as it came
   */
  public static void write(String id, ExplainedFacts explained, JsonGenerator json)
      throws IOException {
    Facts facts = explained.facts();
    json.writeStartObject();
    json.writeStringField("id", id);
    json.writeArrayFieldStart("technologies");
    for (Mention mention : facts.technologies()) {
      write(mention, json);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("one_of");
    for (Alternatives alternatives : facts.oneOf()) {
      json.writeStartArray();
      for (String technology : alternatives.technologies()) {
        json.writeString(technology);
      }
      json.writeEndArray();
    }
    json.writeEndArray();
    write("cloud_providers", facts.cloudProviders(), json);
    write("concepts", facts.concepts(), json);
    write("levels", facts.levels(), json);
    if (facts.minYears() == null) {
      json.writeNullField("min_years");
    } else {
      json.writeNumberField("min_years", facts.minYears());
    }
    write(facts.salary(), json);
    json.writeStringField("role", facts.role());
    json.writeArrayFieldStart("openings");
    for (Opening opening : facts.openings()) {
      json.writeStartObject();
      json.writeStringField("title", opening.title());
      json.writeStringField("role", opening.role());
      write("levels", opening.levels(), json);
      write(opening.salary(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    write("work_mode", facts.workModes(), json);
    write("employment", facts.employment(), json);
    json.writeStringField("degree", facts.degree());
    write("fields_of_study", facts.fieldsOfStudy(), json);
    write("soft_skills", facts.softSkills(), json);
    write("industries", facts.industries(), json);
    write("benefits", facts.benefits(), json);
    json.writeStringField("language", facts.language());
    json.writeArrayFieldStart("evidence");
    for (Finding finding : explained.evidence()) {
      write(finding, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(Mention mention, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", mention.id());
    json.writeStringField("name", mention.name());
    json.writeStringField("kind", mention.kind());
    json.writeStringField("evidence", mention.evidence());
    json.writeStringField("requirement", mention.requirement().name().toLowerCase(Locale.ROOT));
    json.writeStringField("field", mention.field());
    json.writeNumberField("start", mention.start());
    json.writeNumberField("end", mention.end());
    json.writeEndObject();
  }

  private static void write(Finding finding, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("fact", finding.fact());
    json.writeStringField("value", finding.value());
    json.writeStringField("evidence", finding.evidence());
    json.writeStringField("field", finding.field());
    json.writeNumberField("start", finding.start());
    json.writeNumberField("end", finding.end());
    json.writeEndObject();
  }

  private static void write(String field, List<String> values, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private static void write(Salary salary, JsonGenerator json) throws IOException {
    if (salary == null) {
      json.writeNullField("salary");
      return;
    }
    json.writeObjectFieldStart("salary");
    writeAmount("min", salary.min(), json);
    writeAmount("max", salary.max(), json);
    json.writeStringField("currency", salary.currency());
    json.writeStringField(
        "period", salary.period() == null ? null : salary.period().name().toLowerCase(Locale.ROOT));
    json.writeEndObject();
  }

  private static void writeAmount(String field, Double amount, JsonGenerator json)
      throws IOException {
    if (amount == null) {
      json.writeNullField(field);
    } else {
      json.writeNumberField(field, amount);
    }
  }
}

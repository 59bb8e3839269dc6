package jobtide.cli;

import java.io.IOException;
import jobtide.extract.FactExtractor;
import jobtide.model.ExplainedFacts;
import jobtide.model.Salary;

/**
 * A posting to be read without Spark.
 *
 * @param salary as a field of a dump gives it, else null
 * @param statedLevel as a field of a dump words it, else null
 */
record InputPosting(String id, String title, String text, Salary salary, String statedLevel) {

  ExplainedFacts explainedBy(FactExtractor extractor) {
    return extractor.explain(title, text, salary, statedLevel);
  }

  /** Takes postings in their order. */
  interface Consumer {
    void accept(InputPosting posting) throws IOException;
  }
}

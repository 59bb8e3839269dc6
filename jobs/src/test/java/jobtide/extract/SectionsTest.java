package jobtide.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectionsTest {
  private static final TextReader READER = new TextReader(Vocabularies.SMALL);

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "Requirements:\\n- HERE; REQUIREMENTS",
        "REQUIREMENTS\\n\\nHERE; REQUIREMENTS",
        "What you’ll bring\\n\\n - HERE; REQUIREMENTS",
        "**What We're Looking For**\\n* HERE; REQUIREMENTS",
        "### Who you are ###\\nHERE; REQUIREMENTS",
        "Preferred Qualifications:\\n- HERE; PREFERRED",
        "- Bonus: HERE; PREFERRED",
        "Requirements:\\n- a\\n- Bonus points: b\\n- HERE; REQUIREMENTS",
        "What you'll do\\n- HERE; DUTIES",
        "About us\\nHERE; ABOUT",
        "Perks & Benefits\\n- HERE; BENEFITS",
        "How to apply:\\nHERE; APPLY",
        "Equal Opportunity Employer\\nHERE; LEGAL",
        "Tech stack: HERE; STACK",
        "Requirements: a\\nThen we drink coffee and HERE is more of it.; OTHER",
        "Requirements\\n- Experience with a\\n- HERE; REQUIREMENTS",
        "Requirements\\nExperience with something\\nHERE; REQUIREMENTS",
        "Requirements\\n- a\\n\\nHERE follows a paragraph that speaks about other things at length.;"
            + " OTHER",
        "We have benefits and requirements, and HERE; OTHER",
        "Of all the people that there are we are looking for someone who:\\n- HERE; REQUIREMENTS",
        "As an engineer in the small but loud team of the night, you will:\\n- HERE; DUTIES",
        "We want to spread all of this knowledge with our two products:\\n- HERE; OTHER",
        "Preferred Knowledge, Skills and Abilities\\n- HERE; PREFERRED",
        "Requirements - Chief Baker\\nHERE; REQUIREMENTS",
        "Qualifications for all bakers\\n- HERE; REQUIREMENTS",
        "Skills (nice to have)\\n- HERE; PREFERRED",
        "Knowledge: desirable\\nHERE; PREFERRED",
        "Basic Qualifications & Experience\\n- HERE; REQUIREMENTS",
        "Key skills - HERE; REQUIREMENTS",
        "You - the baker - HERE; OTHER",
        "Nice to have\\n- Experience with:\\n- HERE; PREFERRED",
        "1. Nice to have\\na\\n2. Requirements\\nHERE; REQUIREMENTS",
        "Benefits\\n- Bonus: a\\n- HERE; BENEFITS",
        "What do you bring to the table?\\n- HERE; REQUIREMENTS",
        "What they need to see on paper:\\n- HERE; REQUIREMENTS",
        "Of advantage are\\n- HERE; PREFERRED",
        "It'd be lovely if you also\\n- HERE; PREFERRED",
        "Not needed but we'd love it\\n- HERE; PREFERRED",
        "DIFFERENTIALS\\n- HERE; PREFERRED",
        "Our differentiators\\n- HERE; ABOUT",
        "Principal accountabilities\\n- HERE; DUTIES",
        "The postholder will:\\n- HERE; DUTIES",
        "Remuneration package\\n- HERE; BENEFITS",
        "What you can look forward to:\\n- HERE; BENEFITS",
        "Have we sparked your interest?\\nHERE; APPLY",
        "Requirements\\nExperience with skills\\nHERE; REQUIREMENTS",
        "About our client\\nHERE; ABOUT",
        "To apply, go to https://a.example\\nHERE; OTHER",
      })
  void shouldTellWhatAPartIsAbout(String text, SectionKind kind) {
    String lines = text.replace("\\n", "\n");
    assertThat(READER.readText(lines, false).sections().at(lines.indexOf("HERE"))).isEqualTo(kind);
  }
}

package jobtide.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jobtide.model.UserError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {
  private static final String HEADER =
      "id,label,kind,parent,provider,aliases,case_rule,context,since,examples,counterexamples\n";

  @TempDir Path folder;

  @BeforeEach
  void writeFiles() throws IOException {
    for (PhraseFile file : PhraseFile.values()) {
      write(file.fileName(), String.join(",", file.columns()) + "\n");
    }
    write("cloud_platforms.csv", "provider,reported_as\nAWS,AWS\n");
    write("currencies.csv", "currency,per_dollar,least_yearly\nINR,80,1500\n");
    write("cues.csv", "phrase,cue,stands,language\na plus,preferred,after,en\n");
    write("headings.csv", "phrase,section,language\nrequirements,requirements,en\n");
    write("levels.csv", "phrase,level,where,language\nsenior,senior,title,en\nII,mid,title,en\n");
    write("roles.csv", "phrase,role,weight,language\ndata engineer,data-engineering,3,en\n");
    write(
        "technologies.csv",
        HEADER + "go,Go,language,,,Golang~any|GO~exact,context,Rust|gRPC,2009,In Go.,Go now.\n");
  }

  private void write(String file, String text) throws IOException {
    Path vocabulary = Files.createDirectories(folder.resolve("vocabulary"));
    Files.writeString(vocabulary.resolve(file), text);
  }

  private Vocabulary vocabulary() {
    return Vocabulary.of(Schemas.in(folder));
  }

  @Test
  void shouldReadATechnologyWithASpellingRuleEach() {
    Technology go = vocabulary().technologies().get(0);
    assertThat(go.spellings())
        .containsExactly(
            new Spelling("Go", CaseRule.CONTEXT),
            new Spelling("Golang", CaseRule.ANY),
            new Spelling("GO", CaseRule.EXACT));
    assertThat(go.context()).containsExactly("rust", "grpc");
    assertThat(go.since()).isEqualTo(2009);
    assertThat(go.parent()).isNull();
  }

  @Test
  void shouldTakeCapitalsOfAPhraseAsWritten() {
    assertThat(vocabulary().phrases(PhraseFile.LEVELS).get(0).exact()).isFalse();
    assertThat(vocabulary().phrases(PhraseFile.LEVELS).get(1).exact()).isTrue();
  }

  @Test
  void shouldMakeAPhraseOfEachChoice() throws IOException {
    write("headings.csv", "phrase,section,language\n{your|the} {nice |}days,requirements,en\n");
    assertThat(vocabulary().phrases(PhraseFile.HEADINGS))
        .extracting(Phrase::text)
        .containsExactly("your nice days", "your days", "the nice days", "the days");
  }

  @Test
  void shouldChangeItsHashWithAnyFile() throws IOException {
    String before = vocabulary().hash();
    assertThat(vocabulary().hash()).isEqualTo(before).hasSize(64);
    write("headings.csv", "phrase,section,language\nrequirements,stack,en\n");
    assertThat(vocabulary().hash()).isNotEqualTo(before);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = ';',
      value = {
        "technologies.csv; x,X,language,,,,maybe,,,,; the case rule is \"maybe\"",
        "technologies.csv; x,X,languages,,,,any,,,,; the kind is \"languages\", did you mean language",
        "technologies.csv; x,X,language,none,,,any,,,,; no technology has the id none",
        "technologies.csv; x,X,language,,Azure,,any,,,,; the provider Azure is not in",
        "technologies.csv; x,X,cloud-service,,,,any,,,,; a cloud-service needs a provider",
        "technologies.csv; x,X,language,,,,any,,last,,; since is \"last\"",
        "technologies.csv; x,X,language,,,golang,any,,,,; the spelling \"golang\" is also in",
        "levels.csv; boss,chief,title,en; the level is \"chief\"",
        "levels.csv; boss,lead,here,en; the where is \"here\"",
        "roles.csv; cook,chef,3,en; the role is \"chef\"",
        "currencies.csv; XXX,0,5000; the per_dollar is \"0\", give a number above zero",
        "currencies.csv; XXX,2,many; the least_yearly is \"many\", give a number above zero",
        "cues.csv; maybe,perhaps,after,en; the cue is \"perhaps\"",
        "cues.csv; ex-,outsider,before,en; the phrase \"ex-\" has a hyphen at an end",
        "cues.csv; {an|one} -,outsider,before,en; the phrase \"an -\" has a hyphen at an end",
        "cues.csv; by {a|} ,outsider,before,en; the phrase \"by \" has a blank at an end",
        "cues.csv; {a|the} plus,preferred,after,en; \"a plus\" is preferred in",
        "cues.csv; {a|the plus,preferred,after,en; a brace is unclosed, stray or within others",
        "cues.csv; a|the} plus,preferred,after,en; a brace is unclosed, stray or within others",
        "cues.csv; {a|{b|c}} plus,preferred,after,en; a brace is unclosed, stray or within others",
        "cues.csv; {the} plus,preferred,after,en; braces hold one choice only",
        "headings.csv; fun,games,en; the section is \"games\"",
      })
  void shouldNameTheFileAndLineOfAnError(String file, String row, String message)
      throws IOException {
    Path path = folder.resolve("vocabulary").resolve(file);
    Files.writeString(path, Files.readString(path) + row + "\n");
    long line = Files.readAllLines(path).size();
    assertThatThrownBy(this::vocabulary)
        .isInstanceOf(UserError.class)
        .hasMessageContaining(message)
        .hasMessageStartingWith(path + ":" + line);
  }

  @Test
  void shouldNameAFileThatIsMissing() throws IOException {
    Files.delete(folder.resolve("vocabulary/roles.csv"));
    assertThatThrownBy(this::vocabulary)
        .isInstanceOf(UserError.class)
        .hasMessageContaining("roles.csv");
  }
}

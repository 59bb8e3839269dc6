package jobtide.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermMatcherTest {
  private static final Matcher MATCHER =
      matcher(
          "C",
          "C++",
          "C#",
          ".NET",
          "ASP.NET",
          "Node.js",
          "Objective-C",
          "CI/CD",
          "F#",
          "Python",
          "Java",
          "HTML",
          "REST",
          "GraphQL",
          "AWS",
          "React",
          "React Native",
          "Ruby on Rails",
          "Flask",
          "GPT",
          "S3");

  private record Matcher(Dictionary dictionary, TermMatcher terms) {}

  private static Matcher matcher(String... spellings) {
    List<Term> terms = new ArrayList<>();
    for (String spelling : spellings) {
      terms.add(new Term(Lexicon.TECHNOLOGY, terms.size(), spelling, false, false, false));
    }
    Dictionary dictionary = Dictionary.of(Stream.of(spellings));
    return new Matcher(dictionary, new TermMatcher(terms, dictionary));
  }

  private static String found(Matcher matcher, String text) {
    Tokens tokens = matcher.dictionary().tokens(text);
    return matcher.terms().match(tokens, null).of(Lexicon.TECHNOLOGY).stream()
        .map(hit -> text.substring(hit.start(), hit.end()))
        .collect(Collectors.joining("|"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "C, C++ and C#; C|C++|C#",
        "C++/C; C++|C",
        "(.NET) or ASP.NET; .NET|ASP.NET",
        "node.js.; node.js",
        "Node.js, Objective-C; Node.js|Objective-C",
        "CI/CD pipelines; CI/CD",
        "F#; F#",
        "REST/GraphQL; REST|GraphQL",
        "Python3 and Python 3.11; Python|Python",
        "Java 8+; Java",
        "HTML5; HTML",
        "AWS-based; AWS",
        "GPTs; GPT",
        "React Native or react-native; React Native|react-native",
        "Ruby  on\u00a0Rails; Ruby  on\u00a0Rails",
        "React, Native; React",
        "Javanese and Reacting; ''",
        "MyReact and xC; ''",
        "flask.com; ''",
        "Use Flask.; Flask",
        "Use Flask.Then rest; Flask|rest",
        "https://x.example/react and www.react.example; ''",
        "me@flask.example, @react; ''",
        "see react.example.com/flask and /usr/lib/python/java; ''",
        "R&C and C's; ''",
        "S3x; ''",
        "Ünïcode Python—Java “React”; Python|Java|React",
      })
  void shouldFindWholeWords(String text, String expected) {
    assertThat(found(MATCHER, text)).isEqualTo(expected);
  }

  @Test
  void shouldNotJoinAcrossLines() {
    assertThat(found(MATCHER, "React\nNative")).isEqualTo("React");
  }

  @Test
  void shouldTakeTheLongestAmongTermsThatBeginTogether() {
    Matcher matcher = matcher("a", "a b", "a b c d", "b c");
    assertThat(found(matcher, "a b c e")).isEqualTo("a b");
    assertThat(found(matcher, "a b c d")).isEqualTo("a b c d");
    assertThat(found(matcher, "x b c d")).isEqualTo("b c");
  }

  @Property(seed = "20261127")
  void findsWhatASearchAtEachPlaceFinds(
      @ForAll @Size(min = 1, max = 6)
          List<@StringLength(min = 1, max = 3) @CharRange(from = 'a', to = 'c') String> words,
      @ForAll @Size(max = 12)
          List<@StringLength(min = 1, max = 3) @CharRange(from = 'a', to = 'c') String> text) {
    Matcher matcher = matcher(words.stream().distinct().toArray(String[]::new));
    String expected = text.stream().filter(words::contains).collect(Collectors.joining("|"));
    assertThat(found(matcher, String.join(" ", text))).isEqualTo(expected);
  }
}

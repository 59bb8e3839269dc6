package jobtide.vocabulary;

import java.util.ArrayList;
import java.util.List;

/**
 * Phrases that differ in a number or a word, written once: {@code {2|two} days {a|per} week} is
 * four. A choice may be of nothing too: {@code in {the |}office}.
 */
final class Choices {
  private Choices() {}

  /**
   * All phrases that one with choices stands for, the last choice varying first.
   *
   * @throws IllegalArgumentException that says what is wrong with the braces
   */
  static List<String> of(String phrase) {
    int open = phrase.indexOf('{');
    int close = phrase.indexOf('}');
    if (open < 0 && close < 0) {
      return List.of(phrase);
    }
    if (open < 0 || close < open || phrase.lastIndexOf('{', close) != open) {
      throw new IllegalArgumentException("a brace is unclosed, stray or within others");
    }
    String[] choices = phrase.substring(open + 1, close).split("\\|", -1);
    if (choices.length == 1) {
      throw new IllegalArgumentException("braces hold one choice only");
    }
    List<String> rests = of(phrase.substring(close + 1));
    List<String> phrases = new ArrayList<>(choices.length * rests.size());
    for (String choice : choices) {
      for (String rest : rests) {
        phrases.add(phrase.substring(0, open) + choice + rest);
      }
    }
    return phrases;
  }
}

package jobtide.model;

import java.util.List;

/**
 * Technologies of which a posting asks for one: "Python, Go or Java".
 *
 * @param technologies ids in the vocabulary, in the order of the text, at least two
 */
public record Alternatives(List<String> technologies) {

  public Alternatives {
    technologies = List.copyOf(technologies);
  }
}

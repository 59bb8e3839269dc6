package jobtide.ingest.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jobtide.vocabulary.Nearest;

/** How a mapping draws texts from a record: none of them blank, in the record's order. */
sealed interface ValueRule {

  List<String> texts(Scope scope, Reading reading);

  /** The paths that this rule begins with, for detection and messages. */
  List<FieldPath> paths();

  /** The spellings of column names that this rule accepts, beside its paths. */
  List<String> names();

  /** Whether it takes a part of a text's first line. */
  default boolean takesHeadline() {
    return false;
  }

  /** The scalars at a path; a list of scalars gives each of them. */
  record AtPath(FieldPath path) implements ValueRule {
    @Override
    public List<String> texts(Scope scope, Reading reading) {
      List<String> texts = new ArrayList<>(1);
      path.find(scope).forEach(node -> scalars(node, texts));
      return texts;
    }

    @Override
    public List<FieldPath> paths() {
      return List.of(path);
    }

    @Override
    public List<String> names() {
      return List.of();
    }

    private static void scalars(JsonNode node, List<String> texts) {
      if (node.isArray()) {
        node.forEach(element -> scalars(element, texts));
        return;
      }
      String text = Scope.text(node);
      if (text != null) {
        texts.add(text);
      }
    }
  }

  /** The first column that has one of these names, whatever their case and punctuation. */
  record Named(List<String> names, List<String> folded) implements ValueRule {
    Named(List<String> names) {
      this(List.copyOf(names), names.stream().map(Nearest::folded).toList());
    }

    @Override
    public List<String> texts(Scope scope, Reading reading) {
      for (String name : folded) {
        JsonNode node = reading.named(scope.node(), name);
        if (node != null) {
          List<String> texts = new ArrayList<>(1);
          AtPath.scalars(node, texts);
          if (!texts.isEmpty()) {
            return texts;
          }
        }
      }
      return List.of();
    }

    @Override
    public List<FieldPath> paths() {
      return List.of();
    }
  }

  /** A text that every record has. */
  record Constant(String text) implements ValueRule {
    @Override
    public List<String> texts(Scope scope, Reading reading) {
      return List.of(text);
    }

    @Override
    public List<FieldPath> paths() {
      return List.of();
    }

    @Override
    public List<String> names() {
      return List.of();
    }
  }

  /** What the first rule that gives anything gives. */
  record First(List<ValueRule> alternatives) implements ValueRule {
    @Override
    public List<String> texts(Scope scope, Reading reading) {
      for (ValueRule alternative : alternatives) {
        List<String> texts = alternative.texts(scope, reading);
        if (!texts.isEmpty()) {
          return texts;
        }
      }
      return List.of();
    }

    @Override
    public List<FieldPath> paths() {
      return alternatives.stream().flatMap(rule -> rule.paths().stream()).toList();
    }

    @Override
    public List<String> names() {
      return alternatives.stream().flatMap(rule -> rule.names().stream()).toList();
    }
  }

  /** What all rules give, repetitions once; as one text where there is a separator. */
  record Together(List<ValueRule> parts, String separator) implements ValueRule {
    @Override
    public List<String> texts(Scope scope, Reading reading) {
      Set<String> texts = new LinkedHashSet<>();
      parts.forEach(part -> texts.addAll(part.texts(scope, reading)));
      return separator == null || texts.isEmpty()
          ? List.copyOf(texts)
          : List.of(String.join(separator, texts));
    }

    @Override
    public List<FieldPath> paths() {
      return parts.stream().flatMap(rule -> rule.paths().stream()).toList();
    }

    @Override
    public List<String> names() {
      return parts.stream().flatMap(rule -> rule.names().stream()).toList();
    }
  }

  /** What a rule gives for each of the elements at a path. */
  record ForEach(FieldPath elements, ValueRule rule) implements ValueRule {
    @Override
    public List<String> texts(Scope scope, Reading reading) {
      return elements.find(scope).stream()
          .flatMap(element -> rule.texts(new Scope(element, scope), reading).stream())
          .toList();
    }

    @Override
    public List<FieldPath> paths() {
      return List.of(elements);
    }

    @Override
    public List<String> names() {
      return List.of();
    }
  }

  /** What a rule gives, put through steps one after the other. */
  record Changed(ValueRule rule, List<TextStep> steps) implements ValueRule {
    @Override
    public List<String> texts(Scope scope, Reading reading) {
      List<String> texts = rule.texts(scope, reading);
      for (TextStep step : steps) {
        if (texts.isEmpty()) {
          return texts;
        }
        List<String> changed = new ArrayList<>();
        for (String text : texts) {
          step.apply(text, reading).stream()
              .map(String::strip)
              .filter(result -> !result.isEmpty())
              .forEach(changed::add);
        }
        texts = changed;
      }
      return texts;
    }

    @Override
    public boolean takesHeadline() {
      return steps.stream().anyMatch(TextStep.HeadlinePart.class::isInstance);
    }

    @Override
    public List<FieldPath> paths() {
      return rule.paths();
    }

    @Override
    public List<String> names() {
      return rule.names();
    }
  }
}

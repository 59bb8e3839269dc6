package jobtide.vocabulary;

import java.util.List;

/**
 * A named technology of the vocabulary.
 *
 * @param id stable key, in kebab case
 * @param label canonical name
 * @param kind such as language, framework, database
 * @param parent id of the technology that this one builds on or belongs to, null where none
 * @param provider cloud provider of a cloud platform or service, null for others
 * @param spellings every way to write it, the label first
 * @param context words of which one beside an ambiguous spelling shows what is meant
 * @param namesakes phrases that hold a spelling and mean something else: "front end" of Front
 * @param since year of its first release, null where unknown
 * @param examples sentences in which it must be found
 * @param counterexamples sentences in which it must not be found
 */
public record Technology(
    String id,
    String label,
    String kind,
    String parent,
    String provider,
    List<Spelling> spellings,
    List<String> context,
    List<String> namesakes,
    Integer since,
    List<String> examples,
    List<String> counterexamples) {

  public Technology {
    spellings = List.copyOf(spellings);
    context = List.copyOf(context);
    namesakes = List.copyOf(namesakes);
    examples = List.copyOf(examples);
    counterexamples = List.copyOf(counterexamples);
  }
}

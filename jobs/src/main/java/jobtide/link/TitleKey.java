package jobtide.link;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A title without what boards add to it: place, employer, work mode, "(m/f/d)", "urgent". */
public final class TitleKey {
  private static final Set<String> DECORATION =
      Set.of(
          ("remote hybrid onsite site wfh anywhere worldwide m f d w x h gn div all genders urgent"
                  + " urgently hiring now new job jobs vacancy opening opportunity position role"
                  + " full part time fulltime parttime permanent at in for the a an and of or"
                  + " immediate start")
              .split(" "));

  private TitleKey() {}

  /**
   * The words that are left, in their order, each once; all where none is left.
   *
   * @param title null gives an empty key
   * @param around names of the employer and of the places, whose words say nothing here
   */
  public static String of(String title, List<String> around) {
    String folded = FoldedText.of(title);
    if (folded == null) {
      return "";
    }
    Set<String> dropped = new HashSet<>(DECORATION);
    for (String name : around) {
      String words = FoldedText.of(name);
      if (words != null) {
        dropped.addAll(List.of(words.split(" ")));
      }
    }
    Set<String> words = new LinkedHashSet<>(List.of(folded.split(" ")));
    words.removeAll(dropped);
    return words.isEmpty() ? folded : String.join(" ", words);
  }
}

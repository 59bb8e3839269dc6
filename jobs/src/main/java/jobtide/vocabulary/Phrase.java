package jobtide.vocabulary;

/**
 * Words of a posting that mean something to Jobtide: a heading, a level, a role, a cue.
 *
 * <p>A phrase with a capital letter counts as written only, one without counts in any case.
 *
 * @param text the words
 * @param value what they mean, such as the level or the kind of section
 * @param detail how they are read: a level's place, a role's weight, on which side of a cue stands
 *     what it speaks of; "" where the file has no such column
 * @param language ISO 639-1 code of the words; "" for what all languages write
 */
public record Phrase(String text, String value, String detail, String language) {

  /** The few values and details are each one object, so that texts are read from little memory. */
  public Phrase {
    value = value.intern();
    detail = detail.intern();
    language = language.intern();
  }

  /** Whether the words count only as written. */
  public boolean exact() {
    // Asked of each phrase at every start, where a stream takes five times as long.
    for (int i = 0; i < text.length(); i++) {
      if (Character.isUpperCase(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}

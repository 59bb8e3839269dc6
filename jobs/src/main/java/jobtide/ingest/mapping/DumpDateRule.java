package jobtide.ingest.mapping;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

/**
 * How a dump's own date is known: from its file name, else as the latest of a field.
 *
 * @param fileName its first group is the date; null where names do not tell
 * @param latest null where no field tells
 */
record DumpDateRule(Pattern fileName, ValueRule latest, DateRule dates) {

  String inName(String name) {
    if (fileName == null) {
      return null;
    }
    Matcher matcher = fileName.matcher(name);
    return matcher.find() ? matcher.group(1) : null;
  }
}

package jobtide.ingest.normalize;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

/** How one works, as a first line says: remote, hybrid, onsite. */
final class WorkModes {
  private static final Words DENIAL = Words.of("no, not, non, without");
  private static final Words REMOTE =
      Words.of("remote, remotely, remotes, telecommute, telecommuting, wfh");
  private static final Pattern NO_REMOTE =
      Pattern.compile(
          "(?i)\\b(?:no|not|non|without)[\\s-]+(?:\\w+\\s+)?(?:remote|remotely|remotes|telecommut\\w+)\\b"
              + "|\\bremote\\s*(?:work\\s*)?(?:is\\s+)?(?:[:=-]\\s*no\\b|not\\b|no\\b)");
  private static final Words ONSITE = Words.of("onsite, on site, on-site, in office, in-office");
  private static final Pattern NO_ONSITE =
      Pattern.compile("(?i)\\b(?:no|not|non)[\\s-]+on[- ]?site\\b");
  private static final Words HYBRID_WORD = Words.of("hybrid");
  private static final Pattern HYBRID =
      Pattern.compile(
          "(?i)\\bhybrid(?:\\s+(?:remote|work|office|model|schedule|ok))?\\s*(?:$|[|,;/()\\[\\]&+]|or\\b|in\\b|-)");

  private WorkModes() {}

  /** The modes that a line names and does not deny. */
  static List<String> in(String line) {
    List<String> modes = new ArrayList<>();
    boolean denies = DENIAL.in(line);
    if (names(REMOTE, line, NO_REMOTE, denies)) {
      modes.add("remote");
    }
    if (HYBRID_WORD.in(line) && HYBRID.matcher(line).find()) {
      modes.add("hybrid");
    }
    if (names(ONSITE, line, NO_ONSITE, denies)) {
      modes.add("onsite");
    }
    return modes;
  }

  private static boolean names(Words mode, String line, Pattern denied, boolean denies) {
    return mode.in(line) && (!denies || mode.in(denied.matcher(line).replaceAll(" ")));
  }
}

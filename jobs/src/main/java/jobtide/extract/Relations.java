package jobtide.extract;

import java.util.List;

/** Whether the words around a technology say that it is no part of the job. */
final class Relations {
  private static final int NEGATION_REACH = 24;
  private static final int CHANNEL_REACH = 40;

  /** Nothing but a blank or a mark lies between. */
  private static final int BESIDE = 1;

  /** Anywhere in the sentence on the side where the cue's words stand. */
  private static final int ANYWHERE = Integer.MAX_VALUE - 1;

  /** What parts the one that is preferred from the other. */
  private static final String OVER = " over ";

  private Relations() {}

  /** Whether the posting says that the job has nothing to do with the hit: "no jQuery". */
  static boolean denies(Reading reading, List<Hit> hits, int index) {
    Hit hit = hits.get(index);
    int first = Listing.first(reading.text(), hits, index);
    int from = hits.get(first).start();
    int before = first == 0 ? -1 : hits.get(first - 1).start();
    for (Hit cue : reading.inSentence(Lexicon.DEMAND, hit.start())) {
      // "From AngularJS to React", "not a .NET shop, we run Rails": what is named first is denied.
      if (cue.is("negation")
          && before < cue.end()
          && Cues.gap(cue, from, hit.end()) <= NEGATION_REACH
          && !leavesBracket(reading.text(), cue.end(), hit.start())) {
        return true;
      }
    }
    return isPassedOver(reading, hits, first);
  }

  /** Whether something else is preferred to it: "we prefer Kotlin over Java". */
  private static boolean isPassedOver(Reading reading, List<Hit> hits, int first) {
    if (first == 0) {
      return false;
    }
    int rival = hits.get(first - 1).end();
    int from = hits.get(first).start();
    return from - rival == OVER.length()
        && reading.text().startsWith(OVER, rival)
        && reading
            .inSentence(Lexicon.DEMAND, from)
            .any(cue -> cue.end() < rival && (cue.is("preferred") || cue.is("chosen")));
  }

  /** Whether a bracket that was opened before closes between two places, or "no" is of "no-SQL". */
  private static boolean leavesBracket(String text, int from, int to) {
    int open = 0;
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == ')' && --open < 0) {
        return true;
      }
      if (text.charAt(i) == '(') {
        open++;
      }
    }
    return from < text.length() && text.charAt(from) == '-';
  }

  /** Whether it is where to meet or to write to the employer, or what to send: "your GitHub". */
  static boolean isChannel(Reading reading, Hit hit) {
    for (Hit cue : reading.inSentence(Lexicon.RELATION, hit.start())) {
      if (cue.is("channel") && Cues.gap(cue, hit.start(), hit.end()) <= CHANNEL_REACH) {
        return true;
      }
    }
    return false;
  }

  /** Whether its sentence tells of customers, investors and the like, and not of what is asked. */
  static boolean isOutsider(Reading reading, Hit hit) {
    boolean asks = reading.sections().at(hit.start()).asks();
    return hasOutsider(reading, hit, asks ? BESIDE : ANYWHERE);
  }

  /** Whether the words right beside it say that it is somebody else's: "creator of Flask". */
  static boolean isBesideOutsider(Reading reading, Hit hit) {
    return hasOutsider(reading, hit, BESIDE);
  }

  private static boolean hasOutsider(Reading reading, Hit hit, int reach) {
    return reading
        .inSentence(Lexicon.RELATION, hit.start())
        .any(cue -> cue.is("outsider") && Cues.gap(cue, hit.start(), hit.end()) <= reach);
  }

  /** Whether the words beside it say that it is the employer: "About Notion", "Kong is hiring". */
  static boolean isEmployer(Reading reading, Hit hit) {
    for (Hit cue : reading.inSentence(Lexicon.RELATION, hit.start())) {
      if (cue.is("employer")
          && Cues.gap(cue, hit.start(), hit.end()) <= BESIDE
          && (cue.start() >= hit.end() || isPhrase(cue) || opensLine(reading, cue))) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is more than one word, which alone could speak of anything: "learn about Go". */
  private static boolean isPhrase(Hit cue) {
    return cue.term().isPhrase();
  }

  private static boolean opensLine(Reading reading, Hit cue) {
    return cue.start() == reading.lines().at(cue.start()).core();
  }
}

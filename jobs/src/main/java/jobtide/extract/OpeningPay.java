package jobtide.extract;

import java.util.ArrayList;
import java.util.List;
import jobtide.extract.OpeningExtractor.Place;

/** Which pay stands with which of several jobs; what may be of all of them is of none. */
final class OpeningPay {
  /** How far below the line of a job its pay may stand. */
  private static final int REACH = 400;

  private static final String DASHES = "-–—:";

  private final SalaryExtractor salaries;

  OpeningPay(SalaryExtractor salaries) {
    this.salaries = salaries;
  }

  /** The pay of each job, null where none can be tied to it. */
  List<StatedPay> of(Reading title, Reading text, List<Place> places) {
    List<StatedPay> stated = salaries.each(title, text);
    List<StatedPay> inLines = new ArrayList<>();
    List<StatedPay> below = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      inLines.add(inLine(text, places, i, stated));
      below.add(below(text, places, i, stated));
    }
    boolean ownParts = below.stream().filter(pay -> pay != null).count() > 1;
    if (ownParts && inLines.stream().allMatch(pay -> pay == null)) {
      return below;
    }
    return inLines;
  }

  /** Pay between a job and the next, or the end of its line. */
  private static StatedPay inLine(
      Reading text, List<Place> places, int index, List<StatedPay> stated) {
    int line = lineOf(text, places.get(index));
    int first = index;
    while (first > 0 && lineOf(text, places.get(first - 1)) == line) {
      first--;
    }
    int last = index;
    while (last + 1 < places.size() && lineOf(text, places.get(last + 1)) == line) {
      last++;
    }
    StatedPay own = behind(text, places, index, stated);
    if (first == last || own == null) {
      return own;
    }
    // In a line of several jobs it must follow its job at once, and in brackets, or each has its
    // own: at the end of the line it may be of all.
    boolean each = true;
    for (int i = first; i <= last; i++) {
      StatedPay other = behind(text, places, i, stated);
      each &= other != null && follows(text.text(), places.get(i), other);
    }
    int before = Stretch.beforeBlanks(text.text(), own.finding().start());
    boolean bracket = text.text().charAt(before) == '(';
    return follows(text.text(), places.get(index), own) && (each || bracket) ? own : null;
  }

  private static StatedPay behind(
      Reading text, List<Place> places, int index, List<StatedPay> stated) {
    int from = places.get(index).end();
    int to = text.lines().at(from).end();
    if (index + 1 < places.size()) {
      to = Math.min(to, places.get(index + 1).start());
    }
    return only(stated, from, to);
  }

  /** Pay in the lines between a job's and the next one's. */
  private static StatedPay below(
      Reading text, List<Place> places, int index, List<StatedPay> stated) {
    Line line = text.lines().at(places.get(index).start());
    int to = Math.min(text.text().length(), line.end() + REACH);
    if (index + 1 < places.size()) {
      Line next = text.lines().at(places.get(index + 1).start());
      to = Math.min(to, next.start());
    }
    return only(stated, line.end(), to);
  }

  /** The pay that begins there, null where there is none or more than one. */
  private static StatedPay only(List<StatedPay> stated, int from, int to) {
    List<StatedPay> there =
        stated.stream()
            .filter(pay -> pay.finding().start() >= from && pay.finding().start() < to)
            .toList();
    return there.size() == 1 ? there.get(0) : null;
  }

  /** Whether nothing but a bracket, a dash or a colon stands between a job and pay. */
  private static boolean follows(String text, Place place, StatedPay pay) {
    int i = Stretch.behindBlanks(text, place.end());
    boolean mark = text.charAt(i) == '(' || DASHES.indexOf(text.charAt(i)) >= 0;
    return Stretch.behindBlanks(text, mark ? i + 1 : i) >= pay.finding().start();
  }

  private static int lineOf(Reading text, Place place) {
    return text.lines().indexAt(place.start());
  }
}

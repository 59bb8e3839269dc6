package jobtide.ingest.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jobtide.ingest.place.Locality.Kind;
import jobtide.ingest.place.PlaceIndex.Form;
import jobtide.ingest.place.PlaceIndex.Match;
import jobtide.ingest.place.PlaceIndex.Sense;
import jobtide.ingest.place.PlaceToken.Gap;
import jobtide.model.Place;

/**
 * One reading of a text that names places, for one question. It goes from left to right: a name
 * either tells more of the place before it (Paris, then TX) or begins the next.
 */
final class PlaceParse {
  private static final int LONGEST_UNLISTED = 3;

  private final String text;
  private final PlaceIndex index;
  private final List<PlaceToken> tokens;
  private final List<PlaceGroup> groups = new ArrayList<>();
  private final List<Match> loneCodes = new ArrayList<>();
  private boolean understood = true;
  private Gap gap = Gap.START;
  private int unknownSince = -1;

  PlaceParse(String text, PlaceIndex index) {
    this.text = text;
    this.index = index;
    this.tokens = PlaceToken.of(text);
  }

  /** The places named, whatever else the text says. */
  List<Place> places() {
    for (int at = 0; at < tokens.size(); ) {
      at = read(at);
    }
    if (groups.isEmpty()) {
      loneCodes.stream().filter(code -> understood || isStateAfterComma(code)).forEach(this::begin);
    }
    groups.removeIf(PlaceGroup::doubtful);
    return distinct(groups);
  }

  /** The places named, where the text says nothing else; else none. */
  List<Place> certainPlaces() {
    for (int at = 0; at < tokens.size() && understood; ) {
      at = read(at);
    }
    boolean certain =
        understood && loneCodes.isEmpty() && groups.stream().allMatch(PlaceGroup::certain);
    return certain ? distinct(groups) : List.of();
  }

  private List<Place> distinct(List<PlaceGroup> found) {
    List<Place> places = new ArrayList<>();
    for (PlaceGroup group : found) {
      String raw = found.size() == 1 ? text.strip() : words(group);
      PlaceReading best = group.inContext(found);
      Place place = new Place(raw, best.countryCode(), best.regionName(), best.cityName());
      if (places.stream().noneMatch(other -> same(other, place))) {
        places.add(place);
      }
    }
    return places;
  }

  private String words(PlaceGroup group) {
    String words = text.substring(group.start, group.end);
    boolean open = words.indexOf('(') > words.indexOf(')');
    return open && text.startsWith(")", group.end) ? words + ")" : words;
  }

  private static boolean same(Place one, Place other) {
    return one.country().equals(other.country())
        && Objects.equals(one.region(), other.region())
        && Objects.equals(one.city(), other.city());
  }

  /** Reads the name or word that begins there; gives where the next begins. */
  private int read(int at) {
    PlaceToken token = tokens.get(at);
    gap = wider(gap, token.gap());
    Match match = index.at(tokens, at);
    if (match == null || isStreet(match)) {
      readWord(at, token);
      return at + 1;
    }
    readName(match);
    return match.end();
  }

  private void readWord(int at, PlaceToken token) {
    if (PlaceWords.BETWEEN.contains(token.key())) {
      gap = Gap.LIST;
    } else if (!PlaceWords.BESIDE.contains(token.key())) {
      understood = false;
      if (unknownSince < 0 || !token.gap().insideName()) {
        unknownSince = at;
      }
      return;
    }
    unknownSince = -1;
  }

  private void readName(Match match) {
    if (match.wider()) {
      unknownSince = -1;
      return;
    }
    if (isDenied(match.start())) {
      understood = false;
      return;
    }
    if (!extend(match) && !endsUnlistedCity(match)) {
      if (isEverydayWord(match)) {
        readWord(match.start(), tokens.get(match.start()));
        return;
      }
      if (match.onlyCodes()) {
        readLoneCode(match);
        return;
      }
      begin(match);
    }
    unknownSince = -1;
    gap = Gap.SPACE;
  }

  /** A code such as OR, IN and OK that may as well be a word in capitals. */
  private boolean isEverydayWord(Match match) {
    String word = tokens.get(match.start()).key();
    return match.onlyCodes()
        && (PlaceWords.BETWEEN.contains(word) || PlaceWords.BESIDE.contains(word));
  }

  /** A code that does not belong to the place before it: "Mobile, QA" is then no Mobile. */
  private void readLoneCode(Match match) {
    if (!groups.isEmpty() && gap == Gap.COMMA) {
      groups.get(groups.size() - 1).crowded = true;
    }
    loneCodes.add(match);
    gap = Gap.LIST;
  }

  private boolean extend(Match match) {
    if (groups.isEmpty() || !gap.joins() || unknownSince >= 0) {
      return false;
    }
    PlaceGroup last = groups.get(groups.size() - 1);
    if (isEverydayWord(match) && last.best().city() == null) {
      return false; // "US OK" is not Oklahoma
    }
    List<PlaceReading> joined =
        last.readings.stream()
            .flatMap(reading -> match.senses().stream().map(s -> reading.with(s.locality())))
            .filter(Objects::nonNull)
            .toList();
    if (joined.isEmpty()) {
      return addUnlistedCity(last, match);
    }
    last.readings = joined;
    last.names++;
    last.end = tokens.get(match.end() - 1).end();
    return true;
  }

  /** "Paris, MO", "Salem, UK": a name known from elsewhere, then a state's code or a country's. */
  private boolean addUnlistedCity(PlaceGroup last, Match match) {
    Locality around = around(match);
    PlaceReading best = last.best();
    if (around == null || last.names > 1 || !(best.bareCity() || best.bareArea())) {
      return false;
    }
    // Abroad, a namesake of Naples is meant; at home, "Atlanta, CA" is a list or a slip.
    boolean namesake =
        isStateAfterComma(match)
            && !best.countryCode().equals(around.country())
            && !PlaceWords.WITH_CODES_OF_PROVINCES.contains(best.countryCode())
            && !tokens.get(match.start()).key().equals("de")
            && !isFollowedBy(match, best.countryCode());
    boolean word = around.kind() == Kind.COUNTRY && !best.bareArea() && best.city().ordinary();
    if (word || (best.population() >= PlaceGroup.KNOWN_EVERYWHERE && !namesake)) {
      return false;
    }
    last.readings =
        List.of(
            unlisted(
                withDirection(last, best.bareArea() ? best.area().name() : best.cityName()),
                around));
    last.names++;
    last.end = tokens.get(match.end() - 1).end();
    return true;
  }

  /** "Smallville, KS": capitalised words that are no known place, then the code of a state. */
  private boolean endsUnlistedCity(Match match) {
    Locality state = state(match);
    if (state == null || unknownSince < 0 || tokens.get(match.start()).gap() != Gap.COMMA) {
      return false;
    }
    List<PlaceToken> words = tokens.subList(unknownSince, match.start());
    boolean name =
        words.size() <= LONGEST_UNLISTED
            && words.stream().skip(1).allMatch(word -> word.gap().insideName())
            && words.get(0).gap() != Gap.SPACE
            && words.stream().allMatch(PlaceParse::looksLikeName);
    if (!name) {
      return false;
    }
    int start = words.get(0).start();
    int end = words.get(words.size() - 1).end();
    PlaceGroup group = new PlaceGroup(start, tokens.get(match.end() - 1).end(), true);
    group.readings = List.of(unlisted(text.substring(start, end), state));
    group.names = 2;
    groups.add(group);
    return true;
  }

  private static boolean looksLikeName(PlaceToken word) {
    return word.capitalized()
        && word.key().chars().allMatch(Character::isLetter)
        && !PlaceWords.STREET.contains(word.key());
  }

  /** Whether that country is named right behind: "Kyoto, AR, Japan". */
  private boolean isFollowedBy(Match match, String country) {
    Match next = match.end() < tokens.size() ? index.at(tokens, match.end()) : null;
    return next != null
        && next.senses().stream()
            .map(Sense::locality)
            .anyMatch(name -> name.kind() == Kind.COUNTRY && name.country().equals(country));
  }

  /** Of "North Reading, MA" the whole name, since it is another town than Reading. */
  private String withDirection(PlaceGroup group, String city) {
    PlaceToken before = group.first > 0 ? tokens.get(group.first - 1) : null;
    boolean direction =
        before != null
            && before.capitalized()
            && PlaceWords.DIRECTIONS.contains(before.key())
            && tokens.get(group.first).gap() == Gap.SPACE;
    return direction ? before.text() + " " + city : city;
  }

  private static PlaceReading unlisted(String name, Locality around) {
    Locality city = new Locality(Kind.CITY, name, around.country(), around.region(), 0, false);
    return Objects.requireNonNull(
        new PlaceReading(city, null, null, null, false).with(around), around.name());
  }

  /**
   * The state that a code means; behind a comma the region of a name, or the country of initials,
   * but no country's name, which as often stands in a list.
   */
  private Locality around(Match match) {
    Locality state = state(match);
    PlaceToken word = tokens.get(match.start());
    if (state != null || word.gap() != Gap.COMMA) {
      return state;
    }
    boolean initials = word.capitals() && word.key().length() <= 3;
    return match.senses().size() > 1
        ? null
        : match.senses().stream()
            .filter(sense -> sense.form() != Form.CODE)
            .map(Sense::locality)
            .filter(
                name ->
                    name.kind() == Kind.COUNTRY && (initials || name.country().equals("GB"))
                        || name.kind() == Kind.REGION)
            .findFirst()
            .orElse(null);
  }

  private static Locality state(Match match) {
    return match.senses().stream()
        .filter(sense -> sense.form() == Form.CODE && match.onlyCodes())
        .map(Sense::locality)
        .filter(name -> name.kind() == Kind.REGION)
        .filter(name -> name.country().equals("US") || name.country().equals("CA"))
        .findFirst()
        .orElse(null);
  }

  private boolean isStateAfterComma(Match match) {
    return state(match) != null
        && tokens.get(match.start()).gap() == Gap.COMMA
        && !isEverydayWord(match);
  }

  private void begin(Match match) {
    PlaceToken first = tokens.get(match.start());
    PlaceToken last = tokens.get(match.end() - 1);
    boolean named = !match.onlyCodes();
    PlaceGroup group = new PlaceGroup(first.start(), last.end(), first.capitalized());
    group.first = match.start();
    group.bracketed = first.gap() == Gap.PARENTHESIS;
    group.readings =
        match.senses().stream()
            .filter(sense -> !named || sense.form() != Form.CODE)
            .map(PlaceReading::of)
            .toList();
    group.crowded =
        unknownAt(match.start() - 1, first.gap())
            || (match.end() < tokens.size()
                && unknownAt(match.end(), tokens.get(match.end()).gap()));
    groups.add(group);
  }

  private boolean unknownAt(int at, Gap between) {
    return at >= 0
        && between.insideName()
        && !PlaceWords.BESIDE.contains(tokens.get(at).key())
        && !PlaceWords.BETWEEN.contains(tokens.get(at).key())
        && tokens.get(at).key().chars().anyMatch(Character::isLetter)
        && index.at(tokens, at) == null
        && !endsName(at);
  }

  /** Whether the word is the last of the name that was read last. */
  private boolean endsName(int at) {
    return !groups.isEmpty() && groups.get(groups.size() - 1).end == tokens.get(at).end();
  }

  private boolean isStreet(Match match) {
    return match.end() < tokens.size()
        && tokens.get(match.end()).gap() == Gap.SPACE
        && PlaceWords.STREET.contains(tokens.get(match.end()).key())
        && index.at(tokens, match.end()) == null;
  }

  private boolean isDenied(int start) {
    int before = start - 1;
    if (before >= 0 && tokens.get(before).key().equals("the")) {
      before--;
    }
    return before >= 0
        && PlaceWords.DENYING.contains(tokens.get(before).key())
        && tokens.get(start).gap().insideName();
  }

  private static Gap wider(Gap one, Gap other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}

package jobtide.ingest.place;

import java.util.Set;

/** Words that stand beside the names of places and are no names. */
final class PlaceWords {
  /** Between places that are not one. */
  static final Set<String> BETWEEN = Set.of("or", "and", "plus", "y", "und", "et");

  /** What follows is where the job is not. */
  static final Set<String> DENYING = Set.of("non", "not", "no", "outside", "except", "excluding");

  /** A name before one of these is a street's. */
  static final Set<String> STREET =
      Set.of(
          "st",
          "street",
          "ave",
          "avenue",
          "road",
          "rd",
          "blvd",
          "boulevard",
          "drive",
          "dr",
          "lane",
          "expway",
          "expressway",
          "plaza",
          "square",
          "parkway",
          "pkwy",
          "highway",
          "hwy",
          "strasse",
          "university",
          "college",
          "institute",
          "hospital",
          "bank");

  /** Countries whose provinces have codes that states of the US have too: "Milan, MI". */
  static final Set<String> WITH_CODES_OF_PROVINCES = Set.of("IT", "BR", "ES", "AR", "MX");

  /** In capitals, part of the name of a town that is not listed. */
  static final Set<String> DIRECTIONS =
      words("north south east west northern southern eastern western");

  /** What a field or segment about places says beside them. */
  static final Set<String> BESIDE =
      words(
          "remote remotely onsite on site off hybrid office offices hq headquarters headquartered"
              + " based only ok okay in the at from to of for with within near around any"
              + " anywhere downtown area greater metro metropolitan region city county central"
              + " full part time fulltime parttime ft pt contract contractor permanent perm"
              + " intern interns internship internships visa h1b local locals welcome possible"
              + " preferred considered available allowed friendly optional required partially"
              + " relocation relocate flexible wfh home work working telecommute distributed"
              + " timezone timezones zone zones hours citizen citizens residents location"
              + " locations hub l north south east west northern southern eastern western"
              + " suburbs also some other both either preferably sponsorship transfer");

  private PlaceWords() {}

  private static Set<String> words(String spaced) {
    return Set.of(spaced.split(" "));
  }
}

package jobtide.samples;

import java.util.List;

/** The texts of listings, as the boards' fields hold them. */
final class Wording {
  private static final double CLOSED_EARLY = 0.25;

  private final long seed;
  private final AdComposer composer;
  private final HackerNewsText hackerNews;

  Wording(long seed, Grammar grammar) {
    this.seed = seed;
    this.composer = new AdComposer(seed, grammar);
    this.hackerNews = new HackerNewsText(seed, grammar, composer);
  }

  /** Chance for the details of one listing, the same at every call. */
  Dice dice(Listing listing) {
    return Dice.of(seed, "listing " + listing.id());
  }

  /** Whether it was taken down between two dumps of the same board. */
  boolean closedEarly(Listing listing) {
    return Dice.of(seed, "closed " + listing.id()).chance(CLOSED_EARLY);
  }

  List<Section> sections(Listing listing) {
    return composer.sections(listing.vacancy());
  }

  /** The description, the same text wherever the vacancy is posted. */
  String description(Listing listing) {
    Dice dice = Dice.of(seed, "style " + listing.vacancy().key());
    return AdText.described(sections(listing), dice);
  }

  String html(Listing listing) {
    Dice dice = Dice.of(seed, "style " + listing.vacancy().key());
    return AdText.html(sections(listing), dice);
  }

  String plain(Listing listing) {
    Dice dice = Dice.of(seed, "style " + listing.vacancy().key());
    return AdText.plain(sections(listing), dice);
  }

  String hackerNews(Listing listing) {
    return hackerNews.encoded(listing.vacancy());
  }

  /** What ends up dead in a thread. */
  String spam(Listing listing) {
    return hackerNews.spam(dice(listing));
  }

  /** The employer as this board has it, with or without legal form. */
  String company(Listing listing) {
    Employer employer = listing.vacancy().employer();
    return Dice.of(seed, "company " + listing.id()).chance(0.5)
        ? employer.formal()
        : employer.name();
  }
}

package jobtide.samples;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which vacancy is posted where and when: once, copied to another board, or posted again. */
final class Listings {
  private static final LocalDateTime END =
      Market.FIRST.plusMonths(Market.MONTHS).atDay(1).atStartOfDay();

  /** Boards that give the text as it is, so that a copy is the same to the letter. */
  private static final Set<String> VERBATIM = Set.of("generic", "jobspy", "linkedin_kaggle");

  private static final double COPIED = 0.09;
  private static final double POSTED_AGAIN = 0.05;

  /** The city posts some jobs both for its own people and for all, under one number. */
  private static final double ALSO_WITHIN = 0.15;

  private final long seed;
  private final List<Plan> plans = Plan.all();

  Listings(long seed) {
    this.seed = seed;
  }

  List<Plan> plans() {
    return plans;
  }

  /** All listings, by dump and within it by time, with the ids that the boards give. */
  List<Listing> all(VacancyDraw draw) {
    List<Listing> listings = new ArrayList<>();
    int number = 0;
    for (Plan plan : plans) {
      for (int i = 0; i < plan.vacancies(); i++) {
        Vacancy vacancy = draw.draw(plan, ++number);
        listings.add(new Listing(plan.source(), plan.dump(), vacancy, vacancy.posted(), ""));
        again(plan, vacancy, listings);
      }
    }
    return named(listings);
  }

  private void again(Plan plan, Vacancy vacancy, List<Listing> listings) {
    Dice dice = Dice.of(seed, "again " + vacancy.key());
    if (plan.source().equals("hackernews")) {
      LocalDateTime next =
          vacancy.posted().toLocalDate().withDayOfMonth(1).plusMonths(1).atTime(15, 5, 30);
      long days = ChronoUnit.DAYS.between(vacancy.posted().toLocalDate(), next.toLocalDate());
      if (dice.chance(POSTED_AGAIN * 2) && days <= 30 && next.isBefore(END)) {
        listings.add(new Listing(plan.source(), plan.dump(), vacancy, next, ""));
      }
      return;
    }
    if (plan.source().equals("nyc") && dice.chance(ALSO_WITHIN)) {
      later(plan, vacancy, 0, listings);
    }
    if (!VERBATIM.contains(plan.source())) {
      return;
    }
    if (dice.chance(COPIED)) {
      List<Plan> others =
          plans.stream()
              .filter(other -> VERBATIM.contains(other.source()))
              .filter(other -> !other.source().equals(plan.source()))
              .toList();
      Plan other = dice.pick(others);
      later(other, vacancy, dice.between(0, 12), listings);
    }
    if (dice.chance(POSTED_AGAIN)) {
      later(plan, vacancy, dice.between(9, 29), listings);
    }
  }

  private static void later(Plan plan, Vacancy vacancy, int days, List<Listing> listings) {
    LocalDateTime posted = vacancy.posted().plusDays(days);
    if (posted.isBefore(END)) {
      listings.add(new Listing(plan.source(), plan.dump(), vacancy, posted, ""));
    }
  }

  private List<Listing> named(List<Listing> listings) {
    List<Listing> named = new ArrayList<>();
    for (Plan plan : plans) {
      Dice dice = Dice.of(seed, "ids " + plan.dump());
      List<Listing> own =
          listings.stream()
              .filter(listing -> listing.dump().equals(plan.dump()))
              .sorted(
                  Comparator.comparing(Listing::posted)
                      .thenComparing(listing -> listing.vacancy().key()))
              .toList();
      for (int rank = 0; rank < own.size(); rank++) {
        Listing listing = own.get(rank);
        int number = Integer.parseInt(listing.vacancy().key().substring(1));
        boolean within =
            own.subList(0, rank).stream()
                .anyMatch(each -> each.vacancy().key().equals(listing.vacancy().key()));
        named.add(listing.withId(id(plan, rank, number, within, dice)));
      }
    }
    return named;
  }

  private static String id(Plan plan, int rank, int number, boolean within, Dice dice) {
    return switch (plan.source()) {
      case "hackernews" -> String.valueOf(41_700_000L + rank * 7_919L);
      case "jobspy" ->
          switch (dice.between(0, 3)) {
            case 0 -> "in-" + dice.hex(16);
            case 1 -> "li-" + (4_000_000_000L + rank * 61_003L);
            case 2 -> "zr-" + dice.uuid();
            default -> "gd-" + (1_009_000_000_000L + rank * 7_013L);
          };
      case "linkedin_kaggle" -> String.valueOf(3_900_000_000L + rank * 71_011L);
      case "nyc" -> 700_000 + 53 * number + (within ? "-Internal" : "-External");
      case "usajobs" -> String.valueOf(820_000_000 + rank * 10_100);
      case "greenhouse" -> String.valueOf(7_400_000 + rank * 1_013);
      case "ashby", "lever" -> dice.uuid();
      case "schema_org" -> "REQ-" + (1_000 + rank);
      default ->
          switch (plan.dump().substring(plan.dump().lastIndexOf('.') + 1)) {
            case "jsonl" -> String.format(Locale.ROOT, "J-%06d", 10_000 + rank * 3);
            case "tsv" -> String.format(Locale.ROOT, "T%04d", 100 + rank);
            default -> String.format(Locale.ROOT, "A-%07d", 20_000 + rank * 11);
          };
    };
  }
}

package jobtide.samples;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jobtide.model.Requirement;

/** Draws vacancies from the market. */
final class VacancyDraw {
  private static final double SEVERAL_ROLES = 0.22;

  private final long seed;
  private final Market market;
  private final List<Employer> employers;
  private final List<Site.Country> countries = Site.countries();

  VacancyDraw(long seed, Market market, Grammar grammar) {
    this.seed = seed;
    this.market = market;
    this.employers = Employer.all(seed, grammar);
  }

  Vacancy draw(Plan plan, int number) {
    String key = "v" + String.format(Locale.ROOT, "%05d", number);
    Dice dice = Dice.of(seed, "vacancy " + key);
    int month = Market.MONTHS - dice.between(1, plan.months());
    Market.Role role = market.drawRole(dice, plan.mix());
    boolean several = plan.source().equals("hackernews") && dice.chance(SEVERAL_ROLES);
    Market.Level level = level(dice, role, month, plan);
    Site site = site(dice, plan);
    boolean silent = plan.source().equals("usajobs");
    List<Vacancy.Need> needs =
        silent ? List.of() : needs(dice, market.drawStack(dice, role), month);
    String title = title(dice, plan.mix(), role, level, needs);
    boolean intern = level.name().equals("intern");
    boolean contract = !intern && dice.chance(0.08);
    Pay pay = silent ? null : pay(dice, level, site, contract, plan);
    List<Vacancy.Opening> openings =
        several ? openings(dice, role, level, title, pay, site, month) : List.of();
    String mode = mode(dice, plan);
    // Announcements of usajobs have no place; elsewhere the field is blank now and then.
    boolean unplaced = silent || (dice.chance(0.03) && !plan.source().equals("nyc"));
    return new Vacancy(
        key,
        plan.mix(),
        employer(dice, plan),
        month,
        posted(dice, plan, month),
        several ? "multiple" : role.name(),
        several ? levels(openings) : List.of(level.name()),
        several ? "Multiple roles" : title,
        years(dice, level, title),
        site,
        unplaced ? "" : site.written(dice, mode.equals("remote")),
        mode,
        intern
            ? "internship"
            : contract ? "contract" : dice.chance(0.04) ? "part-time" : "full-time",
        needs,
        needs.stream()
            .map(need -> need.technology().provider())
            .filter(provider -> !provider.isEmpty())
            .distinct()
            .toList(),
        pay,
        payKind(dice, plan, pay),
        openings);
  }

  private Market.Level level(Dice dice, Market.Role role, int month, Plan plan) {
    if (role.name().equals("engineering-management")) {
      return market.level(dice.chance(0.85) ? "manager" : "executive");
    }
    Market.Level level = market.drawLevel(dice, month);
    // Without a text nothing but the title tells the level, and a middle one has no sign there.
    return plan.source().equals("usajobs") && level.name().equals("mid")
        ? market.level("unspecified")
        : level;
  }

  private Employer employer(Dice dice, Plan plan) {
    return switch (plan.source()) {
      case "nyc" -> dice.pick(Employer.bodies("agency"));
      case "usajobs" -> dice.pick(Employer.bodies("federal"));
      // A board is one company's: a few of the largest have one each.
      case "ashby" -> employers.get(dice.between(0, 2));
      case "greenhouse" -> employers.get(dice.between(3, 4));
      case "lever" -> employers.get(dice.between(5, 6));
      default ->
          employers.get(dice.weighted(employers.stream().mapToDouble(Employer::weight).toArray()));
    };
  }

  private Site site(Dice dice, Plan plan) {
    if (plan.source().equals("nyc")) {
      return new Site(countries.get(0), "New York", "NY");
    }
    if (plan.mix().equals("public")) {
      return countries.get(0).site(dice);
    }
    double[] weights = countries.stream().mapToDouble(Site.Country::weight).toArray();
    return countries.get(dice.weighted(weights)).site(dice);
  }

  private List<Vacancy.Need> needs(Dice dice, String stack, int month) {
    List<Vacancy.Need> needs = new ArrayList<>();
    for (Technology technology : market.technologies()) {
      if (technology.isService() || !dice.chance(market.chance(technology, stack, month))) {
        continue;
      }
      if (technology.isCloud()) {
        List<Technology> services =
            market.services(technology.provider()).stream()
                .filter(service -> dice.chance(service.planted(month)))
                .toList();
        if (market.drawNamed(dice, !services.isEmpty())) {
          needs.add(need(dice, technology));
        }
        services.forEach(service -> needs.add(need(dice, service)));
      } else {
        needs.add(need(dice, technology));
      }
    }
    return dice.shuffled(needs);
  }

  private static Vacancy.Need need(Dice dice, Technology technology) {
    boolean alias = !technology.aliases().isEmpty() && dice.chance(0.35);
    return new Vacancy.Need(
        technology,
        alias ? dice.pick(technology.aliases()) : technology.label(),
        List.of(Requirement.REQUIRED, Requirement.PREFERRED, Requirement.MENTIONED)
            .get(dice.weighted(new double[] {0.5, 0.2, 0.3})));
  }

  private String title(
      Dice dice, String mix, Market.Role role, Market.Level level, List<Vacancy.Need> needs) {
    String base = dice.pick(role.titles(mix));
    String title =
        dice.pick(level.titles())
            .replace("{title}", base)
            .replace("{area}", dice.pick(List.of("Platform", "Payments", "Data", "Growth")));
    List<String> languages =
        needs.stream()
            .filter(need -> need.requirement() == Requirement.REQUIRED)
            .filter(need -> need.technology().kind().equals("language"))
            .map(Vacancy.Need::spelling)
            .toList();
    if (!languages.isEmpty() && dice.chance(0.15)) {
      return title + " (" + languages.get(0) + ")";
    }
    return title;
  }

  /** Years for the text; a middle level that its title does not tell always has them. */
  private static String years(Dice dice, Market.Level level, String title) {
    if (level.years().isEmpty()) {
      return null;
    }
    boolean needed = level.name().equals("mid") && !title.startsWith("Mid");
    boolean shown = dice.chance(0.65);
    String years = dice.pick(level.years());
    return needed || shown ? years : null;
  }

  private Pay pay(Dice dice, Market.Level level, Site site, boolean contract, Plan plan) {
    boolean shown =
        plan.mix().equals("public")
            || dice.chance(site.country().code().equals("US") ? 0.68 : 0.45);
    if (!shown) {
      return null;
    }
    boolean hourly = contract && site.country().period().equals("year") && !isRupee(site);
    Pay pay = Pay.draw(dice, level, site.country(), hourly);
    if (plan.mix().equals("public") || !dice.chance(0.08)) {
      return pay;
    }
    return dice.chance(0.6) ? pay.withoutMin() : pay.withoutMax();
  }

  private static boolean isRupee(Site site) {
    return site.country().currency().equals("INR");
  }

  private static String payKind(Dice dice, Plan plan, Pay pay) {
    if (pay == null) {
      return "none";
    }
    return switch (plan.source()) {
      case "hackernews" -> "text";
      case "nyc" -> "structured";
      default -> dice.chance(0.3) ? "text" : "structured";
    };
  }

  private List<Vacancy.Opening> openings(
      Dice dice,
      Market.Role role,
      Market.Level level,
      String title,
      Pay pay,
      Site site,
      int month) {
    List<Vacancy.Opening> openings = new ArrayList<>();
    openings.add(new Vacancy.Opening(title, role.name(), level.name(), pay));
    int count = dice.between(2, 4);
    while (openings.size() < count) {
      Market.Role next = market.drawRole(dice, "tech");
      if (openings.stream().anyMatch(opening -> opening.role().equals(next.name()))) {
        continue;
      }
      Market.Level nextLevel = market.drawLevel(dice, month);
      if (next.name().equals("engineering-management")) {
        nextLevel = market.level("manager");
      } else if (nextLevel.name().equals("mid")) {
        nextLevel = market.level("unspecified");
      }
      openings.add(
          new Vacancy.Opening(
              title(dice, "tech", next, nextLevel, List.of()),
              next.name(),
              nextLevel.name(),
              pay == null || !pay.period().equals(site.country().period())
                  ? null
                  : Pay.draw(dice, nextLevel, site.country(), false)));
    }
    return openings;
  }

  /** The levels of all openings, lowest first; those without a sign of one do not count. */
  private List<String> levels(List<Vacancy.Opening> openings) {
    List<String> levels =
        market.levels().stream()
            .map(Market.Level::name)
            .filter(level -> !level.equals("unspecified"))
            .filter(level -> openings.stream().anyMatch(each -> each.level().equals(level)))
            .toList();
    return levels.isEmpty() ? List.of("unspecified") : levels;
  }

  private static String mode(Dice dice, Plan plan) {
    double[] weights =
        plan.mix().equals("public") ? new double[] {0, 0.1, 0.9} : new double[] {0.4, 0.3, 0.3};
    return List.of("remote", "hybrid", "onsite").get(dice.weighted(weights));
  }

  /** The Hacker News thread opens on the first; its posts come within five days. */
  private static LocalDateTime posted(Dice dice, Plan plan, int month) {
    YearMonth yearMonth = Market.FIRST.plusMonths(month);
    int lastDay = plan.source().equals("hackernews") ? 5 : yearMonth.lengthOfMonth();
    return yearMonth
        .atDay(dice.between(1, lastDay))
        .atTime(dice.between(7, 20), dice.between(0, 59), dice.between(1, 59));
  }
}

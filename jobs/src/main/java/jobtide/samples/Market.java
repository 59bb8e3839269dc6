package jobtide.samples;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/**
 * What the synthetic market asks for: the probabilities that the truth files state.
 *
 * <p>A vacancy has a role, the role a stack, the stack its technologies. Over the mix of roles they
 * add up to the planted probability of each technology in each month, exactly.
 */
final class Market {
  static final YearMonth FIRST = YearMonth.of(2024, 10);
  static final int MONTHS = 24;

  /** How often a posting names the platform itself, beside its services. */
  private static final double PLATFORM_NAMED = 0.8;

  private final List<Technology> technologies;
  private final List<Role> roles;
  private final List<Level> levels;
  private final Map<String, Double> stackShares = new LinkedHashMap<>();

  /** A role: its share of each mix, its stacks, its titles. */
  record Role(
      String name,
      double tech,
      double open,
      Map<String, Double> stacks,
      List<String> titles,
      List<String> publicTitles) {
    List<String> titles(String mix) {
      return mix.equals("public") && !publicTitles.isEmpty() ? publicTitles : titles;
    }

    double share(String mix) {
      return mix.equals("public") ? open : tech;
    }
  }

  /** A level: its share at both ends, its median pay in US dollars a year, its title patterns. */
  record Level(
      String name,
      double start,
      double end,
      double median,
      List<String> titles,
      List<String> years) {
    double planted(int month) {
      return start + (end - start) * month / (MONTHS - 1);
    }
  }

  Market() {
    technologies = SampleData.rows("technologies.csv").stream().map(Technology::of).toList();
    roles = SampleData.rows("roles.csv").stream().map(Market::role).toList();
    levels = SampleData.rows("levels.csv").stream().map(Market::level).toList();
    for (Role role : roles) {
      role.stacks().forEach((name, p) -> stackShares.merge(name, p * role.tech(), Double::sum));
    }
    for (Technology technology : technologies) {
      for (String stack : technology.stacks().keySet()) {
        double highest =
            Math.max(chance(technology, stack, 0), chance(technology, stack, MONTHS - 1));
        if (highest > 0.98) {
          throw new IllegalStateException(
              technology.label() + " would have probability " + highest + " in stack " + stack);
        }
      }
    }
  }

  List<Technology> technologies() {
    return technologies;
  }

  List<Role> roles() {
    return roles;
  }

  List<Level> levels() {
    return levels;
  }

  Level level(String name) {
    return levels.stream().filter(level -> level.name().equals(name)).findFirst().orElseThrow();
  }

  Role drawRole(Dice dice, String mix) {
    return roles.get(dice.weighted(roles.stream().mapToDouble(role -> role.share(mix)).toArray()));
  }

  String drawStack(Dice dice, Role role) {
    List<String> names = List.copyOf(role.stacks().keySet().stream().sorted().toList());
    return names.get(dice.weighted(names.stream().mapToDouble(role.stacks()::get).toArray()));
  }

  Level drawLevel(Dice dice, int month) {
    return levels.get(
        dice.weighted(levels.stream().mapToDouble(level -> level.planted(month)).toArray()));
  }

  /**
   * Probability that a vacancy of the stack asks for it; for a platform, under any of its names.
   */
  double chance(Technology technology, String stack, int month) {
    double sum = 0;
    for (Map.Entry<String, Double> affinity : technology.stacks().entrySet()) {
      sum += affinity.getValue() * stackShares.getOrDefault(affinity.getKey(), 0.0);
    }
    double here = technology.stacks().getOrDefault(stack, 0.0);
    return sum == 0 ? 0 : technology.planted(month) * here / sum;
  }

  /** Probability that the platform is named itself, given that the vacancy is on it. */
  double named(String provider) {
    return PLATFORM_NAMED + (1 - PLATFORM_NAMED) * withoutService(provider);
  }

  /** Whether a vacancy on a platform names it, beside the services that it names. */
  boolean drawNamed(Dice dice, boolean anyService) {
    return dice.chance(PLATFORM_NAMED) || !anyService;
  }

  /** Planted probability that a vacancy of the tech mix names the technology. */
  double share(Technology technology, int month) {
    if (technology.isCloud()) {
      return technology.planted(month) * named(technology.provider());
    }
    if (technology.isService()) {
      return technology.planted(month) * platform(technology.provider()).planted(month);
    }
    return technology.planted(month);
  }

  Technology platform(String provider) {
    return technologies.stream()
        .filter(each -> each.isCloud() && each.provider().equals(provider))
        .findFirst()
        .orElseThrow();
  }

  List<Technology> services(String provider) {
    return technologies.stream()
        .filter(each -> each.isService() && each.provider().equals(provider))
        .toList();
  }

  private double withoutService(String provider) {
    double none = 1;
    for (Technology service : services(provider)) {
      none *= 1 - service.start();
    }
    return none;
  }

  private static Role role(CSVRecord row) {
    return new Role(
        row.get("role"),
        Double.parseDouble(row.get("tech")),
        Double.parseDouble(row.get("public")),
        SampleData.weights(row.get("stacks")),
        SampleData.list(row.get("titles")),
        SampleData.list(row.get("public_titles")));
  }

  private static Level level(CSVRecord row) {
    return new Level(
        row.get("level"),
        Double.parseDouble(row.get("start")),
        Double.parseDouble(row.get("end")),
        Double.parseDouble(row.get("us_median")),
        SampleData.list(row.get("titles")),
        SampleData.list(row.get("years")));
  }
}

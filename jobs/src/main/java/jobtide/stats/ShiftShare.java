package jobtide.stats;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Why a share changed between two periods: because roles ask more often, because the mix of roles
 * within sources moved, or because the mix of sources did. The three parts add up to the change.
 *
 * <p>The share is Σ a·b·p over sources and roles: a, the source's share of vacancies; b, the role's
 * share of the source's; p, the share of these that ask. A change of one factor is weighed by the
 * means of the others over the two periods (midpoint weights: Kitagawa 1955; one level within the
 * other: Das Gupta 1993): Δ(Σ a·P) = Σ Δa·mean(P) + Σ mean(a)·ΔP, where P = Σ b·p of a source is
 * taken apart in the same way. A source or role that is there in one period alone has no change
 * within: its p counts as the same in both, and its coming or going as a change of mix.
 *
 * @param change share after less share before
 * @param withinRole Σ mean(a)·mean(b)·Δp
 * @param roleMix Σ mean(a)·mean(p)·Δb
 * @param sourceMix Σ mean(P)·Δa
 */
public record ShiftShare(double change, double withinRole, double roleMix, double sourceMix) {

  /**
   * One role of one source in both periods; each pair of source and role at most once.
   *
   * @param asksBefore vacancies that ask, in the first period, at most {@code allBefore}
   */
  public record Cell(
      String source, String role, long asksBefore, long allBefore, long asksAfter, long allAfter) {}

  /** The parts of the change; empty where a period has no vacancies. */
  public static Optional<ShiftShare> of(Collection<Cell> cells) {
    Map<String, Map<String, Cell>> sources = new TreeMap<>();
    for (Cell cell : cells) {
      Map<String, Cell> roles = sources.computeIfAbsent(cell.source(), s -> new TreeMap<>());
      if (roles.put(cell.role(), cell) != null) {
        throw new IllegalArgumentException(
            "role " + cell.role() + " of source " + cell.source() + " occurs twice");
      }
    }
    double allBefore = cells.stream().mapToLong(Cell::allBefore).sum();
    double allAfter = cells.stream().mapToLong(Cell::allAfter).sum();
    if (allBefore == 0 || allAfter == 0) {
      return Optional.empty();
    }
    double withinRole = 0;
    double roleMix = 0;
    double sourceMix = 0;
    for (Map<String, Cell> roles : sources.values()) {
      Source source = Source.of(roles.values());
      double before = source.allBefore / allBefore;
      double after = source.allAfter / allAfter;
      withinRole += (before + after) / 2 * source.withinRole;
      roleMix += (before + after) / 2 * source.roleMix;
      sourceMix += (after - before) * source.meanShare();
    }
    double shareBefore = cells.stream().mapToLong(Cell::asksBefore).sum() / allBefore;
    double shareAfter = cells.stream().mapToLong(Cell::asksAfter).sum() / allAfter;
    return Optional.of(new ShiftShare(shareAfter - shareBefore, withinRole, roleMix, sourceMix));
  }

  /** The two parts of the change of one source, with its vacancies. */
  private record Source(
      double asksBefore,
      double allBefore,
      double asksAfter,
      double allAfter,
      double withinRole,
      double roleMix) {

    static Source of(Collection<Cell> roles) {
      double allBefore = roles.stream().mapToLong(Cell::allBefore).sum();
      double allAfter = roles.stream().mapToLong(Cell::allAfter).sum();
      double within = 0;
      double mix = 0;
      if (allBefore > 0 && allAfter > 0) {
        for (Cell cell : roles) {
          double before = cell.allBefore() / allBefore;
          double after = cell.allAfter() / allAfter;
          double asked = (double) cell.asksBefore() / cell.allBefore();
          double asks = (double) cell.asksAfter() / cell.allAfter();
          asked = Double.isNaN(asked) ? asks : asked;
          asks = Double.isNaN(asks) ? asked : asks;
          if (before + after > 0) {
            within += (before + after) / 2 * (asks - asked);
            mix += (asks + asked) / 2 * (after - before);
          }
        }
      }
      return new Source(
          roles.stream().mapToLong(Cell::asksBefore).sum(),
          allBefore,
          roles.stream().mapToLong(Cell::asksAfter).sum(),
          allAfter,
          within,
          mix);
    }

    /** The mean of its shares of both periods, or its share of the one in which it is there. */
    double meanShare() {
      double before = asksBefore / allBefore;
      double after = asksAfter / allAfter;
      if (allBefore > 0 && allAfter > 0) {
        return (before + after) / 2;
      }
      return allBefore + allAfter == 0 ? 0 : allBefore > 0 ? before : after;
    }
  }
}

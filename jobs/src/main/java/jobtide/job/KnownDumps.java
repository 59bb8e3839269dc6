package jobtide.job;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jobtide.ingest.DumpDay;
import jobtide.ingest.mapping.Mapping;
import jobtide.job.DumpAccount.Status;

/**
 * The dumps that were read before, and what is to be done with those that come.
 *
 * <p>A dump is known by its bytes; one of a stock source by the day too that its name or the user
 * tells: a board that has not changed between two crawls was open on both days.
 */
final class KnownDumps {
  private final Map<String, List<Known>> byContent;
  private final Map<Identity, String> coming = new HashMap<>();

  KnownDumps(List<Known> dumps) {
    byContent = dumps.stream().collect(Collectors.groupingBy(Known::contentSha256));
  }

  /** A dump that was read. */
  record Known(String ingestId, String dump, String contentSha256, Mapping.Kind kind, DumpDay day) {

    private LocalDate told() {
      return kind == Mapping.Kind.STOCK && day.isTold() ? day.date() : null;
    }
  }

  /**
   * A dump that comes.
   *
   * @param ingestId of the rows that reading it now would give
   * @param told the day that its name or the user tells, or null
   */
  record Coming(
      String ingestId, String dump, String contentSha256, Mapping.Kind kind, LocalDate told) {

    private Identity identity() {
      return new Identity(contentSha256, kind == Mapping.Kind.STOCK ? told : null);
    }
  }

  private record Identity(String contentSha256, LocalDate told) {}

  /**
   * What is to be done with a dump.
   *
   * @param status READ and REPLACED are to be read
   * @param other the dump whose bytes it has, or which it replaces
   */
  record Verdict(Status status, Optional<String> other) {}

  /** What to do with a dump, after those that came before it in this run. */
  Verdict verdict(Coming dump) {
    String twin = coming.putIfAbsent(dump.identity(), dump.dump());
    if (twin != null) {
      return new Verdict(Status.DUPLICATE, Optional.of(twin));
    }
    List<Known> same = byContent.getOrDefault(dump.contentSha256(), List.of());
    if (same.stream().anyMatch(known -> known.ingestId().equals(dump.ingestId()))) {
      return new Verdict(Status.UNCHANGED, Optional.empty());
    }
    LocalDate told = dump.identity().told();
    Optional<Known> replaced =
        same.stream()
            .filter(known -> isOneDay(known.told(), told) || known.told() == null)
            .max(Comparator.comparing(known -> isOneDay(known.told(), told)));
    if (replaced.isPresent()) {
      return new Verdict(Status.REPLACED, replaced.map(Known::ingestId));
    }
    return told == null && !same.isEmpty()
        ? new Verdict(Status.DUPLICATE, Optional.of(same.get(0).dump()))
        : new Verdict(Status.READ, Optional.empty());
  }

  private static boolean isOneDay(LocalDate one, LocalDate other) {
    return one == null ? other == null : one.equals(other);
  }
}

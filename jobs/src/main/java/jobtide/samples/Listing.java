package jobtide.samples;

import java.time.LocalDateTime;

/**
 * One posting of a vacancy on one board.
 *
 * @param dump the file, or for sources of many files their folder
 * @param id as the board gives it
 */
record Listing(String source, String dump, Vacancy vacancy, LocalDateTime posted, String id) {
  Listing withId(String newId) {
    return new Listing(source, dump, vacancy, posted, newId);
  }
}

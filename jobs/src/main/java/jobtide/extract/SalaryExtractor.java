package jobtide.extract;

import jobtide.vocabulary.Vocabulary;

/** The base pay that a posting states. */
final class SalaryExtractor {
  SalaryExtractor(Vocabulary vocabulary) {}

  /** The pay of the first or main role, null where none is stated. */
  StatedPay pay(Reading title, Reading text) {
    return null;
  }
}

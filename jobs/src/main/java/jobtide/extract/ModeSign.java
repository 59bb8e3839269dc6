package jobtide.extract;

import jobtide.model.Finding;

/** A place in a posting that says where the work is done, and how surely it speaks of the job. */
record ModeSign(String mode, Rank rank, Reading reading, int start, int end) {

  /** What it speaks of; later ones win. */
  enum Rank {
    COMPANY,
    JOB,
    HEAD
  }

  ModeSign as(String other) {
    return new ModeSign(other, rank, reading, start, end);
  }

  Finding finding() {
    return reading.finding("work_modes", mode, start, end);
  }
}

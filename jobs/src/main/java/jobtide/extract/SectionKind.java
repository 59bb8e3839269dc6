package jobtide.extract;

import jobtide.model.Requirement;

/** What a part of a posting is about. */
enum SectionKind {
  OTHER(Requirement.MENTIONED),
  ABOUT(Requirement.MENTIONED),
  DUTIES(Requirement.MENTIONED),
  STACK(Requirement.MENTIONED),
  REQUIREMENTS(Requirement.REQUIRED),
  PREFERRED(Requirement.PREFERRED),
  BENEFITS(null),
  APPLY(null),
  LEGAL(null);

  private final Requirement requirement;

  SectionKind(Requirement requirement) {
    this.requirement = requirement;
  }

  /** Whether it lists what the candidate must or may bring. */
  boolean asks() {
    return this == REQUIREMENTS || this == PREFERRED;
  }

  /** How strongly it asks for what it names; null where it says nothing of the job. */
  Requirement requirement() {
    return requirement;
  }
}

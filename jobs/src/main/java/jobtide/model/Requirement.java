package jobtide.model;

/** How strongly a posting asks for something; the strongest mention counts. */
public enum Requirement {
  REQUIRED,
  PREFERRED,
  MENTIONED
}

package jobtide.model;

import java.util.List;

/** Facts for tests. */
public final class SomeFacts {
  private SomeFacts() {}

  /** Of a posting that says nothing but what it hires for. */
  public static Facts withoutValues(String role) {
    return new Facts(
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of("unspecified"),
        null,
        null,
        role,
        List.of(),
        List.of("unspecified"),
        List.of("unspecified"),
        "none",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null);
  }
}

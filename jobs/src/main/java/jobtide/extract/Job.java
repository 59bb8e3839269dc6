package jobtide.extract;

import java.util.List;

/**
 * A name of a job in a text, such as "Senior iOS and Android developers".
 *
 * @param roles what its words say the job is, in their order
 * @param several whether it is the name of several jobs: "front end and back end developers"
 * @param bare whether it names a discipline only, as in "hiring for design, QA and sales"
 */
record Job(List<String> roles, boolean several, boolean bare, int start, int end) {

  /** Its role where it is one job. */
  String role() {
    boolean both = roles.contains("frontend") && roles.contains("backend");
    if (both || roles.contains(JobNames.FULLSTACK)) {
      return JobNames.FULLSTACK;
    }
    return roles.get(0);
  }
}

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

  /** A role, and the jobs of a text that show it. */
  static Shown<String> shown(Reading text, String role, List<Job> jobs) {
    return new Shown<>(
        role,
        jobs.stream().map(job -> text.finding("role", role, job.start(), job.end())).toList());
  }

  /** Its role where it is one job. */
  String role() {
    boolean both = roles.contains("frontend") && roles.contains("backend");
    if (both || roles.contains(JobNames.FULLSTACK)) {
      return JobNames.FULLSTACK;
    }
    return roles.get(0);
  }
}

package jobtide.job;

import java.util.ArrayList;
import java.util.List;
import jobtide.job.RunSummary.StageTime;

/** Takes the time of stages and passes everything on. */
public final class StageClock implements Progress {
  private final Progress next;
  private final List<StageTime> times = new ArrayList<>();
  private long begun;

  public StageClock(Progress next) {
    this.next = next;
  }

  /** The stages that have ended. */
  public List<StageTime> times() {
    return List.copyOf(times);
  }

  @Override
  public void begin(Stage stage) {
    begun = System.nanoTime();
    next.begin(stage);
  }

  @Override
  public void advance(String what, long done, long total, long rows) {
    next.advance(what, done, total, rows);
  }

  @Override
  public void end(Stage stage, String result) {
    times.add(new StageTime(stage, (System.nanoTime() - begun) / 1e9, result));
    next.end(stage, result);
  }

  @Override
  public void warn(String message) {
    next.warn(message);
  }
}

package jobtide.spark;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import org.apache.spark.scheduler.AccumulableInfo;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorMetricsUpdate;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;
import scala.Tuple4;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A number that tasks count up and the driver sees while they run: Spark adds up an accumulator
 * only when a task has ended, and a dump can be one long task.
 */
public final class TaskCounters extends SparkListener implements AutoCloseable {
  private final SparkSession spark;
  private final LongAccumulator counter;
  private final LongConsumer onChange;
  private final Map<Long, Long> running = new ConcurrentHashMap<>();
  private long ended;

  /**
   * Starts to listen.
   *
   * @param onChange told the total, from a listener's thread
   */
  public TaskCounters(SparkSession spark, String name, LongConsumer onChange) {
    this.spark = spark;
    this.counter = spark.sparkContext().longAccumulator(name);
    this.onChange = onChange;
    spark.sparkContext().addSparkListener(this);
  }

  /** What tasks add to. */
  public LongAccumulator counter() {
    return counter;
  }

  @Override
  public void onExecutorMetricsUpdate(SparkListenerExecutorMetricsUpdate update) {
    for (Tuple4<Object, Object, Object, scala.collection.immutable.Seq<AccumulableInfo>> task :
        CollectionConverters.asJava(update.accumUpdates())) {
      for (AccumulableInfo info : CollectionConverters.asJava(task._4())) {
        if (info.id() == counter.id() && info.update().isDefined()) {
          running.put((Long) task._1(), (Long) info.update().get());
        }
      }
    }
    tell();
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd end) {
    for (AccumulableInfo info : CollectionConverters.asJava(end.taskInfo().accumulables())) {
      if (info.id() == counter.id() && info.update().isDefined()) {
        running.remove(end.taskInfo().taskId());
        ended += (Long) info.update().get();
      }
    }
    tell();
  }

  private void tell() {
    onChange.accept(ended + running.values().stream().mapToLong(Long::longValue).sum());
  }

  @Override
  public void close() {
    spark.sparkContext().removeSparkListener(this);
  }
}

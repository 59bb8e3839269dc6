package jobtide.publish;

import java.util.Collection;
import jobtide.contract.TableContract;

/**
 * A place where readers find the marts. Everything that can fail happens in {@link #prepare}; all
 * places are committed only when all are prepared, so that all change or none.
 */
public interface Publisher {
  /** What the place is called in messages. */
  String name();

  /** Brings the marts to the place, not yet seen by readers. */
  Prepared prepare(RunFolder run, Collection<TableContract> marts);

  /** Marts that wait to be seen; closing gives up what was not committed. */
  interface Prepared extends AutoCloseable {
    void commit();

    @Override
    default void close() {}
  }
}

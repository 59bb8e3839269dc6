package jobtide.extract;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.RandomAccess;
import java.util.Spliterator;
import java.util.function.Predicate;

/**
 * Hits one behind the other; parts of a list share its array, so that to take one costs little.
 *
 * <p>Declare it as what it is where it is read: texts have thousands of hits, and calls by way of
 * {@code List} are felt.
 */
final class HitList extends AbstractList<Hit> implements RandomAccess {
  static final HitList EMPTY = new HitList(new Hit[0], 0, 0);

  private Hit[] hits;
  private final int from;
  private int to;

  private HitList(Hit[] hits, int from, int to) {
    this.hits = hits;
    this.from = from;
    this.to = to;
  }

  /** An empty one to be filled. */
  HitList() {
    this(new Hit[8], 0, 0);
  }

  /** Puts a hit behind all others; for lists that are no part of another. */
  void append(Hit hit) {
    if (to == hits.length) {
      hits = Arrays.copyOf(hits, 2 * to);
    }
    hits[to++] = hit;
  }

  Hit last() {
    return hits[to - 1];
  }

  void replaceLast(Hit hit) {
    hits[to - 1] = hit;
  }

  /** The hits that begin in [start, end), of a list in the order of their beginnings. */
  HitList in(int start, int end) {
    int first = firstFrom(start);
    int behind = first;
    while (behind < to && hits[behind].start() < end) {
      behind++;
    }
    return behind == first ? EMPTY : new HitList(hits, first, behind);
  }

  /** Whether one of them is such; without a stream, which costs more than most of these lists. */
  boolean any(Predicate<Hit> such) {
    for (int i = from; i < to; i++) {
      if (such.test(hits[i])) {
        return true;
      }
    }
    return false;
  }

  boolean none(Predicate<Hit> such) {
    return !any(such);
  }

  private int firstFrom(int start) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (hits[middle].start() < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Override
  public Hit get(int index) {
    if (index < 0 || index >= to - from) {
      throw new IndexOutOfBoundsException(index);
    }
    return hits[from + index];
  }

  @Override
  public int size() {
    return to - from;
  }

  @Override
  public Iterator<Hit> iterator() {
    return new Iterator<>() {
      private int next = from;

      @Override
      public boolean hasNext() {
        return next < to;
      }

      @Override
      public Hit next() {
        if (next >= to) {
          throw new NoSuchElementException();
        }
        return hits[next++];
      }
    };
  }

  @Override
  public Spliterator<Hit> spliterator() {
    return Arrays.spliterator(hits, from, to);
  }
}

package jobtide.extract;

import java.util.Arrays;
import java.util.List;

/**
 * Terms as a trie of the numbers of their {@link Tokens}. A text is walked from each of its words:
 * mostly a step, and never more than the longest term has tokens.
 */
final class TermTrie {
  /** No branch leads to the root, so that it marks dead ends. */
  private static final int NONE = 0;

  /** The part of a branch that is its child, and how many nodes and steps there may be. */
  private static final long CHILD = (1 << 21) - 1;

  /** The nodes below the root, by the number of the word that leads there. */
  private final int[] openings;

  /** The other branches with the nodes they lead to, in a hash table: one look for a branch. */
  private long[] branches = new long[1 << 12];

  private int size = 1;

  /**
   * A bit for each word that leads on from a node: most words that do not are told by it, without a
   * look into the table.
   */
  private long[] ways = new long[1 << 10];

  /** The terms that end at the nodes, in the nodes' order. */
  private final Term[] endings;

  /** Where the terms of each node begin among the endings, and those of the next one. */
  private final int[] ends;

  TermTrie(List<Term> terms, Dictionary dictionary) {
    openings = new int[dictionary.size() + 1];
    int[] nodes = new int[terms.size()];
    for (int t = 0; t < nodes.length; t++) {
      nodes[t] = node(dictionary.tokens(terms.get(t).spelling()));
    }
    ends = new int[size + 1];
    for (int node : nodes) {
      ends[node + 1]++;
    }
    Arrays.parallelPrefix(ends, Integer::sum);
    endings = new Term[nodes.length];
    int[] next = ends.clone();
    for (int t = 0; t < nodes.length; t++) {
      endings[next[nodes[t]]++] = terms.get(t);
    }
  }

  /** Where a spelling ends, which is added; one of hyphens alone ends where no text leads. */
  private int node(Tokens spelling) {
    int node = spelling.count() == 0 ? added() : opened(spelling.number(0));
    for (int i = 1; i < spelling.count(); i++) {
      node = grown(node, step(spelling, i));
    }
    return node;
  }

  private int opened(int number) {
    if (openings[number] == NONE) {
      openings[number] = added();
    }
    return openings[number];
  }

  /** The child of a node by a step, which is added where it has none. */
  private int grown(int node, int step) {
    int known = child(node, step);
    if (known != NONE) {
      return known;
    }
    int child = added();
    if (2 * size > branches.length) {
      rehash();
    }
    put(branch(node, step) | child);
    ways[node] |= way(step);
    return child;
  }

  private int added() {
    if (size > CHILD) {
      throw new IllegalStateException("more than " + CHILD + " beginnings of terms");
    }
    if (size == ways.length) {
      ways = Arrays.copyOf(ways, 2 * size);
    }
    return size++;
  }

  private void rehash() {
    long[] old = branches;
    branches = new long[2 * old.length];
    for (long branch : old) {
      if (branch != 0) {
        put(branch);
      }
    }
  }

  private void put(long branch) {
    branches[slot(branch & ~CHILD)] = branch;
  }

  /** From a token to the next it is another step where blanks or hyphens part them. */
  private static int step(Tokens tokens, int token) {
    return step(tokens.number(token), tokens.isParted(token));
  }

  private static int step(int number, boolean parted) {
    return 2 * number + (parted ? 1 : 0);
  }

  private static long way(int step) {
    return 1L << (step * 0x9e3779b9 >>> 26);
  }

  /** Of numbers that each have 21 bits, room for the child behind. */
  private static long branch(int node, int step) {
    return (long) node << 42 | (long) step << 21;
  }

  /** Where a branch is, or where it would be. */
  private int slot(long branch) {
    int last = branches.length - 1;
    int slot = (int) (branch * 0x9e3779b97f4a7c15L >>> 40) & last;
    while (branches[slot] != 0 && (branches[slot] & ~CHILD) != branch) {
      slot = (slot + 1) & last;
    }
    return slot;
  }

  private int child(int node, int step) {
    return (ways[node] & way(step)) == 0
        ? NONE
        : (int) (branches[slot(branch(node, step))] & CHILD);
  }

  /**
   * Calls back for each term at each place where it may end, in the order of where they begin, and
   * of those that begin together the shorter first.
   *
   * @param from the first token that a term may begin with
   * @param to behind the last one
   */
  void scan(Tokens tokens, int from, int to, Candidate candidate) {
    for (int first = from; first < to; first++) {
      int node = openings[tokens.number(first)];
      if ((node == NONE && !tokens.hasStem(first)) || !tokens.mayBegin(first)) {
        continue;
      }
      if (tokens.hasStem(first)) {
        end(openings[tokens.stem(first)], first, tokens.stemEnd(first), candidate);
      }
      int at = first;
      while (node != NONE) {
        end(node, first, tokens.end(at), candidate);
        at++;
        if (ways[node] == 0 || at == tokens.count()) {
          break;
        }
        boolean parted = tokens.isParted(at);
        if (tokens.hasStem(at)) {
          int stem = child(node, step(tokens.stem(at), parted));
          end(stem, first, tokens.stemEnd(at), candidate);
        }
        node = child(node, step(tokens.number(at), parted));
      }
    }
  }

  private void end(int node, int first, int end, Candidate candidate) {
    for (int i = ends[node]; i < ends[node + 1]; i++) {
      candidate.at(endings[i], first, end);
    }
  }

  /** Takes a term that may begin with a token and end at an offset. */
  interface Candidate {
    void at(Term term, int first, int end);
  }
}

package jobtide.extract;

import java.util.Arrays;
import java.util.List;

/**
 * Terms as a trie of their {@link Tokens}, with all branches in one hash table. A text is walked
 * from each of its words: mostly a step, and never more than the longest term has tokens.
 */
final class TermTrie {
  private static final int ROOT = 0;

  /** No branch leads to the root, so that it marks free slots and dead ends. */
  private static final int NONE = ROOT;

  private static final long NODES_APART = 0xd6e8feb86659fd93L;
  private static final Term[] NO_TERMS = {};

  private long[] branches = new long[1 << 12];
  private int[] children = new int[1 << 12];
  private int size = 1;

  /** The terms that end at each node. */
  private Term[][] endings = new Term[1 << 10][];

  private boolean[] goesOn = new boolean[1 << 10];

  TermTrie(List<Term> terms) {
    endings[ROOT] = NO_TERMS;
    for (Term term : terms) {
      Tokens tokens = new Tokens(term.spelling());
      int node = ROOT;
      for (int i = 0; i < tokens.count(); i++) {
        node = grown(node, i == 0 ? tokens.first(i) : tokens.next(i));
      }
      endings[node] = Arrays.copyOf(endings[node], endings[node].length + 1);
      endings[node][endings[node].length - 1] = term;
    }
  }

  /** The child of a node by a token, which is added where it has none. */
  private int grown(int node, long number) {
    int known = child(node, number);
    if (known != NONE) {
      return known;
    }
    if (2 * size > branches.length) {
      rehash(4 * branches.length);
    }
    if (size == endings.length) {
      endings = Arrays.copyOf(endings, 2 * size);
      goesOn = Arrays.copyOf(goesOn, 2 * size);
    }
    endings[size] = NO_TERMS;
    goesOn[node] = true;
    put(branch(node, number), size);
    return size++;
  }

  private void rehash(int capacity) {
    long[] oldBranches = branches;
    int[] oldChildren = children;
    branches = new long[capacity];
    children = new int[capacity];
    for (int slot = 0; slot < oldBranches.length; slot++) {
      if (oldChildren[slot] != NONE) {
        put(oldBranches[slot], oldChildren[slot]);
      }
    }
  }

  private void put(long branch, int child) {
    int slot = slot(branch);
    while (children[slot] != NONE) {
      slot = (slot + 1) & (branches.length - 1);
    }
    branches[slot] = branch;
    children[slot] = child;
  }

  /** A number for the branch of a node by a token, as good as random. */
  private static long branch(int node, long number) {
    long mixed = (number + node * NODES_APART) * 0xff51afd7ed558ccdL;
    return mixed ^ (mixed >>> 32);
  }

  private int slot(long branch) {
    return (int) branch & (branches.length - 1);
  }

  private int child(int node, long number) {
    long branch = branch(node, number);
    int slot = slot(branch);
    while (children[slot] != NONE && branches[slot] != branch) {
      slot = (slot + 1) & (branches.length - 1);
    }
    return children[slot];
  }

  /**
   * Calls back for each term at each place where it may end, in the order of where they begin, and
   * of those that begin together the shorter first.
   */
  void scan(Tokens tokens, Candidate candidate) {
    for (int first = 0; first < tokens.count(); first++) {
      int node = ROOT;
      for (int at = first; at < tokens.count(); at++) {
        boolean isFirst = at == first;
        if (isFirst && !tokens.mayBegin(at)) {
          break;
        }
        if (tokens.hasStem(at)) {
          int stem = child(node, isFirst ? tokens.firstStem(at) : tokens.nextStem(at));
          end(stem, tokens.stemEnd(at), candidate);
        }
        node = child(node, isFirst ? tokens.first(at) : tokens.next(at));
        if (node == NONE) {
          break;
        }
        end(node, tokens.end(at), candidate);
        if (!goesOn[node]) {
          break;
        }
      }
    }
  }

  private void end(int node, int end, Candidate candidate) {
    for (Term term : endings[node]) {
      candidate.at(term, end);
    }
  }

  /** Takes a term that may end at an offset. */
  interface Candidate {
    void at(Term term, int end);
  }
}

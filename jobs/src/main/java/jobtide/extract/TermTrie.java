package jobtide.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Terms as a trie of the numbers of their {@link Tokens}. A text is walked from each of its words:
 * mostly a step, and never more than the longest term has tokens.
 *
 * <p>All nodes lie in one array, children side by side, so that a step of the walk reads little
 * memory: a vocabulary's trie fits into a processor's cache.
 */
final class TermTrie {
  /** No step leads to the root, so that it marks dead ends. */
  private static final int NONE = 0;

  /** What a node holds: its first child, which ends those of the node before it. */
  private static final int CHILD = 0;

  /** Where the terms that end at it begin among all, which ends those of the node before it. */
  private static final int TERM = 1;

  /** A bit for each step to a child: most steps that lead nowhere are told by it alone. */
  private static final int WAYS = 2;

  private static final int FIELDS = 3;

  /** As many children are looked through one by one. */
  private static final int FEW = 8;

  /** The nodes below the root, by the number of the word that leads there. */
  private final int[] openings;

  private final int[] nodes;

  /** The steps that lead to the nodes, apart from them: most are looked at and not taken. */
  private final int[] steps;

  /** The terms that end at the nodes, in the nodes' order. */
  private final Term[] terms;

  TermTrie(List<Term> terms, Dictionary dictionary) {
    List<Path> paths = paths(terms, dictionary);
    // As many nodes as there would be if no two paths had a step in common.
    int most = 1 + paths.stream().mapToInt(path -> path.steps.length).sum();
    openings = new int[dictionary.size() + 1];
    nodes = new int[FIELDS * (most + 1)];
    steps = new int[most];
    this.terms = new Term[paths.size()];
    // Of each node the paths that pass it, which are neighbours.
    int[] first = new int[most];
    int[] behind = new int[most];
    int[] depth = new int[most];
    behind[0] = paths.size();
    int count = 1;
    int ended = 0;
    for (int node = 0; node < count; node++) {
      set(node, CHILD, count);
      set(node, TERM, ended);
      int at = first[node];
      while (at < behind[node] && paths.get(at).steps.length == depth[node]) {
        this.terms[ended++] = paths.get(at++).term;
      }
      while (at < behind[node]) {
        int step = paths.get(at).steps[depth[node]];
        first[count] = at;
        while (at < behind[node] && paths.get(at).steps[depth[node]] == step) {
          at++;
        }
        behind[count] = at;
        depth[count] = depth[node] + 1;
        steps[count] = step;
        set(node, WAYS, get(node, WAYS) | way(step));
        if (node == 0) {
          openings[step >> 1] = count;
        }
        count++;
      }
    }
    set(count, CHILD, count);
    set(count, TERM, ended);
  }

  /** A term and the steps that lead to the node where it ends. */
  private record Path(int[] steps, Term term) {}

  /** Sorted, so that those that begin with the same steps are neighbours, the shorter first. */
  private static List<Path> paths(List<Term> terms, Dictionary dictionary) {
    List<Path> paths = new ArrayList<>(terms.size());
    for (Term term : terms) {
      Tokens spelling = dictionary.tokens(term.spelling());
      int[] steps = new int[spelling.count()];
      for (int i = 0; i < steps.length; i++) {
        steps[i] = step(spelling, i);
      }
      // One of hyphens alone has no tokens and is nowhere.
      if (steps.length > 0) {
        paths.add(new Path(steps, term));
      }
    }
    paths.sort((path, other) -> Arrays.compare(path.steps, other.steps));
    return paths;
  }

  private int get(int node, int field) {
    return nodes[FIELDS * node + field];
  }

  private void set(int node, int field, int value) {
    nodes[FIELDS * node + field] = value;
  }

  /** From a token to the next it is another step where blanks or hyphens part them. */
  private static int step(Tokens tokens, int token) {
    return step(tokens.number(token), tokens.isParted(token));
  }

  private static int step(int number, boolean parted) {
    return 2 * number + (parted ? 1 : 0);
  }

  private static int way(int step) {
    return 1 << (step * 0x9e3779b9 >>> 27);
  }

  private int child(int node, int step) {
    if ((get(node, WAYS) & way(step)) == 0) {
      return NONE;
    }
    int low = get(node, CHILD);
    int high = get(node + 1, CHILD);
    while (high - low > FEW) {
      int middle = (low + high) >>> 1;
      if (steps[middle] <= step) {
        low = middle;
      } else {
        high = middle;
      }
    }
    while (low < high && steps[low] != step) {
      low++;
    }
    return low < high ? low : NONE;
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
        if (get(node, WAYS) == 0 || at == tokens.count()) {
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
    int behind = get(node + 1, TERM);
    for (int i = get(node, TERM); i < behind; i++) {
      candidate.at(terms[i], first, end);
    }
  }

  /** Takes a term that may begin with a token and end at an offset. */
  interface Candidate {
    void at(Term term, int first, int end);
  }
}

package jobtide.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;

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
    Branch root = new Branch();
    for (Term term : terms) {
      // One of hyphens alone has no tokens and is nowhere.
      Tokens spelling = dictionary.tokens(term.spelling());
      Branch end = root;
      for (int i = 0; i < spelling.count(); i++) {
        end = end.children.computeIfAbsent(step(spelling, i), step -> new Branch());
      }
      if (end != root) {
        end.terms.add(term);
      }
    }
    List<Branch> branches = new ArrayList<>();
    List<Integer> leading = new ArrayList<>();
    flatten(root, branches, leading);
    steps = leading.stream().mapToInt(Integer::intValue).toArray();
    openings = new int[dictionary.size() + 1];
    nodes = new int[FIELDS * (branches.size() + 1)];
    List<Term> ending = new ArrayList<>();
    int child = 1;
    for (int node = 0; node < branches.size(); node++) {
      Branch branch = branches.get(node);
      set(node, CHILD, child);
      set(node, TERM, ending.size());
      for (int step : branch.children.keySet()) {
        set(node, WAYS, get(node, WAYS) | way(step));
        if (node == 0) {
          openings[step >> 1] = child;
        }
        child++;
      }
      ending.addAll(branch.terms);
    }
    set(branches.size(), CHILD, child);
    set(branches.size(), TERM, ending.size());
    this.terms = ending.toArray(new Term[0]);
  }

  /** A node while the trie is built. */
  private static final class Branch {
    private final Map<Integer, Branch> children = new TreeMap<>();
    private final List<Term> terms = new ArrayList<>();
  }

  /** All nodes with the steps that lead to them, so that the children of each are neighbours. */
  private static void flatten(Branch root, List<Branch> branches, List<Integer> steps) {
    Queue<Branch> queue = new ArrayDeque<>(List.of(root));
    steps.add(0);
    while (!queue.isEmpty()) {
      Branch branch = queue.remove();
      branches.add(branch);
      steps.addAll(branch.children.keySet());
      queue.addAll(branch.children.values());
    }
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

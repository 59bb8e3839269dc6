package jobtide.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The spellings of terms as a trie, with Aho and Corasick's failure links: where a text goes on
 * otherwise than a node's terms do, the longest end of what was read that begins a term too.
 *
 * <p>Nodes are numbered breadth first, so that those near the root, where a text mostly is, lie
 * together.
 */
final class TermTrie {
  /** The two nodes without a term: between words, and inside a word of no term. */
  static final int BETWEEN = 0;

  static final int INSIDE = 1;

  private static final int NONE = -1;

  private final CharacterClasses classes;
  private int[] firstChild = new int[1024];
  private int[] sibling = new int[1024];
  private int[] symbol = new int[1024];

  /** The children of {@link #BETWEEN} by symbol: it has many, and is asked most. */
  private final int[] roots;

  private int[] fail;
  private final List<List<Term>> terms = new ArrayList<>();

  TermTrie(List<Term> terms, CharacterClasses classes) {
    this.classes = classes;
    roots = new int[classes.count()];
    Arrays.fill(roots, NONE);
    add(NONE, 0);
    add(NONE, 0);
    for (Term term : terms) {
      int node = BETWEEN;
      for (int i = 0; i < term.spelling().length(); i++) {
        int next = classes.of(Characters.folded(term.spelling().charAt(i)));
        // Any run of separators is one.
        if (next != CharacterClasses.SEPARATOR || symbol[node] != next || node == BETWEEN) {
          int child = child(node, next);
          node = child == NONE ? add(node, next) : child;
        }
      }
      if (this.terms.get(node).isEmpty()) {
        this.terms.set(node, new ArrayList<>(1));
      }
      this.terms.get(node).add(term);
    }
    link();
  }

  private int add(int parent, int by) {
    int node = terms.size();
    if (node == symbol.length) {
      firstChild = Arrays.copyOf(firstChild, node * 2);
      sibling = Arrays.copyOf(sibling, node * 2);
      symbol = Arrays.copyOf(symbol, node * 2);
    }
    terms.add(List.of()); // Most nodes end none: they share one list.
    firstChild[node] = NONE;
    sibling[node] = NONE;
    symbol[node] = by;
    if (parent != NONE) {
      sibling[node] = firstChild[parent];
      firstChild[parent] = node;
    }
    if (parent == BETWEEN) {
      roots[by] = node;
    }
    return node;
  }

  /** Renumbers the nodes breadth first and finds where each fails to. */
  private void link() {
    int size = terms.size();
    int[] order = new int[size];
    int[] place = new int[size];
    int count = 2;
    order[INSIDE] = INSIDE;
    place[INSIDE] = INSIDE;
    for (int at = 0; at < count; at++) {
      for (int child = firstChild[order[at]]; child != NONE; child = sibling[child]) {
        order[count] = child;
        place[child] = count++;
      }
    }
    renumber(order, place);
    fail = new int[size];
    for (int node = 0; node < size; node++) {
      for (int child = firstChild[node]; child != NONE; child = sibling[child]) {
        fail[child] = node == BETWEEN ? start(symbol[child]) : next(fail[node], symbol[child]);
        // Breadth first: what it fails to has its terms already.
        terms.set(child, both(terms.get(child), terms.get(fail[child])));
      }
    }
  }

  private static List<Term> both(List<Term> own, List<Term> shorter) {
    if (own.isEmpty() || shorter.isEmpty()) {
      return own.isEmpty() ? shorter : own;
    }
    List<Term> both = new ArrayList<>(own);
    both.addAll(shorter);
    return both;
  }

  private void renumber(int[] order, int[] place) {
    int size = order.length;
    int[] children = new int[size];
    int[] siblings = new int[size];
    int[] symbols = new int[size];
    List<List<Term>> moved = new ArrayList<>(size);
    for (int at = 0; at < size; at++) {
      int node = order[at];
      children[at] = firstChild[node] == NONE ? NONE : place[firstChild[node]];
      siblings[at] = sibling[node] == NONE ? NONE : place[sibling[node]];
      symbols[at] = symbol[node];
      moved.add(terms.get(node));
    }
    firstChild = children;
    sibling = siblings;
    symbol = symbols;
    terms.clear();
    terms.addAll(moved);
    for (int root = firstChild[BETWEEN]; root != NONE; root = sibling[root]) {
      roots[symbol[root]] = root;
    }
  }

  /** Where a text is after a character that begins no term there. */
  private int start(int by) {
    return classes.isWord(by) ? INSIDE : BETWEEN;
  }

  /** The node after a symbol. */
  int next(int node, int by) {
    int at = node;
    while (at != BETWEEN && at != INSIDE) {
      int child = child(at, by);
      if (child != NONE) {
        return child;
      }
      at = fail[at];
    }
    int child = at == BETWEEN ? child(BETWEEN, by) : NONE;
    return child == NONE ? start(by) : child;
  }

  private int child(int node, int by) {
    if (node == BETWEEN) {
      return roots[by];
    }
    int child = firstChild[node];
    while (child != NONE && symbol[child] != by) {
      child = sibling[child];
    }
    return child;
  }

  int size() {
    return terms.size();
  }

  /** The only child of a node, or -1 where it has none or several. */
  int onlyChild(int node) {
    int child = firstChild[node];
    return child != NONE && sibling[child] == NONE ? child : NONE;
  }

  boolean isLeaf(int node) {
    return firstChild[node] == NONE;
  }

  /** The symbol that leads to a node. */
  int symbol(int node) {
    return symbol[node];
  }

  int fail(int node) {
    return fail[node];
  }

  /** The terms that end at a node. */
  List<Term> terms(int node) {
    return terms.get(node);
  }
}

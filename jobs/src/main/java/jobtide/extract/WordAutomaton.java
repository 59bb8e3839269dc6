package jobtide.extract;

import java.util.Arrays;
import java.util.List;

/**
 * A deterministic automaton that finds many terms in one pass over a text: Aho and Corasick's, with
 * terms that begin only where a word may begin.
 *
 * <p>Most nodes have one child, as most terms go their own way after a few letters: of these only
 * the child and the failure link are kept, so that all fits the processor's cache. The others have
 * a table row with the next node for every symbol. Blanks and hyphens are one symbol here, and any
 * run of them is one: whether a term may be written so is for the caller to say.
 */
final class WordAutomaton {
  /** Numbers kept of each node: {@link #ROW}, {@link #CHILD}, {@link #FAIL}, {@link #ENDS}. */
  private static final int STRIDE = 4;

  /** Where its row begins, or the complement of the symbol of its only child. */
  private static final int ROW = 0;

  private static final int CHILD = 1;
  private static final int FAIL = 2;

  /** Whether terms end here: 0 for none. */
  private static final int ENDS = 3;

  /** All are words, and end only before what may follow a word. */
  private static final int BEFORE_BOUNDARY = 1;

  private static final int ANYWHERE = 2;

  private static final Term[] NO_TERMS = {};

  private final CharacterClasses classes;
  private final FirstWords firstWords;
  private final int[] nodes;
  private final int[] rows;
  private final Term[][] endings;

  WordAutomaton(List<Term> terms) {
    classes = new CharacterClasses(terms);
    firstWords = new FirstWords(terms, classes);
    TermTrie trie = new TermTrie(terms, classes);
    nodes = new int[trie.size() * STRIDE];
    endings = new Term[trie.size()][];
    int[] table = new int[0];
    int used = 0;
    for (int node = 0; node < trie.size(); node++) {
      int at = node * STRIDE;
      int child = trie.onlyChild(node);
      boolean isSparse = node > TermTrie.INSIDE && (child >= 0 || trie.isLeaf(node));
      if (isSparse) {
        // No term has symbol 0, so that a leaf's child is never met.
        nodes[at + ROW] = child < 0 ? ~0 : ~trie.symbol(child);
        nodes[at + CHILD] = child * STRIDE;
        nodes[at + FAIL] = trie.fail(node) * STRIDE;
      } else {
        if (used + classes.count() > table.length) {
          table = Arrays.copyOf(table, Math.max(1 << 16, table.length * 2));
        }
        nodes[at + ROW] = used;
        for (int symbol = 0; symbol < classes.count(); symbol++) {
          table[used++] = trie.next(node, symbol) * STRIDE;
        }
      }
      endings[node] = trie.terms(node).isEmpty() ? NO_TERMS : trie.terms(node).toArray(NO_TERMS);
      nodes[at + ENDS] = ends(endings[node]);
    }
    rows = Arrays.copyOf(table, used);
  }

  private static int ends(Term[] terms) {
    int ends = terms.length == 0 ? 0 : BEFORE_BOUNDARY;
    for (Term term : terms) {
      if (!Characters.isWord(term.spelling().charAt(term.spelling().length() - 1))) {
        ends = ANYWHERE;
      }
    }
    return ends;
  }

  /** Calls back for each term at each place where it may end. */
  void scan(String text, Candidate candidate) {
    int node = TermTrie.BETWEEN;
    int last = 0;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      int symbol = classes.of(text.charAt(i));
      if (symbol == CharacterClasses.SEPARATOR && last == symbol) {
        continue;
      }
      boolean beginsWord = classes.isWord(symbol) && !classes.isWord(last);
      last = symbol;
      int ends = nodes[node + ENDS];
      if (ends != 0 && (ends == ANYWHERE || classes.mayFollowWord(symbol))) {
        end(node, i, candidate);
      }
      node = next(node, symbol);
      // The first row is that between words: no term that is begun goes on here.
      if (beginsWord && node == rows[symbol]) {
        int behind = firstWords.skip(text, i);
        if (behind > i) {
          node = TermTrie.INSIDE * STRIDE;
          i = behind - 1;
        }
      }
    }
    end(node, length, candidate);
  }

  private int next(int from, int symbol) {
    int node = from;
    int row = nodes[node + ROW];
    while (row < 0) {
      if (~row == symbol && symbol != 0) {
        return nodes[node + CHILD];
      }
      node = nodes[node + FAIL];
      row = nodes[node + ROW];
    }
    return rows[row + symbol];
  }

  private void end(int node, int end, Candidate candidate) {
    for (Term term : endings[node / STRIDE]) {
      candidate.at(term, end);
    }
  }

  /** Takes a term that may end at an offset. */
  interface Candidate {
    void at(Term term, int end);
  }
}

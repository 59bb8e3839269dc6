package jobtide.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A deterministic automaton that finds many terms in one pass over a text: Aho and Corasick's, with
 * the failure links resolved into a table, and with terms that begin only where a word may begin.
 *
 * <p>A cell of the table is the next state's row, or its complement where a term may have ended
 * before the character read: mostly where that is none of a word, so that the many words which
 * begin like a term cost nothing. Blanks and hyphens are one symbol here, and any run of them is
 * one: whether a term may be written so is for the caller to say.
 */
final class WordAutomaton {
  /** Rows of the two states without a term: between words, and inside a word of no term. */
  private static final int BETWEEN = 0;

  private static final int INSIDE = 1;

  /** The class of blanks and hyphens. */
  private static final byte SEPARATOR = 2;

  private final byte[] classes = new byte[1 << 16];
  private final int width;
  private final int[] next;
  private final Term[][] endings;

  WordAutomaton(List<Term> terms) {
    classes[' '] = SEPARATOR;
    classes['-'] = SEPARATOR;
    int count = SEPARATOR + 1;
    for (Term term : terms) {
      for (int i = 0; i < term.spelling().length(); i++) {
        char c = Characters.folded(term.spelling().charAt(i));
        if (classes[c] == 0) {
          if (count == 128) {
            throw new IllegalStateException("too many different characters in the vocabulary");
          }
          classes[c] = (byte) count++;
        }
      }
    }
    // Class 0: no term has it and words end there; class 1: it belongs to words.
    for (int c = 0; c < classes.length; c++) {
      char folded = Characters.folded((char) c);
      if (classes[folded] > 1) {
        classes[c] = classes[folded];
      } else if (Characters.isWord((char) c)) {
        classes[c] = 1;
      }
    }
    width = count;
    Trie trie = new Trie(terms, classes, width);
    next = trie.table();
    endings = trie.endings();
  }

  /** Calls back for each term at each place where it may end. */
  void scan(String text, Candidate candidate) {
    int state = BETWEEN;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      int before = state;
      state = next[before + classes[text.charAt(i)]];
      if (state < 0) {
        state = ~state;
        end(before, i, candidate);
      }
    }
    end(state, length, candidate);
  }

  private void end(int state, int end, Candidate candidate) {
    for (Term term : endings[state / width]) {
      candidate.at(term, end);
    }
  }

  /** Takes a term that may end at an offset. */
  interface Candidate {
    void at(Term term, int end);
  }

  /** The spellings as a trie, from which the table is filled breadth first. */
  private static final class Trie {
    private final int width;
    private final List<int[]> children = new ArrayList<>();
    private final List<List<Term>> own = new ArrayList<>();
    private final List<Integer> order = new ArrayList<>();
    private final boolean[] wordClass;
    private final boolean[] suffixClass;

    Trie(List<Term> terms, byte[] classes, int width) {
      this.width = width;
      wordClass = new boolean[width];
      suffixClass = new boolean[width];
      for (int c = 0; c < classes.length; c++) {
        wordClass[classes[c]] |= Characters.isWord((char) c);
        suffixClass[classes[c]] |= c == 's' || Characters.isDigit((char) c);
      }
      node();
      node();
      for (Term term : terms) {
        int node = BETWEEN;
        for (int i = 0; i < term.spelling().length(); i++) {
          int symbol = classes[Characters.folded(term.spelling().charAt(i))];
          if (children.get(node)[symbol] == 0) {
            children.get(node)[symbol] = node();
          }
          node = children.get(node)[symbol];
          if (symbol == SEPARATOR) {
            children.get(node)[symbol] = node;
          }
        }
        own.get(node).add(term);
      }
    }

    private int node() {
      children.add(new int[width]);
      own.add(new ArrayList<>());
      return children.size() - 1;
    }

    int[] table() {
      int size = children.size();
      int[] table = new int[size * width];
      int[] fail = new int[size];
      boolean[] seen = new boolean[size];
      for (int symbol = 0; symbol < width; symbol++) {
        table[INSIDE * width + symbol] = wordClass[symbol] ? INSIDE : BETWEEN;
      }
      order.add(BETWEEN);
      order.add(INSIDE);
      seen[BETWEEN] = true;
      // Breadth first, so that the states near the root, where a text mostly is, lie together.
      for (int at = 0; at < order.size(); at++) {
        int node = order.get(at);
        if (node == INSIDE) {
          continue;
        }
        own.get(node).addAll(node == BETWEEN ? List.of() : own.get(fail[node]));
        for (int symbol = 0; symbol < width; symbol++) {
          int without =
              node == BETWEEN
                  ? (wordClass[symbol] ? INSIDE : BETWEEN)
                  : table[fail[node] * width + symbol];
          int child = children.get(node)[symbol];
          table[node * width + symbol] = child == 0 ? without : child;
          if (child != 0 && !seen[child]) {
            seen[child] = true;
            fail[child] = without;
            order.add(child);
          }
        }
      }
      return renumbered(table);
    }

    private int[] renumbered(int[] table) {
      int[] place = new int[order.size()];
      for (int at = 0; at < place.length; at++) {
        place[order.get(at)] = at;
      }
      int[] renumbered = new int[table.length];
      for (int at = 0; at < place.length; at++) {
        int node = order.get(at);
        for (int symbol = 0; symbol < width; symbol++) {
          int row = place[table[node * width + symbol]] * width;
          renumbered[at * width + symbol] = mayEnd(node, symbol) ? ~row : row;
        }
      }
      return renumbered;
    }

    /** Whether a term that the node ends may be a word where this symbol follows. */
    private boolean mayEnd(int node, int symbol) {
      for (Term term : own.get(node)) {
        char last = term.spelling().charAt(term.spelling().length() - 1);
        if (!wordClass[symbol] || suffixClass[symbol] || !Characters.isWord(last)) {
          return true;
        }
      }
      return false;
    }

    Term[][] endings() {
      Term[][] endings = new Term[order.size()][];
      Arrays.setAll(endings, at -> own.get(order.get(at)).toArray(new Term[0]));
      return endings;
    }
  }
}

package jobtide.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A deterministic automaton that finds many terms in one pass over a text: Aho and Corasick's, with
 * the failure links resolved into a table, and with terms that begin only where a word may begin.
 *
 * <p>A cell of the table is the next state's row, or its complement where terms may end there. A
 * blank in a spelling stands for any run of blanks or one hyphen.
 */
final class WordAutomaton {
  /** Rows of the two states without a term: between words, and inside a word of no term. */
  private static final int BETWEEN = 0;

  private static final int INSIDE = 1;

  private final byte[] classes = new byte[1 << 16];
  private final int width;
  private final int[] next;
  private final Term[][] endings;

  WordAutomaton(List<Term> terms) {
    int count = 2;
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
      state = next[state + classes[text.charAt(i)]];
      if (state < 0) {
        state = ~state;
        for (Term term : endings[state / width]) {
          candidate.at(term, i + 1);
        }
      }
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
    private final boolean[] wordClass;

    Trie(List<Term> terms, byte[] classes, int width) {
      this.width = width;
      wordClass = new boolean[width];
      for (int c = 0; c < classes.length; c++) {
        wordClass[classes[c]] |= Characters.isWord((char) c);
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
        }
        own.get(node).add(term);
      }
      joinHyphensToBlanks(classes[' '], classes['-']);
    }

    private int node() {
      children.add(new int[width]);
      own.add(new ArrayList<>());
      return children.size() - 1;
    }

    private void joinHyphensToBlanks(int blank, int hyphen) {
      if (blank < 2) {
        return;
      }
      for (int[] node : children) {
        int behind = node[blank];
        if (behind == 0) {
          continue;
        }
        children.get(behind)[blank] = behind;
        if (hyphen >= 2 && node[hyphen] == 0) {
          node[hyphen] = behind;
        }
      }
    }

    int[] table() {
      int size = children.size();
      int[] table = new int[size * width];
      int[] fail = new int[size];
      boolean[] seen = new boolean[size];
      for (int symbol = 0; symbol < width; symbol++) {
        table[INSIDE * width + symbol] = wordClass[symbol] ? INSIDE : BETWEEN;
      }
      ArrayDeque<Integer> queue = new ArrayDeque<>();
      queue.add(BETWEEN);
      seen[BETWEEN] = true;
      while (!queue.isEmpty()) {
        int node = queue.remove();
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
            queue.add(child);
          }
        }
      }
      for (int cell = 0; cell < table.length; cell++) {
        int row = table[cell] * width;
        table[cell] = own.get(table[cell]).isEmpty() ? row : ~row;
      }
      return table;
    }

    Term[][] endings() {
      Term[][] endings = new Term[own.size()][];
      Arrays.setAll(endings, i -> own.get(i).toArray(new Term[0]));
      return endings;
    }
  }
}

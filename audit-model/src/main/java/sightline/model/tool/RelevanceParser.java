package sightline.model.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads conditions:
 *
 * <pre>
 * condition  = term { "and" term } | term { "or" term }
 * term       = comparison | "(" condition ")" | "not" "(" condition ")"
 * comparison = QUESTION "is" [ "not" ] RATING { "or" RATING }
 * </pre>
 *
 * <p>A rating may be called "not": what follows decides. "and" beside "or" needs brackets, since
 * people read it both ways.
 */
final class RelevanceParser {

  private static final Pattern TOKEN = Pattern.compile("[()]|[^\\s()]+");
  private static final Set<String> JOINTS = Set.of("and", "or");
  private static final Set<String> WORDS = Set.of("and", "or", "is");

  /** One comparison alone may stand a level deeper: {@link Relevance#text} may bracket it. */
  private static final int DEEPEST = 16;

  private record Token(String text, int column) {}

  private static final class Wrong extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient RelevanceReading.Slip slip;

    Wrong(int column, String message, String remedy) {
      super(message, null, false, false);
      this.slip = new RelevanceReading.Slip(column, message, remedy);
    }
  }

  private final List<Token> tokens = new ArrayList<>();
  private final List<RelevanceReading.Mention> mentions = new ArrayList<>();
  private final int end;
  private int at;

  RelevanceParser(String text) {
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      tokens.add(new Token(matcher.group(), matcher.start() + 1));
    }
    end = text.stripTrailing().length() + 1;
  }

  RelevanceReading read() {
    try {
      Relevance relevance = condition(0);
      if (at < tokens.size()) {
        throw unexpected("'and', 'or' or the end");
      }
      return new RelevanceReading.Read(relevance, mentions);
    } catch (Wrong wrong) {
      return wrong.slip;
    }
  }

  private Relevance condition(int depth) throws Wrong {
    List<Relevance> terms = new ArrayList<>();
    terms.add(term(depth));
    String joint = word(0);
    while (JOINTS.contains(word(0))) {
      if (depth > DEEPEST) {
        throw tooDeep();
      }
      if (!word(0).equals(joint)) {
        throw new Wrong(
            tokens.get(at).column(),
            "'and' and 'or' stand side by side here, which can be read in two ways.",
            "Put brackets round what belongs together: 'a and (b or c)'.");
      }
      at++;
      terms.add(term(depth));
    }
    if (terms.size() == 1) {
      return terms.getFirst();
    }
    return joint.equals("and") ? new Relevance.All(terms) : new Relevance.Any(terms);
  }

  private Relevance term(int depth) throws Wrong {
    if (word(0).equals("(")) {
      return inBrackets(depth);
    }
    if (!word(0).equals("not")) {
      return comparison();
    }
    if (!word(1).equals("(")) {
      throw new Wrong(
          tokens.get(at).column(),
          "After 'not' a bracket is expected here.",
          "Write 'q-abcd is not met', or 'not (...)' round a whole condition.");
    }
    at++;
    return new Relevance.Not(inBrackets(depth));
  }

  private Relevance inBrackets(int depth) throws Wrong {
    Token open = tokens.get(at);
    if (depth > DEEPEST) {
      throw tooDeep();
    }
    at++;
    Relevance inside = condition(depth + 1);
    if (!word(0).equals(")")) {
      throw at < tokens.size()
          ? unexpected("'and', 'or' or ')'")
          : new Wrong(
              open.column(), "The bracket opened here is not closed.", "Close it with ')'.");
    }
    at++;
    return inside;
  }

  private Relevance comparison() throws Wrong {
    Token question = name("the id of a question");
    mentions.add(
        new RelevanceReading.Mention(question.column(), question.text(), Optional.empty()));
    if (!word(0).equals("is")) {
      throw unexpected("'is'");
    }
    at++;
    // "is not" and then a rating; in "is not", "is not or partly" it is the rating called "not"
    boolean turned = word(0).equals("not") && isName(word(1));
    if (turned) {
      at++;
    }
    List<String> ratings = new ArrayList<>();
    ratings.add(rating(question.text(), ratings));
    while (word(0).equals("or") && isName(word(1)) && !startsATerm()) {
      at++;
      ratings.add(rating(question.text(), ratings));
    }
    return turned
        ? new Relevance.IsNot(question.text(), ratings)
        : new Relevance.Is(question.text(), ratings);
  }

  /** Whether what follows the "or" is a condition of its own, not one more rating. */
  private boolean startsATerm() {
    return word(2).equals("is") || (word(1).equals("not") && word(2).equals("("));
  }

  private String rating(String question, List<String> before) throws Wrong {
    Token rating = name("the id of a rating");
    if (before.contains(rating.text())) {
      throw new Wrong(
          rating.column(),
          "The rating '" + rating.text() + "' stands twice.",
          "Name each rating once.");
    }
    mentions.add(
        new RelevanceReading.Mention(rating.column(), question, Optional.of(rating.text())));
    return rating.text();
  }

  private Token name(String what) throws Wrong {
    if (!isName(word(0))) {
      throw unexpected(what);
    }
    return tokens.get(at++);
  }

  private static boolean isName(String word) {
    return !word.isEmpty() && !WORDS.contains(word) && !word.equals("(") && !word.equals(")");
  }

  /** The word so many places on; empty beyond the end. */
  private String word(int ahead) {
    return at + ahead < tokens.size() ? tokens.get(at + ahead).text() : "";
  }

  private Wrong tooDeep() {
    return new Wrong(
        tokens.get(at).column(), "The brackets are nested too deep.", "Make it simpler.");
  }

  private Wrong unexpected(String expected) {
    boolean over = at >= tokens.size();
    String found = over ? "the condition ends" : "there is '" + word(0) + "'";
    String remedy =
        (over ? Optional.<String>empty() : NearestWord.to(word(0), List.of("is", "and", "or")))
            .filter(near -> !near.equals(word(0)) && expected.contains("'" + near + "'"))
            .or(() -> over ? Optional.empty() : NearestWord.to(word(0), List.of("is")))
            .filter(near -> !near.equals(word(0)))
            .map(near -> "Did you mean '" + near + "'?")
            .orElse(
                "Write it as 'q-abcd is met', 'q-abcd is not met or partly', joined by 'and' or 'or'.");
    return new Wrong(
        over ? end : tokens.get(at).column(),
        "Here " + expected + " is expected, but " + found + ".",
        remedy);
  }
}

package sightline.model.xlsform;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sightline.model.tool.Relevance;

/**
 * Reads the part of XPath that says when a question is asked:
 *
 * <pre>
 * condition  = conjunction { "or" conjunction }
 * conjunction = term { "and" term }
 * term       = comparison | "not" "(" condition ")" | "(" condition ")"
 * comparison = "${q}" ("=" | "!=") "'x'" | "selected(${q}, 'x')"
 * </pre>
 *
 * <p>Comparisons of one question with "=" joined by "or", or with "!=" joined by "and", become one
 * comparison with several ratings, unless brackets keep them apart.
 */
final class XPathCondition {

  /** Why a text is no such condition. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message, null, false, false);
    }
  }

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(\\$\\{[^{}]*\\})|('[^']*'|\"[^\"]*\"|\u2018[^\u2019]*\u2019)|(!=|[()=,])|([A-Za-z_][\\w-]*)|([0-9]+)|(\\S))");
  private static final int DEEPEST = 12;
  private static final int MOST_TOKENS = 4000;

  /**
   * @param open whether it may melt together with its neighbours: it stood in no brackets
   */
  private record Term(Relevance relevance, boolean open) {}

  private final List<String> tokens = new ArrayList<>();
  private int at;

  private XPathCondition(String text) throws Refused {
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      tokens.add(matcher.group().strip());
      if (tokens.size() > MOST_TOKENS) {
        throw new Refused("The condition is too long.");
      }
    }
  }

  static Relevance read(String text) throws Refused {
    XPathCondition condition = new XPathCondition(text);
    Relevance relevance = condition.either(0);
    if (condition.at < condition.tokens.size()) {
      throw condition.unexpected();
    }
    return relevance;
  }

  private Relevance either(int depth) throws Refused {
    if (depth > DEEPEST) {
      throw new Refused("The condition is nested too deep.");
    }
    List<Term> terms = new ArrayList<>();
    terms.add(both(depth));
    while (isNext("or")) {
      at++;
      terms.add(both(depth));
    }
    return join(terms, false).relevance();
  }

  private Term both(int depth) throws Refused {
    List<Term> terms = new ArrayList<>();
    terms.add(term(depth));
    while (isNext("and")) {
      at++;
      terms.add(term(depth));
    }
    return join(terms, true);
  }

  private static Term join(List<Term> terms, boolean and) {
    if (terms.size() == 1) {
      return terms.getFirst();
    }
    List<Term> melted = new ArrayList<>();
    for (Term term : terms) {
      Term last = melted.isEmpty() ? null : melted.getLast();
      if (last != null && last.open() && term.open()) {
        Relevance one = melt(last.relevance(), term.relevance(), and);
        if (one != null) {
          melted.set(melted.size() - 1, new Term(one, true));
          continue;
        }
      }
      melted.add(term);
    }
    if (melted.size() == 1) {
      return new Term(melted.getFirst().relevance(), false);
    }
    List<Relevance> parts = melted.stream().map(Term::relevance).toList();
    return new Term(and ? new Relevance.All(parts) : new Relevance.Any(parts), false);
  }

  /** One comparison that says the same as two; null when there is none. */
  private static Relevance melt(Relevance a, Relevance b, boolean and) {
    if (!and
        && a instanceof Relevance.Is first
        && b instanceof Relevance.Is second
        && first.question().equals(second.question())) {
      return new Relevance.Is(first.question(), joined(first.ratings(), second.ratings()));
    }
    if (and
        && a instanceof Relevance.IsNot first
        && b instanceof Relevance.IsNot second
        && first.question().equals(second.question())) {
      return new Relevance.IsNot(first.question(), joined(first.ratings(), second.ratings()));
    }
    return null;
  }

  private static List<String> joined(List<String> a, List<String> b) {
    List<String> all = new ArrayList<>(a);
    all.addAll(b);
    return all;
  }

  private Term term(int depth) throws Refused {
    if (isNext("not")) {
      at++;
      need("(");
      Relevance inside = either(depth + 1);
      need(")");
      return new Term(new Relevance.Not(inside), false);
    }
    if (isNext("(")) {
      at++;
      Relevance inside = either(depth + 1);
      need(")");
      return new Term(inside, false);
    }
    if (isNext("selected")) {
      at++;
      need("(");
      String question = question();
      need(",");
      String rating = rating();
      need(")");
      return new Term(new Relevance.Is(question, List.of(rating)), true);
    }
    return new Term(comparison(), true);
  }

  private Relevance comparison() throws Refused {
    boolean turned = at < tokens.size() && !tokens.get(at).startsWith("${");
    String first = turned ? rating() : question();
    String sign = at < tokens.size() ? tokens.get(at) : "";
    if (!sign.equals("=") && !sign.equals("!=")) {
      throw unexpected();
    }
    at++;
    String second = turned ? question() : rating();
    List<String> ratings = List.of(turned ? first : second);
    String question = turned ? second : first;
    return sign.equals("=")
        ? new Relevance.Is(question, ratings)
        : new Relevance.IsNot(question, ratings);
  }

  private String question() throws Refused {
    if (at >= tokens.size() || !tokens.get(at).startsWith("${") || tokens.get(at).length() < 4) {
      throw unexpected();
    }
    String token = tokens.get(at++);
    return FormId.of(token.substring(2, token.length() - 1));
  }

  private String rating() throws Refused {
    if (at >= tokens.size()) {
      throw unexpected();
    }
    String token = tokens.get(at);
    boolean quoted = token.length() > 1 && "'\"\u2018".indexOf(token.charAt(0)) >= 0;
    if (!quoted && !Character.isDigit(token.charAt(0))) {
      throw unexpected();
    }
    at++;
    String rating = FormId.of(quoted ? token.substring(1, token.length() - 1) : token);
    if (rating.isEmpty()) {
      throw new Refused("The condition compares with nothing (" + token + ").");
    }
    return rating;
  }

  private boolean isNext(String token) {
    return at < tokens.size() && tokens.get(at).equals(token);
  }

  private void need(String token) throws Refused {
    if (!isNext(token)) {
      throw unexpected();
    }
    at++;
  }

  private Refused unexpected() {
    return new Refused(
        at < tokens.size()
            ? "The condition cannot be taken over: '" + tokens.get(at) + "' is not understood here."
            : "The condition breaks off.");
  }
}

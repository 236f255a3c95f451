package sightline.model.tool;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When a question is asked: "q-a is not met and (q-b is partly or not)". Written as text in a tool
 * file, read by {@link #read}, written by {@link #text()}.
 *
 * <p>A comparison holds only when its question carries a rating. "Not applicable" and "not enough
 * evidence" are no ratings, so neither {@code is} nor {@code is not} holds for them. {@code not
 * (...)} turns round every comparison inside: {@code not (q-a is met)} is {@code q-a is not met}.
 * While a question is unanswered a comparison with it is open; what hangs on it is not asked yet.
 */
public sealed interface Relevance {

  /** The question carries one of these ratings. */
  record Is(String question, List<String> ratings) implements Relevance {
    public Is {
      ratings = someOf(ratings, 1);
    }
  }

  /** The question carries a rating, and none of these. */
  record IsNot(String question, List<String> ratings) implements Relevance {
    public IsNot {
      ratings = someOf(ratings, 1);
    }
  }

  /** Joined by "and"; two or more. */
  record All(List<Relevance> parts) implements Relevance {
    public All {
      parts = someOf(parts, 2);
    }
  }

  /** Joined by "or"; two or more. */
  record Any(List<Relevance> parts) implements Relevance {
    public Any {
      parts = someOf(parts, 2);
    }
  }

  /** "not (...)". */
  record Not(Relevance part) implements Relevance {}

  /** What is known of a question a condition looks at. */
  sealed interface Given {}

  /** It is rated. */
  record Rated(String rating) implements Given {}

  /** It is settled without a rating: not applicable, not enough evidence, or not asked at all. */
  record Unrated() implements Given {}

  /** Nothing was answered, or it is not asked yet itself. */
  record Open() implements Given {}

  static RelevanceReading read(String text) {
    return new RelevanceParser(text).read();
  }

  /** As it stands in a tool file; {@link #read} gives the same condition back. */
  default String text() {
    return switch (this) {
      case Is is -> is.question + " is " + String.join(" or ", is.ratings);
      case IsNot is -> is.question + " is not " + String.join(" or ", is.ratings);
      case All all -> joined(all.parts, " and ");
      case Any any -> joined(any.parts, " or ");
      case Not not -> "not (" + not.part.text() + ")";
    };
  }

  /** Ids of the questions it looks at, in the order they are named. */
  default Set<String> questions() {
    Stream<String> named =
        switch (this) {
          case Is is -> Stream.of(is.question);
          case IsNot is -> Stream.of(is.question);
          case All all -> all.parts.stream().flatMap(p -> p.questions().stream());
          case Any any -> any.parts.stream().flatMap(p -> p.questions().stream());
          case Not not -> not.part.questions().stream();
        };
    return named.collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * @param given what is known of each question it looks at, by id
   */
  default Asking asking(Function<String, Given> given) {
    return asking(given, true);
  }

  /**
   * @param wanted false inside "not (...)"
   */
  private Asking asking(Function<String, Given> given, boolean wanted) {
    return switch (this) {
      case Is is -> compared(given.apply(is.question), is.ratings, wanted);
      case IsNot is -> compared(given.apply(is.question), is.ratings, !wanted);
      case All all -> wanted ? all(all.parts, given, true) : any(all.parts, given, false);
      case Any any -> wanted ? any(any.parts, given, true) : all(any.parts, given, false);
      case Not not -> not.part.asking(given, !wanted);
    };
  }

  private static Asking compared(Given given, List<String> ratings, boolean wanted) {
    return switch (given) {
      case Rated rated ->
          ratings.contains(rated.rating) == wanted ? Asking.ASKED : Asking.NOT_ASKED;
      case Unrated u -> Asking.NOT_ASKED;
      case Open o -> Asking.NOT_YET;
    };
  }

  private static Asking all(List<Relevance> parts, Function<String, Given> given, boolean wanted) {
    Asking sum = Asking.ASKED;
    for (Relevance part : parts) {
      Asking one = part.asking(given, wanted);
      sum = one.ordinal() > sum.ordinal() ? one : sum;
    }
    return sum;
  }

  private static Asking any(List<Relevance> parts, Function<String, Given> given, boolean wanted) {
    Asking sum = Asking.NOT_ASKED;
    for (Relevance part : parts) {
      Asking one = part.asking(given, wanted);
      sum = one.ordinal() < sum.ordinal() ? one : sum;
    }
    return sum;
  }

  private static String joined(List<Relevance> parts, String by) {
    return parts.stream().map(Relevance::bracketed).collect(Collectors.joining(by));
  }

  /** Several ratings need no brackets for the parser, but a person reads them more surely so. */
  private static String bracketed(Relevance part) {
    boolean plain =
        switch (part) {
          case Is is -> is.ratings.size() == 1;
          case IsNot is -> is.ratings.size() == 1;
          case Not n -> true;
          case All a -> false;
          case Any a -> false;
        };
    return plain ? part.text() : "(" + part.text() + ")";
  }

  private static <T> List<T> someOf(List<T> parts, int least) {
    if (parts.size() < least) {
      throw new IllegalArgumentException("fewer than " + least);
    }
    return List.copyOf(parts);
  }
}

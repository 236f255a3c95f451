package sightline.app.work;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sightline.model.audit.Agency;
import sightline.model.audit.DetailFit;
import sightline.model.audit.GivenDetail;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Detail;
import sightline.model.tool.Option;

/** Reads a detail from words: a choice by id or label, a whole number, "not held", or text. */
final class ReadDetails {
  private static final List<String> NOT_HELD = List.of("not held", "not-held");

  private final AuditTool tool;
  private final Agency agency;

  ReadDetails(AuditTool tool, Agency agency) {
    this.tool = tool;
    this.agency = agency;
  }

  /** The detail of this id; empty when the word is no detail. */
  Optional<Detail> detail(String id) {
    return tool.details().stream().filter(d -> d.id().equals(id.strip())).findFirst();
  }

  /**
   * @param at begins every complaint: "Row 3: "
   */
  PreparedAnswers.Detail read(String at, Detail detail, String value) throws ProblemException {
    if (!detail.appliesTo(agency.type())) {
      throw bad(at + "\"" + detail.title() + "\" is not asked of this agency.");
    }
    String word = value.strip();
    if (word.isEmpty() || word.equalsIgnoreCase("none")) {
      return new PreparedAnswers.Detail(detail.id(), Optional.empty());
    }
    GivenDetail given =
        switch (detail) {
          case Detail.Choice choice ->
              new GivenDetail.Chosen(choice.id(), choiceOf(choice, word).orElse(word));
          case Detail.Count count -> count(at, count, word);
          case Detail.Text text -> new GivenDetail.Written(text.id(), word);
        };
    Optional<String> problem = new DetailFit(tool).problem(given);
    if (problem.isPresent()) {
      throw bad(at + problem.get() + choices(detail));
    }
    return new PreparedAnswers.Detail(detail.id(), Optional.of(given));
  }

  private static Optional<String> choiceOf(Detail.Choice choice, String word) {
    return choice.choices().stream()
        .filter(o -> o.id().equals(word) || o.label().equalsIgnoreCase(word))
        .map(Option::id)
        .findFirst();
  }

  private static GivenDetail count(String at, Detail.Count count, String word)
      throws ProblemException {
    if (NOT_HELD.contains(word.toLowerCase(Locale.ROOT))) {
      return new GivenDetail.NotHeld(count.id());
    }
    if (!word.matches("\\d{1,9}")) {
      throw bad(
          at
              + "\""
              + word
              + "\" is not a whole number of "
              + count.unit()
              + (count.notHeld() ? ", nor \"not held\"." : "."));
    }
    return new GivenDetail.Counted(count.id(), Integer.parseInt(word));
  }

  private static String choices(Detail detail) {
    return detail instanceof Detail.Choice choice
        ? " Use " + String.join(", ", choice.choices().stream().map(Option::id).toList()) + "."
        : "";
  }

  private static ProblemException bad(String words) {
    return new ProblemException(new Problem.BadInput(words));
  }
}

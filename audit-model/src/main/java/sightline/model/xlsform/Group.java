package sightline.model.xlsform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sightline.model.tool.Relevance;

/** A group of the survey while its rows are gathered: a standard, a part, or a heading of facts. */
final class Group {

  /**
   * @param list of its choices, as the form writes it
   * @param askIf its own condition and those of the groups it stands in
   */
  record Asked(Line line, String list, Optional<Relevance> askIf) {}

  private final Line line;
  private final boolean unrated;
  private final Optional<Relevance> askIf;
  private final List<Asked> questions = new ArrayList<>();
  private final List<Group> parts = new ArrayList<>();
  private final List<Line> openingNotes = new ArrayList<>();

  Group(Line line, boolean unrated, Optional<Relevance> askIf) {
    this.line = line;
    this.unrated = unrated;
    this.askIf = askIf;
  }

  Line line() {
    return line;
  }

  boolean unrated() {
    return unrated;
  }

  Optional<Relevance> askIf() {
    return askIf;
  }

  List<Asked> questions() {
    return questions;
  }

  List<Group> parts() {
    return parts;
  }

  List<Line> openingNotes() {
    return openingNotes;
  }

  boolean hasQuestions() {
    return !questions.isEmpty() || parts.stream().anyMatch(Group::hasQuestions);
  }
}

package sightline.model.toolbench;

import java.util.List;
import java.util.Optional;
import sightline.model.tool.Cover;
import sightline.model.tool.Detail;
import sightline.model.tool.Heading;
import sightline.model.tool.Question;
import sightline.model.tool.RatingScale;
import sightline.model.tool.Standard;
import sightline.model.tool.ToolKind;
import sightline.model.tool.ToolRef;

/**
 * One thing a person did to a draft, with what stood there before: the draft is the fold of these,
 * and the inverse of each is another of these. The third use of the log of edits, beside answer
 * books and the register.
 */
public sealed interface DraftEdit {

  /**
   * A new tool, begun with nothing but its name and a scale.
   *
   * @param id of the tool, for ever
   */
  record Started(String id, ToolKind of, Head head) implements DraftEdit {}

  /**
   * The next version of a published tool.
   *
   * @param file the published tool as written, so that the draft hangs on nothing else
   * @param version of the draft, above the published one
   */
  record Continued(ToolRef from, String file, int version) implements DraftEdit {}

  record HeadChanged(Head before, Head after) implements DraftEdit {}

  record CoverChanged(Cover before, Cover after) implements DraftEdit {}

  /** A standard with its questions, at this place in the list. */
  record StandardAdded(int at, Standard standard) implements DraftEdit {}

  record StandardChanged(StandardHead before, StandardHead after) implements DraftEdit {}

  record StandardMoved(String standard, int from, int to) implements DraftEdit {}

  record StandardRemoved(int at, Standard standard) implements DraftEdit {}

  record QuestionAdded(Place at, Question question) implements DraftEdit {}

  /** Any part of a question but its place; {@link QuestionPart} says which. */
  record QuestionChanged(Question before, Question after) implements DraftEdit {}

  record QuestionMoved(String question, Place from, Place to) implements DraftEdit {}

  record QuestionRemoved(Place at, Question question) implements DraftEdit {}

  record ScaleAdded(int at, RatingScale scale) implements DraftEdit {}

  /** The scale or its ratings. Descriptors of a rating taken out stay with the questions. */
  record ScaleChanged(RatingScale before, RatingScale after) implements DraftEdit {}

  record ScaleRemoved(int at, RatingScale scale) implements DraftEdit {}

  /** Scoring, sign-offs, "not enough evidence" and the overall grade. */
  record RulesChanged(Rules before, Rules after) implements DraftEdit {}

  /** The facts asked once an audit, all of them in their order. */
  record DetailsChanged(List<Detail> before, List<Detail> after) implements DraftEdit {
    public DetailsChanged {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  /** The words of a heading within a standard; what stands under it stays. */
  record HeadingChanged(Heading before, Heading after) implements DraftEdit {}

  /**
   * @param before the theme module it belongs to; empty when it is always asked
   */
  record ModuleChanged(String standard, Optional<String> before, Optional<String> after)
      implements DraftEdit {}

  /** The draft was put aside; nothing of it is lost. */
  record Discarded() implements DraftEdit {}

  /** The draft was brought back. */
  record Restored() implements DraftEdit {}

  /** The draft became this published version; nothing follows. */
  record Published(ToolRef ref) implements DraftEdit {}

  /** The question it concerns, when it concerns one. */
  default Optional<String> concerns() {
    return switch (this) {
      case QuestionAdded e -> Optional.of(e.question.id());
      case QuestionChanged e -> Optional.of(e.after.id());
      case QuestionMoved e -> Optional.of(e.question);
      case QuestionRemoved e -> Optional.of(e.question.id());
      default -> Optional.empty();
    };
  }

  /** The edit that takes this one back; empty for those that cannot be taken back. */
  default Optional<DraftEdit> inverse() {
    return switch (this) {
      case Started e -> Optional.empty();
      case Continued e -> Optional.empty();
      case HeadChanged e -> Optional.of(new HeadChanged(e.after, e.before));
      case CoverChanged e -> Optional.of(new CoverChanged(e.after, e.before));
      case StandardAdded e -> Optional.of(new StandardRemoved(e.at, e.standard));
      case StandardChanged e -> Optional.of(new StandardChanged(e.after, e.before));
      case StandardMoved e -> Optional.of(new StandardMoved(e.standard, e.to, e.from));
      case StandardRemoved e -> Optional.of(new StandardAdded(e.at, e.standard));
      case QuestionAdded e -> Optional.of(new QuestionRemoved(e.at, e.question));
      case QuestionChanged e -> Optional.of(new QuestionChanged(e.after, e.before));
      case QuestionMoved e -> Optional.of(new QuestionMoved(e.question, e.to, e.from));
      case QuestionRemoved e -> Optional.of(new QuestionAdded(e.at, e.question));
      case ScaleAdded e -> Optional.of(new ScaleRemoved(e.at, e.scale));
      case ScaleChanged e -> Optional.of(new ScaleChanged(e.after, e.before));
      case ScaleRemoved e -> Optional.of(new ScaleAdded(e.at, e.scale));
      case RulesChanged e -> Optional.of(new RulesChanged(e.after, e.before));
      case DetailsChanged e -> Optional.of(new DetailsChanged(e.after, e.before));
      case HeadingChanged e -> Optional.of(new HeadingChanged(e.after, e.before));
      case ModuleChanged e -> Optional.of(new ModuleChanged(e.standard, e.after, e.before));
      case Discarded e -> Optional.empty();
      case Restored e -> Optional.empty();
      case Published e -> Optional.empty();
    };
  }

  /** Stable name of the kind, as stored. */
  default String kind() {
    return switch (this) {
      case Started e -> "tool-started";
      case Continued e -> "tool-continued";
      case HeadChanged e -> "head-changed";
      case CoverChanged e -> "cover-changed";
      case StandardAdded e -> "standard-added";
      case StandardChanged e -> "standard-changed";
      case StandardMoved e -> "standard-moved";
      case StandardRemoved e -> "standard-removed";
      case QuestionAdded e -> "question-added";
      case QuestionChanged e -> "question-changed";
      case QuestionMoved e -> "question-moved";
      case QuestionRemoved e -> "question-removed";
      case ScaleAdded e -> "scale-added";
      case ScaleChanged e -> "scale-changed";
      case ScaleRemoved e -> "scale-removed";
      case RulesChanged e -> "rules-changed";
      case DetailsChanged e -> "details-changed";
      case HeadingChanged e -> "heading-changed";
      case ModuleChanged e -> "module-changed";
      case Discarded e -> "discarded";
      case Restored e -> "restored";
      case Published e -> "published";
    };
  }
}

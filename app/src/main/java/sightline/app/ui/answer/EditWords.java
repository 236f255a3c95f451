package sightline.app.ui.answer;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sightline.app.ui.kit.Dates;
import sightline.app.ui.kit.Texts;
import sightline.model.audit.Action;
import sightline.model.audit.Answer;
import sightline.model.audit.GivenDetail;
import sightline.model.book.Edit;
import sightline.model.book.Entry;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Detail;
import sightline.model.tool.Option;
import sightline.model.tool.Rating;
import sightline.model.tool.UnableToDetermine;

/** Says in words what was done to an answer: for undo, for the history, for what is not saved. */
final class EditWords {
  /** Typing within this time of the line before is the same piece of work. */
  private static final Duration ONE_SITTING = Duration.ofMinutes(10);

  private final AuditTool tool;
  private final ZoneId zone;

  EditWords(AuditTool tool, ZoneId zone) {
    this.tool = tool;
    this.zone = zone;
  }

  /**
   * One line of the history of an answer.
   *
   * @param when "Today 10:42", "6 October"
   * @param what "Rated Partly met, before: Met"
   * @param who name of the person
   */
  record Line(String when, String what, String who) {}

  /** "change of rating 3.2": what comes after "Undo" or "Redo". */
  String act(Edit edit) {
    String number = edit.concerns().flatMap(tool::question).map(q -> q.number()).orElse("");
    return switch (edit) {
      case Edit.Rated e -> Texts.of(isReason(e) ? "answer.act.reason" : "answer.act.rated", number);
      case Edit.Commented e -> Texts.of("answer.act.commented", number);
      case Edit.GoodPracticeFlagged e -> Texts.of("answer.act.flagged", number);
      case Edit.EvidenceAdded e -> Texts.of("answer.act.evidence-added", number);
      case Edit.EvidenceRemoved e -> Texts.of("answer.act.evidence-removed", number);
      case Edit.ActionPlanned e -> Texts.of("answer.act.action-planned", number);
      case Edit.ActionChanged e -> Texts.of("answer.act.action-changed", number);
      case Edit.ActionRemoved e -> Texts.of("answer.act.action-removed", number);
      case Edit.Detailed e -> detailed(e);
      case Edit.Opened e -> Texts.of("answer.act.opened");
      case Edit.Finished e -> Texts.of("answer.act.finished");
      case Edit.Confirmed e -> Texts.of("answer.act.confirmed", number);
      case Edit.ConfirmAsked e -> Texts.of("answer.act.confirm-asked", number);
      case Edit.CarriedOver e -> Texts.of("answer.act.carried-over", e.from().version());
      case Edit.WentOn e -> Texts.of("answer.act.went-on", e.to().version());
      case Edit.AlertNoted e -> Texts.of("answer.act.alert");
    };
  }

  /** "change of Age band": facts have no number, so they go by their title. */
  private String detailed(Edit.Detailed edit) {
    return tool.details().stream()
        .filter(d -> d.id().equals(edit.detail()))
        .findFirst()
        .map(d -> Texts.of("answer.act.detailed-of", d.title()))
        .orElseGet(() -> Texts.of("answer.act.detailed"));
  }

  /** "Not enough evidence", in the words of the tool. */
  static String unable(AuditTool tool) {
    return tool.unableToDetermine()
        .map(UnableToDetermine::label)
        .orElseGet(() -> Texts.of("answer.unable"));
  }

  /** The history of one answer, newest first; typing of one sitting is one line. */
  List<Line> history(List<Entry> entries, LocalDate today) {
    List<Entry> lines = new ArrayList<>();
    for (Entry entry : entries) {
      if (!lines.isEmpty() && isSameSitting(lines.getLast(), entry)) {
        lines.removeLast();
      }
      lines.add(entry);
    }
    return lines.reversed().stream()
        .map(e -> new Line(when(e, today), what(e), e.by().name()))
        .toList();
  }

  /** Every text in these edits under the number of its question, for a copy by hand. */
  String unsaved(List<Edit> edits) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Edit edit : edits) {
      String number = edit.concerns().flatMap(tool::question).map(q -> q.number()).orElse("");
      switch (edit) {
        case Edit.Commented e -> texts.put(Texts.of("answer.copy.comment", number), e.after());
        case Edit.Rated e -> {
          if (isReason(e)) {
            texts.put(Texts.of("answer.copy.reason", number), reason(e.after()));
          } else {
            texts.put(Texts.of("answer.copy.rating", number), words(e.question(), e.after()));
          }
        }
        case Edit.Detailed e -> e.after().ifPresent(given -> texts.put(detailed(e), words(given)));
        case Edit.EvidenceAdded e ->
            texts.put(
                Texts.of("answer.copy.evidence", number, e.evidence().title()),
                e.evidence().where().orElse(""));
        case Edit.ActionPlanned e ->
            texts.put(
                Texts.of("answer.copy.action", number, e.action().change()),
                e.action().measure().orElse(""));
        default -> texts.put(act(edit), "");
      }
    }
    StringBuilder copy = new StringBuilder();
    texts.forEach((head, text) -> copy.append(head).append('\n').append(text).append("\n\n"));
    return copy.toString().strip();
  }

  private static boolean isSameSitting(Entry before, Entry now) {
    boolean typing =
        before.edit() instanceof Edit.Commented && now.edit() instanceof Edit.Commented
            || isReason(before.edit()) && isReason(now.edit());
    return typing
        && before.origin() == now.origin()
        && before.by().equals(now.by())
        && Duration.between(before.at(), now.at()).compareTo(ONE_SITTING) < 0;
  }

  private static boolean isReason(Edit edit) {
    return edit instanceof Edit.Rated r
        && (r.before() instanceof Answer.NotApplicable && r.after() instanceof Answer.NotApplicable
            || r.before() instanceof Answer.UnableToDetermine
                && r.after() instanceof Answer.UnableToDetermine);
  }

  private String reason(Answer answer) {
    if (answer instanceof Answer.UnableToDetermine unable) {
      return tool.unableToDetermine()
          .flatMap(u -> u.reason(unable.reason()))
          .map(Option::label)
          .orElse(unable.reason());
    }
    return answer instanceof Answer.NotApplicable n ? n.reason() : "";
  }

  private String words(GivenDetail given) {
    return switch (given) {
      case GivenDetail.Chosen c -> label(c);
      case GivenDetail.Counted c -> Integer.toString(c.number());
      case GivenDetail.NotHeld n -> Texts.of("answer.facts.not-held");
      case GivenDetail.Written w -> w.text();
    };
  }

  private String label(GivenDetail.Chosen chosen) {
    return tool.details().stream()
        .filter(d -> d.id().equals(chosen.detail()))
        .filter(Detail.Choice.class::isInstance)
        .flatMap(d -> ((Detail.Choice) d).choices().stream())
        .filter(o -> o.id().equals(chosen.choice()))
        .map(Option::label)
        .findFirst()
        .orElse(chosen.choice());
  }

  private String when(Entry entry, LocalDate today) {
    LocalDateTime at = LocalDateTime.ofInstant(entry.at(), zone);
    if (at.toLocalDate().equals(today)) {
      return Texts.of("answer.history.today", Dates.time(at.toLocalTime()));
    }
    return at.getYear() == today.getYear()
        ? Dates.brief(at.toLocalDate())
        : Dates.briefWithYear(at.toLocalDate());
  }

  private String what(Entry entry) {
    return switch (entry.origin()) {
      case TYPED -> plain(entry.edit());
      case UNDO -> Texts.of("answer.history.undone", plain(entry.edit()));
      case REDO -> Texts.of("answer.history.redone", plain(entry.edit()));
      case CARRIED -> Texts.of("answer.history.carried", plain(entry.edit()));
    };
  }

  private String rated(Edit.Rated e) {
    if (isReason(e)) {
      return Texts.of("answer.history.reason");
    }
    return e.before().isAnswered()
        ? Texts.of(
            "answer.history.rated", words(e.question(), e.after()), words(e.question(), e.before()))
        : Texts.of("answer.history.rated-first", words(e.question(), e.after()));
  }

  private String plain(Edit edit) {
    return switch (edit) {
      case Edit.Rated e -> rated(e);
      case Edit.Commented e ->
          e.after().isEmpty()
              ? Texts.of("answer.history.comment-removed")
              : e.before().isEmpty()
                  ? Texts.of("answer.history.comment-written")
                  : Texts.of("answer.history.comment-changed");
      case Edit.GoodPracticeFlagged e ->
          Texts.of(e.after() ? "answer.history.flagged" : "answer.history.unflagged");
      case Edit.EvidenceAdded e -> Texts.of("answer.history.evidence-added", e.evidence().title());
      case Edit.EvidenceRemoved e ->
          Texts.of("answer.history.evidence-removed", e.evidence().title());
      case Edit.ActionPlanned e -> Texts.of("answer.history.action-planned", e.action().change());
      case Edit.ActionChanged e -> changed(e.before(), e.after());
      case Edit.ActionRemoved e -> Texts.of("answer.history.action-removed", e.action().change());
      case Edit.Detailed e -> detailed(e);
      case Edit.Opened e -> Texts.of("answer.act.opened");
      case Edit.Finished e -> Texts.of("answer.act.finished");
      case Edit.Confirmed e -> Texts.of("answer.history.confirmed");
      case Edit.ConfirmAsked e -> Texts.of("answer.history.confirm-asked");
      case Edit.CarriedOver e -> Texts.of("answer.act.carried-over", e.from().version());
      case Edit.WentOn e -> Texts.of("answer.act.went-on", e.to().version());
      case Edit.AlertNoted e -> Texts.of("answer.act.alert");
    };
  }

  private static String changed(Action before, Action after) {
    if (before.status() != after.status()) {
      return Texts.of(
          after.status() == Action.Status.DONE
              ? "answer.history.action-done"
              : "answer.history.action-reopened",
          after.change());
    }
    return Texts.of("answer.history.action-changed", after.change());
  }

  private String words(String question, Answer answer) {
    return switch (answer) {
      case Answer.Rated rated -> label(question, rated.points());
      case Answer.NotApplicable n -> Texts.of("answer.not-applicable");
      case Answer.UnableToDetermine u -> unable(tool);
      case Answer.Tally t -> Texts.count("answer.tally.people", t.people());
      case Answer.Unanswered u -> Texts.of("answer.unanswered");
    };
  }

  private String label(String question, int points) {
    Optional<Rating> rating =
        tool.question(question).flatMap(q -> tool.scaleOf(q).withPoints(points));
    return rating.map(Rating::label).orElseGet(() -> String.valueOf(points));
  }
}

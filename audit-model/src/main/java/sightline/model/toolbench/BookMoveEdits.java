package sightline.model.toolbench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sightline.model.audit.Action;
import sightline.model.audit.Answer;
import sightline.model.audit.Evidence;
import sightline.model.audit.Response;
import sightline.model.book.AnswerBook;
import sightline.model.book.Edit;
import sightline.model.tool.Question;

/** What a move writes into the book that takes the answers over. */
record BookMoveEdits(BookMove move, AnswerBook book, AnswerBook into) {

  List<Edit> edits() {
    List<Edit> edits = new ArrayList<>();
    for (BookMove.Outcome outcome : move.outcomes()) {
      switch (outcome) {
        case BookMove.Outcome.Carried c -> carry(c.response(), false, edits);
        case BookMove.Outcome.ToConfirm c -> carry(c.response(), true, edits);
        case BookMove.Outcome.AnswerAgain a -> carry(a.response(), false, edits);
        case BookMove.Outcome.Open o -> {
          // nothing to carry
        }
        case BookMove.Outcome.Archived a -> {
          // stays in the book it was given in
        }
      }
    }
    for (BookMove.FactOutcome outcome : move.facts()) {
      if (outcome instanceof BookMove.FactOutcome.Carried c
          && into.detail(c.fact().id()).isEmpty()) {
        edits.add(new Edit.Detailed(c.fact().id(), Optional.empty(), Optional.of(c.given())));
      }
    }
    return edits;
  }

  List<Question> keptAside() {
    List<Question> aside = new ArrayList<>();
    for (BookMove.Outcome outcome : move.outcomes()) {
      switch (outcome) {
        case BookMove.Outcome.Carried c -> asideIf(c.question(), c.response(), aside);
        case BookMove.Outcome.ToConfirm c -> asideIf(c.question(), c.response(), aside);
        case BookMove.Outcome.AnswerAgain a -> asideIf(a.question(), a.response(), aside);
        case BookMove.Outcome.Open o -> {
          // nothing was answered
        }
        case BookMove.Outcome.Archived a -> {
          // not asked there
        }
      }
    }
    return aside;
  }

  private void asideIf(Question question, Response response, List<Question> aside) {
    Response stands = into.response(question.id());
    boolean answer =
        response.answer().isAnswered()
            && stands.answer().isAnswered()
            && !stands.answer().equals(response.answer());
    boolean comment =
        !response.comment().isBlank()
            && !stands.comment().isBlank()
            && !stands.comment().equals(response.comment());
    if (answer || comment) {
      aside.add(question);
    }
  }

  private void carry(Response response, boolean confirm, List<Edit> edits) {
    String id = response.question();
    Response stands = into.response(id);
    Answer answer = response.answer();
    if (!stands.answer().isAnswered() && answer.isAnswered()) {
      edits.add(new Edit.Rated(id, stands.answer(), answer));
      if (confirm) {
        edits.add(
            new Edit.ConfirmAsked(
                id, book.toConfirm(id).map(Edit.ConfirmAsked::from).orElse(move.from()), answer));
      }
    }
    if (stands.comment().isBlank() && !response.comment().isBlank()) {
      edits.add(new Edit.Commented(id, stands.comment(), response.comment()));
    }
    if (response.goodPractice() && !stands.goodPractice()) {
      edits.add(new Edit.GoodPracticeFlagged(id, false, true));
    }
    for (Evidence evidence : book.evidenceOf(id)) {
      if (!stands.evidence().contains(evidence.id())) {
        edits.add(new Edit.EvidenceAdded(id, evidence));
      }
    }
    Set<String> planned = new HashSet<>();
    into.actionsOf(id).forEach(a -> planned.add(a.id()));
    for (Action action : book.actionsOf(id)) {
      if (!planned.contains(action.id())) {
        edits.add(new Edit.ActionPlanned(action));
      }
    }
  }
}

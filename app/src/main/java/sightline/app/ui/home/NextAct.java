package sightline.app.ui.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sightline.app.ui.home.AgencyWork.Act;
import sightline.app.ui.home.AgencyWork.Next;
import sightline.app.ui.kit.Texts;
import sightline.app.work.Audits.Invitation;
import sightline.app.work.OwnExports;
import sightline.model.book.Finish;
import sightline.model.merge.AuditState;
import sightline.model.merge.AuditView;
import sightline.model.tool.Detail;
import sightline.model.tool.Question;

/** Decides what is done next with an audit. */
final class NextAct {
  private NextAct() {}

  /** Empty when nothing is left to do. */
  static Optional<Next> of(Invitation i, Finish.Check check, OwnExports.State exported) {
    Optional<AuditState> state = i.view().map(AuditView::state);
    if (i.book().isEmpty()) {
      return Optional.of(new Next(Act.START, Texts.of("home.act.start"), Optional.empty()));
    }
    List<Question> open = new ArrayList<>(check.unanswered());
    open.addAll(check.toConfirm());
    open.addAll(check.reasonMissing());
    if (!open.isEmpty()) {
      Question first = open.getFirst();
      return Optional.of(
          new Next(
              Act.CONTINUE,
              Texts.of("home.act.continue", first.number()),
              Optional.of(first.id())));
    }
    if (!check.detailsMissing().isEmpty()) {
      Detail first = check.detailsMissing().getFirst();
      return Optional.of(
          new Next(
              Act.CONTINUE, Texts.of("home.act.continue", first.title()), Optional.of(first.id())));
    }
    if (!i.isFinishedAndUnchanged()) {
      return Optional.of(new Next(Act.FINISH, Texts.of("home.act.finish"), Optional.empty()));
    }
    if (!state.equals(Optional.of(AuditState.COUNTED))) {
      return Optional.of(new Next(Act.SIGN, Texts.of("home.act.sign"), Optional.empty()));
    }
    if (!exported.isExported() || exported.outOfDate()) {
      return Optional.of(new Next(Act.EXPORT, Texts.of("home.act.export"), Optional.empty()));
    }
    return Optional.empty();
  }
}

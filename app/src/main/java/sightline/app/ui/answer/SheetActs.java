package sightline.app.ui.answer;

import sightline.model.audit.Action;

/** What is added to a question or its plan by filling in a sheet over the window. */
record SheetActs(AnswerViewModel audit, Sheets sheets) implements OneQuestionPane.Acts {
  @Override
  public void addEvidence(QuestionModel model) {
    audit.flush();
    sheets.evidence(model.question()).ifPresent(given -> audit.changes().add(model, given));
  }

  @Override
  public void addAction(QuestionModel model) {
    audit.flush();
    sheets.action(model.question()).ifPresent(given -> audit.changes().plan(model, given));
  }

  @Override
  public void changeAction(QuestionModel model, Action action) {
    audit.flush();
    sheets
        .change(model.question(), action)
        .ifPresent(given -> audit.changes().change(action, given));
  }
}

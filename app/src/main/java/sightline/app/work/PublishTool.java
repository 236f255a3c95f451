package sightline.app.work;

import sightline.model.tool.AuditTool;
import sightline.model.toolbench.DraftEdit;
import sightline.model.toolbench.DraftEntry;
import sightline.model.toolbench.DraftProblem;
import sightline.model.toolbench.Publishing;
import sightline.model.toolbench.ToolDraft;

/**
 * Makes a draft a version that can be used. From then on it is never changed, only followed by
 * another.
 */
public final class PublishTool {
  private final Workplace workplace;

  public PublishTool(Workplace workplace) {
    this.workplace = workplace;
  }

  /**
   * @throws ProblemException when the draft has errors, or is published already
   */
  public AuditTool publish(DraftId id) throws ProblemException {
    workplace.partnership();
    ToolDraft draft = new OpenDrafts(workplace).read(id);
    if (draft.published().isPresent()) {
      throw new ProblemException(
          new Problem.NotNow(
              "This version is published already. To change something, begin a new version."));
    }
    if (draft.isDiscarded()) {
      throw new ProblemException(
          new Problem.NotNow("This draft was put aside. Bring it back first, then publish it."));
    }
    return switch (Publishing.of(draft)) {
      case Publishing.Done done -> {
        keep(id, done);
        yield done.tool();
      }
      case Publishing.Refused refused ->
          throw new ProblemException(
              new Problem.ToolUnreadable(
                  refused.problems().stream().map(DraftProblem::found).toList()));
    };
  }

  private void keep(DraftId id, Publishing.Done done) {
    workplace
        .store()
        .inOneTransaction(
            () -> {
              KeepTools.note(workplace.store(), done.tool().ref(), done.file());
              OpenDrafts.keep(
                  workplace,
                  id,
                  new DraftEntry(
                      workplace.now(),
                      workplace.person(),
                      DraftEntry.Origin.TYPED,
                      new DraftEdit.Published(done.tool().ref())));
              return null;
            });
    workplace.factsChanged();
  }
}

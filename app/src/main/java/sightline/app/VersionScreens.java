package sightline.app;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import sightline.app.ui.kit.Screen;
import sightline.app.ui.kit.Texts;
import sightline.app.ui.move.LeftView;
import sightline.app.ui.move.LeftViewModel;
import sightline.app.ui.move.MoveView;
import sightline.app.ui.move.MoveViewModel;
import sightline.app.work.Audits.Invitation;
import sightline.app.work.Autosaves;
import sightline.app.work.MoveAudit;
import sightline.app.work.ProblemException;

/** The screens of going over to another version of a question set. */
final class VersionScreens {
  private final MoveAudit moving;
  private final WorkScreens.Surroundings around;
  private final Autosaves autosaves;
  private final Ways ways;

  /**
   * Where they lead.
   *
   * @param answer on with an audit, at a question
   * @param open all of a version as it was left, to be read
   */
  record Ways(
      Runnable home,
      BiConsumer<Invitation, Optional<String>> answer,
      Consumer<MoveAudit.LeftBehind> open) {}

  VersionScreens(
      MoveAudit moving, WorkScreens.Surroundings around, Autosaves autosaves, Ways ways) {
    this.moving = moving;
    this.around = around;
    this.autosaves = autosaves;
    this.ways = ways;
  }

  void move(Invitation invitation) {
    MoveViewModel.Work work =
        new MoveViewModel.Work() {
          @Override
          public MoveAudit.Preview preview(String auditId) throws ProblemException {
            autosaves.saveAll();
            return moving.preview(auditId);
          }

          @Override
          public MoveAudit.Preview move(String auditId) throws ProblemException {
            autosaves.saveAll();
            return moving.move(auditId);
          }
        };
    around
        .window()
        .show(
            () ->
                new MoveView(
                    new MoveViewModel(
                        work,
                        invitation.auditId(),
                        around.jobs(),
                        new MoveViewModel.Ways(
                            question -> ways.answer().accept(invitation, question),
                            () -> ways.answer().accept(invitation, Optional.empty())),
                        around.bugs()),
                    home()));
  }

  void left(Invitation invitation) {
    around
        .window()
        .show(
            () ->
                new LeftView(
                    new LeftViewModel(
                        moving::leftBehind,
                        invitation.auditId(),
                        around.jobs(),
                        ways.open(),
                        around.bugs()),
                    List.of(
                        home(),
                        new Screen.Crumb(
                            invitation.title(),
                            () -> ways.answer().accept(invitation, Optional.empty())))));
  }

  private Screen.Crumb home() {
    return new Screen.Crumb(Texts.of("home.title"), ways.home());
  }
}

package sightline.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import sightline.app.ui.audit.ReceivedAuditView;
import sightline.app.ui.audit.ReceivedAuditViewModel;
import sightline.app.ui.bundle.ImportPlaces;
import sightline.app.ui.bundle.ImportView;
import sightline.app.ui.bundle.ImportViewModel;
import sightline.app.ui.held.HeldPlaces;
import sightline.app.ui.held.HeldView;
import sightline.app.ui.held.HeldViewModel;
import sightline.app.ui.insight.InsightPlaces;
import sightline.app.ui.insight.InsightView;
import sightline.app.ui.insight.InsightViewModel;
import sightline.app.ui.key.KeysView;
import sightline.app.ui.key.KeysViewModel;
import sightline.app.ui.kit.Screen;
import sightline.app.ui.register.RegisterView;
import sightline.app.ui.register.RegisterViewModel;
import sightline.app.ui.report.ReportsView;
import sightline.app.ui.report.ReportsViewModel;
import sightline.app.ui.returns.ReturnsPlaces;
import sightline.app.ui.returns.ReturnsView;
import sightline.app.ui.returns.ReturnsViewModel;
import sightline.app.ui.round.NewRoundView;
import sightline.app.ui.round.NewRoundViewModel;
import sightline.app.ui.round.RoundPlaces;
import sightline.app.ui.round.RoundView;
import sightline.app.ui.round.RoundViewModel;
import sightline.app.ui.round.RoundsView;
import sightline.app.ui.round.RoundsViewModel;
import sightline.app.ui.toolbench.BenchView;
import sightline.app.ui.toolbench.BenchViewModel;
import sightline.app.ui.toolbench.CompareView;
import sightline.app.ui.toolbench.CompareViewModel;
import sightline.app.ui.toolbench.ToolView;
import sightline.app.ui.toolbench.ToolViewModel;
import sightline.app.ui.toolbench.ToolsView;
import sightline.app.ui.toolbench.ToolsViewModel;
import sightline.app.ui.window.Place;
import sightline.app.work.Audits;
import sightline.app.work.DraftId;
import sightline.app.work.ImportBundles;
import sightline.app.work.KeepDrafts;
import sightline.app.work.KeepRegister;
import sightline.app.work.KeyRequests;
import sightline.app.work.MakePack;
import sightline.app.work.OpenDrafts;
import sightline.app.work.ProblemException;
import sightline.app.work.ProduceReport;
import sightline.app.work.PublishTool;
import sightline.app.work.ReadAudit;
import sightline.app.work.ReadHeld;
import sightline.app.work.ReadReturns;
import sightline.app.work.RemindAgencies;
import sightline.app.work.Workplace;
import sightline.app.work.WritingThread;
import sightline.model.tool.ToolRef;

/** The screens of a support team: bringing returns in, reading them, reporting. */
final class TeamScreens implements AutoCloseable {
  private final Workplace workplace;
  private final WorkScreens.Surroundings around;
  private final Audits audits;
  private final Consumer<Place> go;
  private final Screen.Crumb homeCrumb;
  private final KeepDrafts drafts;

  TeamScreens(
      Workplace workplace,
      WorkScreens.Surroundings around,
      Audits audits,
      Consumer<Place> go,
      Screen.Crumb homeCrumb) {
    this.workplace = workplace;
    this.around = around;
    this.audits = audits;
    this.go = go;
    this.homeCrumb = homeCrumb;
    this.drafts = new KeepDrafts(workplace, new WritingThread(), Platform::runLater);
  }

  private Runnable to(Place place) {
    return () -> go.accept(place);
  }

  Screen importing(List<Path> files) {
    return new ImportView(
        new ImportViewModel(
            new ImportBundles(workplace), around.jobs(), files, to(Place.RETURNS), around.bugs()),
        around.files(),
        new ImportPlaces(to(Place.KEYS), to(Place.RETURNS), to(Place.CONFLICTS)));
  }

  Screen rounds() {
    return new RoundsView(
        new RoundsViewModel(new KeepRegister(workplace), around.jobs(), around.bugs()),
        this::openRound,
        () -> around.window().show(this::newRound),
        to(Place.AGENCIES));
  }

  Screen newRound() {
    return new NewRoundView(
        new NewRoundViewModel(
            new KeepRegister(workplace), around.jobs(), workplace.clock(), around.bugs()),
        around.files(),
        to(Place.ROUNDS),
        this::openRound);
  }

  Screen round(String code) {
    return new RoundView(
        new RoundViewModel(
            new RoundViewModel.Work(
                workplace,
                new KeepRegister(workplace),
                new MakePack(workplace, new KeyRequests(workplace))),
            code,
            around.jobs(),
            workplace.clock(),
            around.bugs()),
        around.files(),
        around.shell(),
        new RoundPlaces(
            to(Place.ROUNDS), wanted -> around.window().show(() -> returns(Optional.of(wanted)))));
  }

  private void openRound(String code) {
    around.window().show(() -> round(code));
  }

  Screen agencies() {
    return new RegisterView(
        new RegisterViewModel(new KeepRegister(workplace), around.jobs(), around.bugs()),
        around.files(),
        around.shell(),
        around.asks());
  }

  Screen keys() {
    return new KeysView(
        new KeysViewModel(new KeyRequests(workplace), around.jobs(), around.bugs()),
        around.shell(),
        around.asks(),
        to(Place.IMPORT));
  }

  Screen attention() {
    return new HeldView(
        new HeldViewModel(new ReadHeld(workplace, audits), around.jobs(), around.bugs()),
        new HeldPlaces(to(Place.KEYS), id -> audit(id, Optional.empty()), to(Place.IMPORT)));
  }

  Screen returns(Optional<String> round) {
    return new ReturnsView(
        new ReturnsViewModel(
            new ReturnsViewModel.Work(
                new ReadReturns(workplace, audits),
                new KeepRegister(workplace),
                new RemindAgencies(workplace, new ProduceReport(workplace, audits))),
            around.jobs(),
            round,
            around.bugs()),
        around.shell(),
        around.files(),
        new ReturnsPlaces(
            id -> audit(id, Optional.empty()),
            code -> around.window().show(() -> reports(Optional.of(code))),
            to(Place.IMPORT),
            to(Place.ROUNDS)));
  }

  Screen insight(Optional<String> round) {
    return new InsightView(
        new InsightViewModel(
            new ReadReturns(workplace, audits),
            around.jobs(),
            workplace.clock(),
            round,
            around.bugs()),
        new InsightPlaces(
            answer -> audit(answer.auditId(), Optional.of(answer.question())),
            code -> around.window().show(() -> reports(Optional.of(code))),
            code -> around.window().show(() -> returns(Optional.of(code))),
            to(Place.ROUNDS)));
  }

  Screen reports(Optional<String> round) {
    return new ReportsView(
        new ReportsViewModel(
            new ProduceReport(workplace, audits),
            around.jobs(),
            around.files(),
            round,
            around.showFile(),
            around.bugs()),
        to(workplace.isSupportTeam() ? Place.ROUNDS : Place.HOME));
  }

  Screen tools() {
    return new ToolsView(
        new ToolsViewModel(
            new OpenDrafts(workplace),
            around.jobs(),
            this::openTool,
            this::openDraft,
            tool -> compare(tool.ref().id(), tool.ref().version()),
            around.bugs()),
        around.shell());
  }

  private void compare(String tool, int version) {
    around
        .window()
        .show(
            () ->
                new CompareView(
                    new CompareViewModel(
                        new OpenDrafts(workplace), around.jobs(), tool, version, around.bugs()),
                    to(Place.TOOLS)));
  }

  private void openTool(ToolRef ref) {
    around
        .window()
        .show(
            () ->
                new ToolView(
                    new ToolViewModel(
                        new OpenDrafts(workplace),
                        around.jobs(),
                        ref,
                        this::openDraft,
                        around.bugs()),
                    to(Place.TOOLS)));
  }

  private void openDraft(DraftId id) {
    around
        .window()
        .show(
            () ->
                new BenchView(
                    new BenchViewModel(
                        new BenchViewModel.Work(
                            drafts, new PublishTool(workplace), new OpenDrafts(workplace)),
                        around.jobs(),
                        id,
                        workplace.clock().getZone(),
                        new BenchViewModel.Ways(
                            this::openTool,
                            draft -> compare(draft.tool(), draft.version()),
                            to(Place.TOOLS)),
                        around.bugs()),
                    around.shell(),
                    around.asks(),
                    to(Place.TOOLS)));
  }

  /** Puts what is typed in drafts on the disk and ends the writing. */
  @Override
  public void close() throws ProblemException {
    try {
      drafts.saveAll();
    } finally {
      drafts.close();
    }
  }

  void audit(String id, Optional<String> question) {
    around
        .window()
        .show(
            () ->
                new ReceivedAuditView(
                    new ReceivedAuditViewModel(
                        new ReadAudit(workplace, audits),
                        new ProduceReport(workplace, audits),
                        around.jobs(),
                        around.files(),
                        workplace.clock(),
                        id,
                        question,
                        around.showFile(),
                        around.bugs()),
                    List.of(homeCrumb)));
  }
}

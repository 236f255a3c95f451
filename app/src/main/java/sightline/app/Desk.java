package sightline.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import sightline.app.ui.home.AgencyHomeView;
import sightline.app.ui.home.AgencyHomeViewModel;
import sightline.app.ui.home.AgencyWork;
import sightline.app.ui.home.TeamHomeView;
import sightline.app.ui.home.TeamHomeViewModel;
import sightline.app.ui.home.TeamWork;
import sightline.app.ui.insight.InsightPlaces;
import sightline.app.ui.insight.InsightView;
import sightline.app.ui.insight.InsightViewModel;
import sightline.app.ui.kit.Screen;
import sightline.app.ui.window.MainWindow;
import sightline.app.work.Audits;
import sightline.app.work.Books;
import sightline.app.work.FinishAudit;
import sightline.app.work.KeepRegister;
import sightline.app.work.KeyRequests;
import sightline.app.work.OwnExports;
import sightline.app.work.Owner;
import sightline.app.work.ReadReturns;
import sightline.app.work.Workplace;

/** The screens of one unlocked store, each made when it is opened, and the ways between them. */
final class Desk {
  private final Wiring wiring;
  private final MainWindow window;
  private final Workplace workplace;
  private final Books books;
  private final Audits audits;

  Desk(Wiring wiring, MainWindow window, Workplace workplace) {
    this.wiring = wiring;
    this.window = window;
    this.workplace = workplace;
    this.books = new Books(workplace);
    this.audits = new Audits(workplace, books);
  }

  /** The body whose store this is, for the foot of the navigation. */
  String body() {
    return switch (workplace.owner()) {
      case Owner.SupportTeam team -> team.partnership().name();
      case Owner.OfAgency own -> own.agency().name();
    };
  }

  void dropped(List<Path> files) {
    // filled below as screens that take files are there
  }

  Screen agencyHome() {
    AgencyHomeViewModel model =
        new AgencyHomeViewModel(
            window.jobs(),
            new AgencyWork(
                workplace, audits, new FinishAudit(workplace, books), new OwnExports(workplace)),
            new AgencyHomeViewModel.Doors(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                file -> {}),
            window::count,
            window::bug);
    return new AgencyHomeView(model, window.files());
  }

  Screen teamHome() {
    TeamHomeViewModel model =
        new TeamHomeViewModel(
            window.jobs(),
            new TeamWork(
                workplace,
                new KeepRegister(workplace),
                new ReadReturns(workplace, audits),
                new KeyRequests(workplace)),
            new TeamHomeViewModel.Doors(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()),
            window::count,
            window::bug);
    return new TeamHomeView(model);
  }

  Screen insight(Optional<String> round) {
    InsightViewModel model =
        new InsightViewModel(
            new ReadReturns(workplace, audits), window.jobs(), wiring.clock(), round, window::bug);
    return new InsightView(
        model, new InsightPlaces(answer -> {}, report -> {}, returns -> {}, () -> {}));
  }
}

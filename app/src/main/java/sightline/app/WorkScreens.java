package sightline.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import sightline.app.ui.home.AgencyHomeView;
import sightline.app.ui.home.AgencyHomeViewModel;
import sightline.app.ui.home.AgencyWork;
import sightline.app.ui.home.TeamHomeView;
import sightline.app.ui.home.TeamHomeViewModel;
import sightline.app.ui.home.TeamWork;
import sightline.app.ui.kit.Asks;
import sightline.app.ui.kit.BackgroundJobs;
import sightline.app.ui.kit.FileChoices;
import sightline.app.ui.kit.Preferences;
import sightline.app.ui.kit.RecoveryCard;
import sightline.app.ui.kit.Screen;
import sightline.app.ui.kit.Shell;
import sightline.app.ui.kit.Texts;
import sightline.app.ui.settings.SettingsView;
import sightline.app.ui.settings.SettingsViewModel;
import sightline.app.ui.start.OpenPackView;
import sightline.app.ui.start.OpenPackViewModel;
import sightline.app.ui.window.MainWindow;
import sightline.app.ui.window.Place;
import sightline.app.ui.window.WindowViewModel;
import sightline.app.work.Audits;
import sightline.app.work.Books;
import sightline.app.work.FinishAudit;
import sightline.app.work.KeepRegister;
import sightline.app.work.KeepStore;
import sightline.app.work.KeyRequests;
import sightline.app.work.OwnExports;
import sightline.app.work.Owner;
import sightline.app.work.Owner.Situation;
import sightline.app.work.ProblemException;
import sightline.app.work.ReadReturns;
import sightline.app.work.SetUp;
import sightline.app.work.Workplace;

/**
 * The screens of one open store, and how they lead to each other. A recipe that is empty stands for
 * a screen this program does not have; nothing on any screen then leads there.
 */
final class WorkScreens implements AutoCloseable {
  private final Workplace workplace;
  private final Surroundings around;
  private final Books books;
  private final Audits audits;
  private final AgencyScreens agency;
  private final TeamScreens centre;
  private boolean team;

  /** What the screens share with the window. */
  record Surroundings(
      SetUp setUp,
      BackgroundJobs jobs,
      Shell shell,
      MainWindow window,
      Asks asks,
      FileChoices files,
      RecoveryCard.Paper paper,
      Consumer<Throwable> bugs,
      Path folder,
      Consumer<Preferences> prefer,
      Consumer<Path> showFile) {}

  WorkScreens(Workplace workplace, Surroundings around) {
    this.workplace = workplace;
    this.around = around;
    this.books = new Books(workplace);
    this.audits = new Audits(workplace, books);
    this.agency = new AgencyScreens(workplace, around, books, audits, () -> go(Place.HOME));
    this.centre = new TeamScreens(workplace, around, audits, this::go, homeCrumb());
  }

  // ---------- the frame

  /** Reads whose store it is, then shows the frame and the home screen. */
  void show(List<Path> files) {
    around
        .jobs()
        .quietly(job -> new Who(workplace))
        .onDone(
            who -> {
              team = who.team;
              around
                  .window()
                  .showWork(
                      WindowViewModel.places(who.situation, p -> place(p).isPresent()),
                      this::go,
                      who.person,
                      who.body);
              go(Place.HOME);
              if (!files.isEmpty()) {
                take(files);
              }
            })
        .onFailed(around.bugs());
  }

  /** Whose store it is, as the frame shows it. */
  private static final class Who {
    private final Situation situation;
    private final String person;
    private final String body;
    private final boolean team;

    Who(Workplace workplace) {
      person = workplace.person().name();
      team = workplace.isSupportTeam();
      switch (workplace.owner()) {
        case Owner.SupportTeam of -> {
          body = of.partnership().name();
          situation = workplace.situation().orElse(Situation.SUPPORT_TEAM);
        }
        case Owner.OfAgency of -> {
          body = of.agency().name();
          situation = workplace.situation().orElse(Situation.PARTNER_LEAD);
        }
      }
    }
  }

  private void go(Place place) {
    place(place).ifPresent(around.window()::show);
  }

  /** The screen at each place of the navigation. */
  private Optional<Supplier<Screen>> place(Place place) {
    return switch (place) {
      case HOME -> Optional.of(this::home);
      case SETTINGS -> Optional.of(this::settings);
      case IMPORT -> ifTeam(() -> centre.importing(List.of()));
      case RETURNS -> ifTeam(() -> centre.returns(Optional.empty()));
      case CONFLICTS -> ifTeam(centre::attention);
      case INSIGHT -> ifTeam(() -> centre.insight(Optional.empty()));
      case REPORTS -> Optional.of(() -> centre.reports(Optional.empty()));
      case AGENCIES -> ifTeam(centre::agencies);
      case KEYS -> ifTeam(centre::keys);
      case ROUNDS -> ifTeam(centre::rounds);
      case TOOLS -> ifTeam(centre::tools);
      case ACTIONS -> team ? Optional.empty() : Optional.of(agency::followUp);
      case AUDITS, EVIDENCE, EXPORTS, MODERATION, PANELS, SCRUTINY -> Optional.empty();
    };
  }

  private Screen.Crumb homeCrumb() {
    return new Screen.Crumb(Texts.of("home.title"), () -> go(Place.HOME));
  }

  // ---------- home and settings

  private Screen home() {
    return team ? teamHome() : agencyHome();
  }

  private Screen agencyHome() {
    FinishAudit finish = new FinishAudit(workplace, books);
    return new AgencyHomeView(
        new AgencyHomeViewModel(
            around.jobs(),
            new AgencyWork(workplace, audits, finish, new OwnExports(workplace)),
            new AgencyHomeViewModel.Doors(
                Optional.of(agency::answer),
                Optional.of(agency::move),
                Optional.of(agency::finish),
                Optional.of(agency::finish),
                Optional.of(agency::read),
                Optional.of(agency::saveReturn),
                file -> around.window().show(() -> openPack(file))),
            (place, count) -> around.window().setCount(place, count),
            around.bugs()),
        around.files());
  }

  private Screen teamHome() {
    return new TeamHomeView(
        new TeamHomeViewModel(
            around.jobs(),
            new TeamWork(
                workplace,
                new KeepRegister(workplace),
                new ReadReturns(workplace, audits),
                new KeyRequests(workplace)),
            new TeamHomeViewModel.Doors(
                act(Place.AGENCIES),
                Optional.of(() -> around.window().show(centre::newRound)),
                Optional.of(round -> around.window().show(() -> centre.round(round))),
                Optional.of(
                    round -> around.window().show(() -> centre.returns(Optional.of(round)))),
                act(Place.IMPORT),
                act(Place.CONFLICTS),
                act(Place.KEYS)),
            (place, count) -> around.window().setCount(place, count),
            around.bugs()));
  }

  private Screen settings() {
    return new SettingsView(
        new SettingsViewModel(
            workplace,
            new KeepStore(workplace),
            around.jobs(),
            new SettingsViewModel.Surroundings(
                around.folder(),
                around.window().preferences(),
                around.prefer(),
                () -> show(List.of()),
                around.bugs())),
        around.jobs(),
        around.shell(),
        around.asks(),
        around.files(),
        around.paper());
  }

  private Screen openPack(Optional<Path> file) {
    OpenPackViewModel model =
        new OpenPackViewModel(
            around.setUp(), workplace, around.jobs(), () -> go(Place.HOME), around.bugs());
    file.ifPresent(model::choose);
    return new OpenPackView(model, around.files(), homeCrumb());
  }

  /** Files dropped on the window, or handed over by the desktop. */
  void take(List<Path> files) {
    if (!team) {
      around.window().show(() -> openPack(files.stream().findFirst()));
      return;
    }
    around.window().show(() -> centre.importing(files));
  }

  private Optional<Runnable> act(Place place) {
    return place(place).map(screen -> () -> go(place));
  }

  // ---------- the places, by who works here

  private Optional<Supplier<Screen>> ifTeam(Supplier<Screen> screen) {
    return team ? Optional.of(screen) : Optional.empty();
  }

  /** Puts what is typed on the disk and ends the writing; called behind the screen. */
  @Override
  public void close() throws ProblemException {
    try {
      agency.close();
    } finally {
      centre.close();
    }
  }
}

package sightline.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
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
import sightline.app.work.Audits.Invitation;
import sightline.app.work.Books;
import sightline.app.work.FinishAudit;
import sightline.app.work.KeepRegister;
import sightline.app.work.KeepStore;
import sightline.app.work.KeyRequests;
import sightline.app.work.OwnExports;
import sightline.app.work.Owner;
import sightline.app.work.Owner.Situation;
import sightline.app.work.ReadReturns;
import sightline.app.work.SetUp;
import sightline.app.work.Workplace;

/**
 * The screens of one open store, and how they lead to each other. A recipe that is empty stands for
 * a screen this program does not have; nothing on any screen then leads there.
 */
final class WorkScreens {
  private final Workplace workplace;
  private final Surroundings around;
  private final Books books;
  private final Audits audits;
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
      Consumer<Preferences> prefer) {}

  WorkScreens(Workplace workplace, Surroundings around) {
    this.workplace = workplace;
    this.around = around;
    this.books = new Books(workplace);
    this.audits = new Audits(workplace, books);
  }

  // ---------- the frame

  /** Reads whose store it is, then shows the frame and the home screen. */
  void show() {
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
      case AUDITS -> myAudits();
      case ROUNDS -> rounds();
      case AGENCIES -> agencies();
      case KEYS -> keys();
      case IMPORT -> of(importing(), List.of());
      case RETURNS -> of(returns(), Optional.empty());
      case CONFLICTS -> conflicts();
      case INSIGHT -> insight();
      case REPORTS -> reports();
      case ACTIONS, EVIDENCE, EXPORTS, MODERATION, PANELS, SCRUTINY, TOOLS -> Optional.empty();
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
                answering()
                    .map(
                        r ->
                            (invitation, question) ->
                                around.window().show(() -> r.apply(invitation, question))),
                door(finish()),
                door(export()),
                door(reading()),
                savingReturn(),
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
                act(agencies()),
                act(createRound()),
                door(makePack()),
                returns()
                    .map(
                        r -> round -> around.window().show(() -> r.apply(Optional.of(round)))),
                act(of(importing(), List.of())),
                act(conflicts()),
                act(keys())),
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
                this::show,
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
    of(importing(), files)
        .ifPresentOrElse(
            around.window()::show,
            () ->
                around
                    .asks()
                    .tell(Texts.of("window.drop.title"), Texts.of("window.drop.team")));
  }

  // ---------- doors

  private Optional<Runnable> act(Optional<Supplier<Screen>> recipe) {
    return recipe.map(r -> () -> around.window().show(r));
  }

  private <T> Optional<Consumer<T>> door(Optional<Function<T, Screen>> recipe) {
    return recipe.map(r -> of -> around.window().show(() -> r.apply(of)));
  }

  private static <T> Optional<Supplier<Screen>> of(
      Optional<Function<T, Screen>> recipe, T argument) {
    return recipe.map(r -> () -> r.apply(argument));
  }

  // ---------- the screens of an agency

  /** Answering an audit, at the question with this id or where it was left. */
  private Optional<BiFunction<Invitation, Optional<String>, Screen>> answering() {
    return Optional.empty();
  }

  private Optional<Function<Invitation, Screen>> finish() {
    return Optional.empty();
  }

  private Optional<Function<Invitation, Screen>> export() {
    return Optional.empty();
  }

  /** A finished return, to read only. */
  private Optional<Function<Invitation, Screen>> reading() {
    return Optional.empty();
  }

  /** Writes a finished return as a document. */
  private Optional<Consumer<Invitation>> savingReturn() {
    return Optional.empty();
  }

  private Optional<Supplier<Screen>> myAudits() {
    return Optional.empty();
  }

  // ---------- the screens of a support team

  private Optional<Supplier<Screen>> rounds() {
    return Optional.empty();
  }

  private Optional<Supplier<Screen>> createRound() {
    return Optional.empty();
  }

  /** Making the pack of the round with this code. */
  private Optional<Function<String, Screen>> makePack() {
    return Optional.empty();
  }

  private Optional<Supplier<Screen>> agencies() {
    return Optional.empty();
  }

  private Optional<Supplier<Screen>> keys() {
    return Optional.empty();
  }

  /** The dry run of these files; without files it asks for them. */
  private Optional<Function<List<Path>, Screen>> importing() {
    return Optional.empty();
  }

  /** The returns of the round with this code, or of the nearest. */
  private Optional<Function<Optional<String>, Screen>> returns() {
    return Optional.empty();
  }

  private Optional<Supplier<Screen>> conflicts() {
    return Optional.empty();
  }

  private Optional<Supplier<Screen>> insight() {
    return Optional.empty();
  }

  private Optional<Supplier<Screen>> reports() {
    return Optional.empty();
  }
}

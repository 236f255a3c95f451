package sightline.app.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import sightline.app.ui.DirectJobs;
import sightline.app.ui.FxTest;
import sightline.app.ui.SampleWork;
import sightline.app.ui.ScreenChecks;
import sightline.app.ui.ScreenMemory;
import sightline.app.ui.ScreenPictures;
import sightline.app.ui.ScriptedFileChoices;
import sightline.app.ui.home.AgencyWork.Act;
import sightline.app.ui.home.AgencyWork.Kind;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.NavigationList;
import sightline.app.ui.kit.Screen;
import sightline.app.ui.kit.ScreenHost;
import sightline.app.ui.kit.Shell;
import sightline.app.ui.kit.Theme;
import sightline.app.ui.kit.Theme.Look;
import sightline.app.work.Answering;
import sightline.app.work.Audits;
import sightline.app.work.Books;
import sightline.app.work.FinishAudit;
import sightline.app.work.KeepRegister;
import sightline.app.work.KeyRequests;
import sightline.app.work.OwnExports;
import sightline.app.work.ReadReturns;
import sightline.app.work.Workplace;
import sightline.model.audit.Agency;
import sightline.model.audit.Answer;
import sightline.model.tool.Question;

@ExtendWith(FxTest.class)
class HomeTest {
  private static final LocalDate DUE = LocalDate.of(2026, 10, 30);

  @TempDir Path folder;

  private static AgencyWork work(Workplace workplace) {
    Books books = new Books(workplace);
    Audits audits = new Audits(workplace, books);
    return new AgencyWork(
        workplace, audits, new FinishAudit(workplace, books), new OwnExports(workplace));
  }

  private static TeamWork teamWork(Workplace workplace) {
    Audits audits = new Audits(workplace, new Books(workplace));
    return new TeamWork(
        workplace,
        new KeepRegister(workplace),
        new ReadReturns(workplace, audits),
        new KeyRequests(workplace));
  }

  private static AgencyHomeViewModel model(Workplace workplace) {
    return new AgencyHomeViewModel(
        new DirectJobs(),
        work(workplace),
        new AgencyHomeViewModel.Doors(
            Optional.of((invitation, question) -> {}),
            Optional.of(invitation -> {}),
            Optional.of(invitation -> {}),
            Optional.of(invitation -> {}),
            Optional.of(invitation -> {}),
            Optional.of(invitation -> {}),
            file -> {}),
        (place, count) -> {},
        HomeTest::fail);
  }

  private static TeamHomeViewModel teamModel(Workplace workplace) {
    return new TeamHomeViewModel(
        new DirectJobs(),
        teamWork(workplace),
        new TeamHomeViewModel.Doors(
            Optional.of(() -> {}),
            Optional.of(() -> {}),
            Optional.of(round -> {}),
            Optional.of(round -> {}),
            Optional.of(() -> {}),
            Optional.of(() -> {}),
            Optional.of(() -> {})),
        (place, count) -> {},
        HomeTest::fail);
  }

  private static void fail(Throwable failure) {
    throw new AssertionError(failure);
  }

  private Workplace hospitals(Clock clock) throws Exception {
    SampleWork sample = new SampleWork(folder);
    try (Workplace team =
        sample.team("centre", SampleWork.NORTHSHIRE, DUE, SampleWork.agencies())) {
      return sample.agency("mine", SampleWork.HOSPITALS, sample.pack(team, "s11-2026"), clock);
    }
  }

  private void invite(Workplace mine, LocalDate due) throws Exception {
    SampleWork sample = new SampleWork(folder);
    try (Workplace other =
        sample.team("eastmarch", SampleWork.EASTMARCH, due, SampleWork.agencies())) {
      var offer = SampleWork.read(sample.pack(other, "s11-2026"));
      sample.setUp().openPack(mine, offer, Optional.of(offer.spokenCode().toString()));
    }
  }

  @Test
  void leadsFromStartingToExportingOneActAtATime() throws Exception {
    try (Workplace mine = hospitals(SampleWork.CLOCK)) {
      Books books = new Books(mine);
      Audits audits = new Audits(mine, books);
      assertThat(work(mine).read().cards().getFirst().next().act()).isEqualTo(Act.START);
      SampleWork.answer(mine, books, audits, 11, true);
      AgencyWork.Card card = work(mine).read().cards().getFirst();
      Question twelfth = card.invitation().tool().questionsFor(SampleWork.HOSPITALS.type()).get(11);
      assertThat(card.next().words()).isEqualTo("Continue at " + twelfth.number());
      assertThat(card.next().question()).contains(twelfth.id());
      assertThat(card.answered()).isEqualTo(11);
      assertThat(card.left()).isEqualTo("22 days left");
      SampleWork.answer(mine, books, audits, Integer.MAX_VALUE, true);
      assertThat(work(mine).read().cards().getFirst().next().act()).isEqualTo(Act.FINISH);
      new FinishAudit(mine, books).finish(audits.invitations().getFirst());
      AgencyWork.Desk finished = work(mine).read();
      assertThat(finished.cards().getFirst().next().act()).isEqualTo(Act.SIGN);
      assertThat(finished.needs()).extracting(AgencyWork.Need::kind).contains(Kind.NOT_SIGNED);
    }
  }

  @Test
  void keepsTheExportedCopyAndSaysWhenItIsOutOfDate() throws Exception {
    try (Workplace mine = hospitals(SampleWork.CLOCK)) {
      SampleWork.complete(mine, folder.resolve("out"), true);
      AgencyWork.Desk done = work(mine).read();
      assertThat(done.cards()).isEmpty();
      assertThat(done.copies())
          .singleElement()
          .satisfies(
              copy -> {
                assertThat(copy.state()).isEqualTo(AgencyWork.CopyState.EXPORTED);
                assertThat(copy.detail()).isEqualTo("Signed off 8 October 2026");
              });
      Books books = new Books(mine);
      Answering answering =
          new Answering(mine, books, new Audits(mine, books).invitations().getFirst());
      Question first = answering.questions().getFirst();
      answering.answer(
          first.id(), new Answer.Rated(answering.tool().scaleOf(first).worst().points()));
      AgencyWork.Desk changed = work(mine).read();
      assertThat(changed.copies().getFirst().state()).isEqualTo(AgencyWork.CopyState.OUT_OF_DATE);
      assertThat(changed.needs())
          .extracting(AgencyWork.Need::kind)
          .containsExactly(Kind.OUT_OF_DATE);
      assertThat(changed.cards().getFirst().next().act()).isEqualTo(Act.FINISH);
    }
  }

  @Test
  void saysWhatSharedAnswersAreSharedWithAndCountsThemOnce() throws Exception {
    try (Workplace mine = hospitals(SampleWork.CLOCK)) {
      invite(mine, LocalDate.of(2026, 11, 13));
      Books books = new Books(mine);
      SampleWork.answer(mine, books, new Audits(mine, books), 11, false);
      AgencyWork.Desk desk = work(mine).read();
      assertThat(desk.cards()).extracting(AgencyWork.Card::answered).containsExactly(11, 11);
      assertThat(desk.cards().get(1).rest()).contains("the same answers as for Northshire");
      assertThat(desk.needs()).hasSize(1);
      assertThat(desk.needs().getFirst().title()).isEqualTo("2 ratings have no evidence");
    }
  }

  @Test
  void addsUpWhoIsInvitedBackAwaitedAndWaived() throws Exception {
    try (Workplace team = halfWay()) {
      new KeepRegister(team).waive("s11-2026", "merrow", "Merged with Kestrel this year");
      TeamWork.Nearest nearest = teamWork(team).read().nearest().orElseThrow();
      assertThat(nearest.due()).isEqualTo("Due Friday 30 October, 22 days left");
      assertThat(nearest.counts()).extracting(TeamWork.Count::number).containsExactly(10, 5, 4, 1);
      assertThat(nearest.line().orElseThrow().steps()).isNotEmpty();
    }
  }

  private Workplace halfWay() throws Exception {
    Map<String, String> arrivals = new LinkedHashMap<>();
    arrivals.put("police", "2026-09-21");
    arrivals.put("icb", "2026-09-25");
    arrivals.put("county", "2026-09-30");
    arrivals.put("ashdale", "2026-10-02");
    arrivals.put("kestrel", "2026-10-06");
    return new SampleWork(folder).halfWay(arrivals, List.of("ashdale"), 4);
  }

  private static Shell shell(boolean team) {
    Shell shell = new Shell();
    NavigationList navigation =
        new NavigationList(
            team
                ? List.of(
                    new NavigationList.Entry("home", "Home", Icons.HOME),
                    new NavigationList.Entry("rounds", "Rounds", Icons.ROUNDS),
                    new NavigationList.Entry("settings", "Settings", Icons.SETTINGS, true))
                : List.of(
                    new NavigationList.Entry("home", "Home", Icons.HOME),
                    new NavigationList.Entry("audits", "My audits", Icons.AUDITS),
                    new NavigationList.Entry("settings", "Settings", Icons.SETTINGS, true)),
            place -> {});
    navigation.setWho(
        team ? "QA officer" : "Named nurse",
        team ? SampleWork.NORTHSHIRE.name() : SampleWork.HOSPITALS.name());
    shell.setNavigation(navigation);
    return shell;
  }

  private static void take(Shell shell, Screen screen, String name, Look... looks) {
    new ScreenHost(shell).show(() -> screen);
    ScreenPictures.take(shell, name, () -> ScreenChecks.hold(shell), looks);
  }

  @Test
  void drawsTheHomeOfAPartnerLead() throws Exception {
    try (Workplace mine = hospitals(SampleWork.at("2026-10-02"))) {
      take(
          shell(false),
          new AgencyHomeView(model(mine), new ScriptedFileChoices()),
          "home-agency-start",
          Look.LIGHT);
    }
    try (Workplace mine =
        new SampleWork(folder).setUp().open(folder.resolve("mine"), SampleWork.PASSPHRASE)) {
      invite(mine, LocalDate.of(2026, 11, 13));
      Books books = new Books(mine);
      Audits audits = new Audits(mine, books);
      SampleWork.answer(mine, books, audits, 16, false);
      Answering answering = new Answering(mine, books, audits.invitations().getFirst());
      answering.planAction(
          answering.questions().get(4).id(),
          "Supervision log for agency staff",
          Optional.empty(),
          Optional.of("Head of safeguarding"),
          Optional.of(LocalDate.of(2026, 9, 30)));
      answering.planAction(
          answering.questions().get(6).id(),
          "Training for bank staff",
          Optional.empty(),
          Optional.of("Head of safeguarding"),
          Optional.empty());
      Shell shell = shell(false);
      take(
          shell,
          new AgencyHomeView(model(mine), new ScriptedFileChoices()),
          "home-agency",
          Look.LIGHT,
          Look.DARK,
          Look.CONTRAST);
      ScreenPictures.take(
          shell, "home-agency-130", Theme.standard().with(Theme.TextSize.PERCENT_130));
      SampleWork.complete(mine, folder.resolve("out"), true);
      take(
          shell(false),
          new AgencyHomeView(model(mine), new ScriptedFileChoices()),
          "home-agency-copies",
          Look.LIGHT);
      ScreenMemory.returnsAfterFiftyVisits(
          () -> new AgencyHomeView(model(mine), new ScriptedFileChoices()));
    }
  }

  @Test
  void drawsTheHomeOfASupportTeam() throws Exception {
    try (Workplace team = halfWay()) {
      KeepRegister register = new KeepRegister(team);
      register.put(
          List.of(
              new Agency(
                  "hollow",
                  "Hollow Oak Family Centre",
                  sightline.model.audit.AgencyType.VOLUNTARY)));
      register.createRound(
          "s11-vol",
          "Section 11, voluntary bodies",
          "section-11",
          LocalDate.of(2026, 11, 20),
          List.of("hollow"),
          true);
      Shell shell = shell(true);
      take(
          shell,
          new TeamHomeView(teamModel(team)),
          "home-team",
          Look.LIGHT,
          Look.DARK,
          Look.CONTRAST);
      ScreenPictures.takeChecked(shell, "home-team", () -> {});
      Node focus = shell.getScene() == null ? null : shell.getScene().getFocusOwner();
      assertThat(focus).isNull();
    }
  }

  @Test
  void guidesANewPartnershipToItsFirstPack() throws Exception {
    SampleWork sample = new SampleWork(folder);
    try (Workplace empty =
        sample
            .setUp()
            .createPartnership(
                folder.resolve("new"),
                SampleWork.PASSPHRASE,
                SampleWork.NORTHSHIRE,
                new sightline.model.audit.Person("QA officer", "QA officer"))
            .workplace()) {
      assertThat(teamWork(empty).read().stage()).isEqualTo(TeamWork.Stage.ADD_AGENCIES);
      take(shell(true), new TeamHomeView(teamModel(empty)), "home-team-new", Look.LIGHT);
    }
    try (Workplace team =
        sample.team("centre", SampleWork.NORTHSHIRE, DUE, SampleWork.agencies())) {
      assertThat(teamWork(team).read().stage()).isEqualTo(TeamWork.Stage.MAKE_PACK);
      take(
          shell(true),
          new TeamHomeView(teamModel(team)),
          "home-team-pack",
          Look.LIGHT,
          Look.CONTRAST);
      sample.pack(team, "s11-2026");
      assertThat(teamWork(team).read().stage()).isEqualTo(TeamWork.Stage.RUNNING);
      take(shell(true), new TeamHomeView(teamModel(team)), "home-team-sent", Look.LIGHT);
    }
  }
}

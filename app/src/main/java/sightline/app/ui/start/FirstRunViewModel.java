package sightline.app.ui.start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import sightline.app.ui.kit.NewSecrets;
import sightline.app.ui.kit.Texts;
import sightline.app.ui.start.FieldProblem.Field;
import sightline.app.work.Job;
import sightline.app.work.Jobs;
import sightline.app.work.Owner.Situation;
import sightline.app.work.PackOffer;
import sightline.app.work.Problem;
import sightline.app.work.ProblemException;
import sightline.app.work.Problems;
import sightline.app.work.SetUp;
import sightline.app.work.Workplace;
import sightline.model.audit.Agency;
import sightline.model.audit.Partnership;
import sightline.model.audit.Person;

/**
 * The first run: who you are, the work you were sent or begin yourself, the two secrets that open
 * it. One step is open at a time; the others can be opened again.
 */
public final class FirstRunViewModel {
  private final SetUp setUp;
  private final Jobs jobs;
  private final Ways ways;
  private final PackPart pack;
  private final PartnershipPart partnership = new PartnershipPart();
  private final NewSecrets secrets = new NewSecrets();
  private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.WHO);
  private final ObjectProperty<Optional<Situation>> situation =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Way> way = new ReadOnlyObjectWrapper<>(Way.PACK);
  private final ObjectProperty<Optional<Agency>> agency =
      new SimpleObjectProperty<>(Optional.empty());
  private final StringProperty name = new SimpleStringProperty("");
  private final StringProperty role = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<List<FieldProblem>> problems =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<Problem>> trouble =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private Path folder;
  private Optional<String> recoveryCode = Optional.empty();

  /** The three steps, in order. */
  public enum Step {
    WHO,
    WORK,
    SECRETS
  }

  /** How the work begins. */
  public enum Way {
    PACK,
    PARTNERSHIP,
    /** A copy of a store, with a passphrase of its own: a scrutineer's. */
    COPY
  }

  /**
   * Where the first run leads.
   *
   * @param opened takes the store that was made
   * @param openStore goes to a store that is in a folder already
   * @param playDemo makes a demonstration and returns its store's folder; empty where there is none
   * @param openDemo opens the store of a demonstration
   * @param bug takes what nobody expected
   */
  public record Ways(
      Consumer<? super Workplace> opened,
      Consumer<? super Path> openStore,
      Optional<Jobs.Work<Path>> playDemo,
      Consumer<? super Path> openDemo,
      Consumer<? super Throwable> bug) {}

  public FirstRunViewModel(SetUp setUp, Jobs jobs, Path folder, Ways ways) {
    this.setUp = setUp;
    this.jobs = jobs;
    this.folder = folder;
    this.ways = ways;
    this.pack = new PackPart(jobs, ways.bug());
    pack.offerProperty().subscribe(this::invitedOf);
  }

  public ReadOnlyObjectProperty<Step> stepProperty() {
    return step.getReadOnlyProperty();
  }

  public Step step() {
    return step.get();
  }

  public ObjectProperty<Optional<Situation>> situationProperty() {
    return situation;
  }

  public ReadOnlyObjectProperty<Way> wayProperty() {
    return way.getReadOnlyProperty();
  }

  public PackPart pack() {
    return pack;
  }

  public NewSecrets secrets() {
    return secrets;
  }

  /** Which of the invited agencies the person works for. */
  public ObjectProperty<Optional<Agency>> agencyProperty() {
    return agency;
  }

  public StringProperty nameProperty() {
    return name;
  }

  public StringProperty roleProperty() {
    return role;
  }

  public PartnershipPart partnership() {
    return partnership;
  }

  /** What is to be put right in the open step. */
  public ReadOnlyObjectProperty<List<FieldProblem>> problemsProperty() {
    return problems.getReadOnlyProperty();
  }

  /** Why the store could not be made. */
  public ReadOnlyObjectProperty<Optional<Problem>> troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** While the store is being made. */
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  public boolean hasDemo() {
    return ways.playDemo().isPresent();
  }

  /** Two rows of three groups; drawn when the third step is first opened, and the same after. */
  public String recoveryCode() {
    if (recoveryCode.isEmpty()) {
      recoveryCode = Optional.of(setUp.drawRecoveryCode());
    }
    return recoveryCode.get();
  }

  /** Agencies the pack invites. */
  public List<Agency> invited() {
    return pack.offer().map(o -> o.pack().agencies()).orElse(List.of());
  }

  private void invitedOf(Optional<PackOffer> offer) {
    List<Agency> invited = invited();
    agency.set(invited.size() == 1 ? Optional.of(invited.getFirst()) : Optional.empty());
  }

  /** From the first step to the second. */
  public void continueFromWho() {
    if (situation.get().isEmpty()) {
      problems.set(List.of(new FieldProblem(Field.SITUATION, Texts.of("start.who.missing"))));
      return;
    }
    way.set(
        switch (situation.get().get()) {
          case SUPPORT_TEAM -> Way.PARTNERSHIP;
          case SCRUTINEER -> Way.COPY;
          case PARTNER_LEAD, SCHOOL, AUDITOR -> Way.PACK;
        });
    open(Step.WORK);
  }

  /** A partnership instead of a pack: whoever creates one is its support team. */
  public void createPartnership() {
    situation.set(Optional.of(Situation.SUPPORT_TEAM));
    way.set(Way.PARTNERSHIP);
    open(Step.WORK);
  }

  /** A pack instead of a partnership. */
  public void openPackInstead() {
    if (way.get() != Way.PACK) {
      situation.set(Optional.of(Situation.PARTNER_LEAD));
    }
    way.set(Way.PACK);
    open(Step.WORK);
  }

  /** A file dropped on the window or chosen. */
  public void openPack(Path file) {
    if (way.get() != Way.PACK) {
      openPackInstead();
    }
    if (situation.get().isEmpty()) {
      situation.set(Optional.of(Situation.PARTNER_LEAD));
    }
    problems.set(List.of());
    step.set(Step.WORK);
    pack.open(file);
  }

  /** From the second step to the third. */
  public void continueFromWork() {
    List<FieldProblem> found = new ArrayList<>();
    if (way.get() == Way.PACK) {
      found.addAll(pack.problems());
      if (found.isEmpty() && agency.get().isEmpty()) {
        found.add(new FieldProblem(Field.AGENCY, Texts.of("start.agency.missing")));
      }
    } else {
      found.addAll(partnership.problems());
    }
    if (pack.isProven() || way.get() == Way.PARTNERSHIP) {
      if (name.get().isBlank()) {
        found.add(new FieldProblem(Field.NAME, Texts.of("start.name.missing")));
      }
      if (role.get().isBlank()) {
        found.add(new FieldProblem(Field.ROLE, Texts.of("start.role.missing")));
      }
    }
    problems.set(List.copyOf(found));
    if (found.isEmpty()) {
      open(Step.SECRETS);
    }
  }

  /** Opens a step again. */
  public void open(Step wanted) {
    problems.set(List.of());
    trouble.set(Optional.empty());
    step.set(wanted);
  }

  /** Where the store will be made, when the usual folder will not do. */
  public void useFolder(Path other) {
    folder = other;
    trouble.set(Optional.empty());
    if (SetUp.isThere(other)) {
      ways.openStore().accept(other);
    }
  }

  public Path folder() {
    return folder;
  }

  /** Makes the store, or says what is to be put right first. */
  public void finish() {
    if (busy.get()) {
      return;
    }
    List<FieldProblem> found = new ArrayList<>();
    addIfAny(found, Field.PASSPHRASE, secrets.passphraseError());
    addIfAny(found, Field.AGAIN, secrets.againError());
    if (!secrets.notedProperty().get()) {
      found.add(new FieldProblem(Field.NOTED, Texts.of("start.noted.missing")));
    }
    problems.set(List.copyOf(found));
    if (!found.isEmpty()) {
      return;
    }
    busy.set(true);
    trouble.set(Optional.empty());
    SetUp.Locks locks =
        new SetUp.Locks(secrets.passphraseProperty().get().toCharArray(), recoveryCode());
    Making making = making(locks);
    jobs.quietly(making::make)
        .onDone(
            made -> {
              busy.set(false);
              secrets.clear();
              ways.opened().accept(made.workplace());
            })
        .onFailed(this::failed);
  }

  private interface Making {
    SetUp.Made make(Job job) throws ProblemException;
  }

  private Making making(SetUp.Locks locks) {
    Person person = new Person(name.get().strip(), role.get().strip());
    Path where = folder;
    if (way.get() == Way.PARTNERSHIP) {
      Partnership created = partnership.given();
      return job -> setUp.createPartnership(where, locks, created, person);
    }
    PackOffer offer = pack.offer().orElseThrow();
    String typed = pack.typedProperty().get();
    String code = agency.get().orElseThrow().code();
    Situation who = situation.get().orElseThrow();
    return job -> setUp.joinAsAgency(where, locks, offer, typed, code, person, who);
  }

  private void failed(Throwable failure) {
    busy.set(false);
    Optional<Problem> problem = Problems.of(failure);
    trouble.set(problem);
    if (problem.isEmpty()) {
      ways.bug().accept(failure);
    }
  }

  /** Goes to a store somebody has put in a folder: a scrutineer's copy, or one's own. */
  public void openStore(Path place) {
    if (SetUp.isThere(place)) {
      ways.openStore().accept(place);
    } else {
      trouble.set(Optional.of(new Problem.BadInput(Texts.of("start.store.not-there"))));
    }
  }

  /** Makes the demonstration, then opens it. */
  public void tryDemo() {
    if (busy.get() || ways.playDemo().isEmpty()) {
      return;
    }
    busy.set(true);
    jobs.run(Texts.of("start.demo.running"), ways.playDemo().get())
        .onDone(
            made -> {
              busy.set(false);
              ways.openDemo().accept(made);
            })
        .onCancelled(() -> busy.set(false))
        .onFailed(this::failed);
  }

  private static void addIfAny(List<FieldProblem> to, Field field, String words) {
    if (!words.isEmpty()) {
      to.add(new FieldProblem(field, words));
    }
  }

  /** The second step in a line, once it is done: bold part, then the rest. */
  public List<String> workSummary() {
    if (way.get() == Way.PARTNERSHIP) {
      return List.of(partnership.given().name(), Texts.of("start.summary.partnership"));
    }
    return List.of(
        pack.rounds(),
        Texts.of(
            "start.summary.pack",
            pack.offer().map(o -> o.pack().owner().name()).orElse(""),
            agency.get().map(Agency::name).orElse("")));
  }
}

package sightline.app.ui.round;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import sightline.app.ui.kit.Dates;
import sightline.app.ui.kit.Failures;
import sightline.app.ui.kit.Texts;
import sightline.app.work.Jobs;
import sightline.app.work.KeepRegister;
import sightline.app.work.ProblemException;
import sightline.app.work.RoundContent;
import sightline.app.work.WhoAnswers;
import sightline.model.audit.Agency;
import sightline.model.tool.AuditTool;

/** A round as it is being described, before it is created. */
public final class NewRoundViewModel {
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_CODE = 40;

  private final KeepRegister register;
  private final Jobs jobs;
  private final Clock clock;
  private final Failures failures;
  private final List<AuditTool> tools;
  private final RoundContentModel content;
  private final Map<String, BooleanProperty> chosen = new HashMap<>();
  private Map<String, Choices> choices = Map.of();
  private Set<String> taken = Set.of();
  private String suggestedTitle = "";
  private String suggestedCode = "";
  private boolean creating;

  private final ObjectProperty<AuditTool> tool = new SimpleObjectProperty<>();
  private final StringProperty title = new SimpleStringProperty("");
  private final StringProperty code = new SimpleStringProperty("");
  private final StringProperty due = new SimpleStringProperty("");
  private final BooleanProperty everyone = new SimpleBooleanProperty(true);
  private final BooleanProperty authorMaySignOff = new SimpleBooleanProperty(false);
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyIntegerWrapper ticks = new ReadOnlyIntegerWrapper(0);
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

  /** A field that can be wrong, in the order of the form. */
  enum Field {
    MODULES,
    TITLE,
    CODE,
    DUE,
    CASES,
    WHO,
    LOCAL
  }

  /** Whom a tool invites by itself, and who may be asked to. */
  private record Choices(List<Agency> byDefault, List<Agency> may) {}

  /**
   * @param bug told of what nobody expected
   */
  public NewRoundViewModel(
      KeepRegister register, Jobs jobs, Clock clock, Consumer<? super Throwable> bug) {
    this.register = register;
    this.jobs = jobs;
    this.clock = clock;
    this.failures = new Failures(bug);
    this.tools = register.tools();
    this.content = new RoundContentModel(jobs, bug);
    title.subscribe(this::suggestCode);
    due.subscribe(this::suggestTitle);
    tool.set(tools.getFirst());
    tool.subscribe(this::turnTo);
    content.chosen().subscribe(this::suggestTitle);
  }

  private void turnTo(AuditTool chosen) {
    content.turnTo(chosen);
    everyone.set(WhoAnswers.of(chosen.kind()) != WhoAnswers.CHOSEN);
    suggestTitle();
  }

  List<AuditTool> tools() {
    return tools;
  }

  ObjectProperty<AuditTool> tool() {
    return tool;
  }

  StringProperty title() {
    return title;
  }

  StringProperty code() {
    return code;
  }

  /** The day as typed. */
  StringProperty due() {
    return due;
  }

  /** What is asked of the tool, and beside it. */
  RoundContentModel content() {
    return content;
  }

  /** True to invite everybody the tool is for, false to choose. */
  BooleanProperty everyone() {
    return everyone;
  }

  BooleanProperty authorMaySignOff() {
    return authorMaySignOff;
  }

  /** Whether the register has been read. */
  ReadOnlyBooleanProperty readyProperty() {
    return ready.getReadOnlyProperty();
  }

  /** What stood in the way of creating the round; empty for nothing. */
  ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  void closeTrouble() {
    trouble.set("");
  }

  /** Whether this agency is ticked in the list. */
  BooleanProperty chosen(Agency agency) {
    return chosen.computeIfAbsent(
        agency.code(),
        c -> {
          BooleanProperty ticked = new SimpleBooleanProperty(false);
          ticked.subscribe((before, now) -> ticks.set(ticks.get() + 1));
          return ticked;
        });
  }

  /** Changes whenever an agency is ticked or its tick taken away. */
  ReadOnlyIntegerProperty ticksProperty() {
    return ticks.getReadOnlyProperty();
  }

  private record Read(Map<String, Choices> choices, Set<String> taken) {}

  void read() {
    jobs.quietly(
            job -> {
              Map<String, Choices> found = new HashMap<>();
              for (AuditTool t : tools) {
                found.put(
                    t.ref().id(),
                    new Choices(register.whoIsInvited(t), register.whoHasQuestions(t)));
              }
              return new Read(found, Set.copyOf(register.register().rounds().keySet()));
            })
        .onDone(
            read -> {
              choices = read.choices();
              taken = read.taken();
              suggestCode();
              ready.set(true);
            })
        .onFailed(failures.tell(trouble::set));
  }

  private Choices choicesNow() {
    return choices.getOrDefault(tool.get().ref().id(), new Choices(List.of(), List.of()));
  }

  /** "Every section 11 body on the register (34)". */
  String everyoneWords() {
    int number = everybody().size();
    return switch (WhoAnswers.of(tool.get().kind())) {
      case SECTION_11_BODIES -> Texts.of("round.new.who.section-11", number);
      case SETTINGS -> Texts.of("round.new.who.settings", number);
      case CHOSEN -> Texts.of("round.new.who.all", number);
    };
  }

  private List<Agency> everybody() {
    return WhoAnswers.of(tool.get().kind()) == WhoAnswers.CHOSEN
        ? choicesNow().may()
        : choicesNow().byDefault();
  }

  /** "3 of 40 chosen". */
  String chosenWords() {
    return Texts.of("round.new.who.chosen", ticked().size(), choicesNow().may().size());
  }

  /** The agencies to choose from whose name holds the words. */
  List<Agency> toChooseFrom(String search) {
    String words = search.strip().toLowerCase(Locale.UK);
    return choicesNow().may().stream()
        .filter(a -> a.name().toLowerCase(Locale.UK).contains(words))
        .toList();
  }

  private List<String> ticked() {
    return choicesNow().may().stream().filter(a -> chosen(a).get()).map(Agency::code).toList();
  }

  /** Codes of the agencies the round will invite. */
  List<String> invited() {
    return everyone.get() ? everybody().stream().map(Agency::code).toList() : ticked();
  }

  private void suggestTitle() {
    if (tool.get() == null || !title.get().equals(suggestedTitle)) {
      return;
    }
    int year = Dates.read(due.get()).orElse(today()).getYear();
    suggestedTitle = content.theme().orElse(tool.get().kind().label()) + " " + year;
    title.set(suggestedTitle);
  }

  private void suggestCode() {
    if (!code.get().equals(suggestedCode)) {
      return;
    }
    String plain =
        title.get().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+", "");
    plain = trimmed(plain, LONGEST_CODE);
    String free = plain;
    for (int i = 2; taken.contains(free); i++) {
      String end = "-" + i;
      free = trimmed(plain, LONGEST_CODE - end.length()) + end;
    }
    suggestedCode = free;
    code.set(free);
  }

  private static String trimmed(String words, int longest) {
    return words.substring(0, Math.min(longest, words.length())).replaceAll("-+$", "");
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  /** What is to be put right before the round can be created, in the order of the form. */
  Map<Field, String> problems() {
    Map<Field, String> problems = new EnumMap<>(Field.class);
    if (title.get().isBlank()) {
      problems.put(Field.TITLE, Texts.of("round.new.title.missing"));
    } else if (title.get().strip().length() > LONGEST_TITLE) {
      problems.put(Field.TITLE, Texts.of("round.new.title.long"));
    }
    String shortName = code.get().strip();
    if (!shortName.matches("[a-z0-9-]{1,40}")) {
      problems.put(Field.CODE, Texts.of("round.new.code.wrong"));
    } else if (taken.contains(shortName)) {
      problems.put(Field.CODE, Texts.of("round.new.code.taken", shortName));
    }
    Optional<LocalDate> day = Dates.read(due.get());
    if (due.get().isBlank()) {
      problems.put(Field.DUE, Texts.of("round.new.due.missing"));
    } else if (day.isEmpty()) {
      problems.put(Field.DUE, Texts.of("round.new.due.wrong"));
    } else if (day.get().isBefore(today())) {
      problems.put(Field.DUE, Texts.of("round.new.due.past"));
    }
    Field fits = content.modules().isEmpty() ? Field.LOCAL : Field.MODULES;
    content.unaskable().ifPresent(words -> problems.put(fits, words));
    if (content.asksCases() && !content.caseProblems().isEmpty()) {
      problems.put(Field.CASES, content.caseProblemsInWords());
    }
    if (invited().isEmpty()) {
      problems.put(
          Field.WHO,
          choicesNow().may().isEmpty()
              ? Texts.of("round.new.who.nobody")
              : Texts.of("round.new.who.none-chosen"));
    }
    if (content.local().get() instanceof LocalFile.Broken) {
      problems.put(Field.LOCAL, Texts.of("round.new.local.mend"));
    }
    return problems;
  }

  /** Creates the round and hands on its code; call when there are no problems. */
  void create(Consumer<String> created) {
    if (creating) {
      return;
    }
    creating = true;
    trouble.set("");
    String shortName = code.get().strip();
    String name = title.get().strip();
    String toolId = tool.get().ref().id();
    LocalDate day = Dates.read(due.get()).orElseThrow();
    List<String> agencies = invited();
    boolean author = authorMaySignOff.get();
    Consumer<Throwable> tell = failures.tell(trouble::set);
    RoundContent asked;
    try {
      asked = content.content();
    } catch (ProblemException e) {
      creating = false;
      trouble.set(e.problem().words());
      return;
    }
    jobs.quietly(job -> register.createRound(shortName, name, toolId, day, agencies, author, asked))
        .onDone(
            round -> {
              creating = false;
              created.accept(round.code());
            })
        .onFailed(
            failure -> {
              creating = false;
              tell.accept(failure);
            });
  }
}

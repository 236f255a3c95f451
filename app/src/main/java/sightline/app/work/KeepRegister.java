package sightline.app.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sightline.model.audit.Agency;
import sightline.model.audit.Round;
import sightline.model.register.Register;
import sightline.model.register.RegisterEdit;
import sightline.model.tool.AuditTool;
import sightline.model.tool.ToolKind;
import sightline.model.tool.Unaskable;

/** The support team's register: agencies and rounds. */
public final class KeepRegister {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_REASON = 2_000;

  private final Workplace workplace;

  public KeepRegister(Workplace workplace) {
    this.workplace = workplace;
  }

  public Register register() throws ProblemException {
    workplace.partnership();
    return workplace.register();
  }

  /** The audit tools a round can run, each in its newest version. */
  public List<AuditTool> tools() {
    Map<String, AuditTool> newest = new LinkedHashMap<>();
    for (AuditTool tool : workplace.tools()) {
      newest.merge(tool.ref().id(), tool, (a, b) -> a.ref().version() >= b.ref().version() ? a : b);
    }
    return List.copyOf(newest.values());
  }

  /** The tool a round can run under this id, with all its modules. */
  public AuditTool tool(String id) throws ProblemException {
    return new KeepTools(workplace).find(id);
  }

  private static void checkContent(AuditTool tool, RoundContent content) throws ProblemException {
    List<Unaskable> against = tool.unaskable(content.modules(), content.localQuestions());
    if (!against.isEmpty()) {
      throw new ProblemException(new Problem.BadInput(against.getFirst().inWords()));
    }
    boolean ofCases = tool.kind() == ToolKind.DEEP_DIVE;
    if (ofCases && content.cases().isEmpty()) {
      throw new ProblemException(
          new Problem.BadInput(
              "A deep-dive round needs its cases: each agency answers once for every case."));
    }
    if (!ofCases && !content.cases().isEmpty()) {
      throw new ProblemException(
          new Problem.BadInput("Only a deep-dive round has cases. Leave them out."));
    }
  }

  /** What taking in these agencies would do to the register. */
  public RegisterChanges changes(ReadAgencies.Reading reading) throws ProblemException {
    return RegisterChanges.of(register(), reading);
  }

  /** Adds agencies, or changes those whose code is there; returns how many are new. */
  public int put(List<Agency> agencies) throws ProblemException {
    Register before = register();
    Set<String> codes = new HashSet<>();
    for (Agency a : agencies) {
      if (a.name().length() > LONGEST_NAME) {
        throw new ProblemException(
            new Problem.BadInput(
                "The name of the agency \"" + a.code() + "\" is longer than 200 characters."));
      }
      SetUp.checkCode("agency code", a.code());
      if (a.name().isBlank()) {
        throw new ProblemException(
            new Problem.BadInput("The agency \"" + a.code() + "\" has no name."));
      }
      if (!codes.add(a.code())) {
        throw new ProblemException(
            new Problem.BadInput(
                "The agency code \"" + a.code() + "\" stands twice. Each agency needs its own."));
      }
    }
    List<Agency> changed =
        agencies.stream().filter(a -> !before.agency(a.code()).equals(Optional.of(a))).toList();
    workplace
        .store()
        .inOneTransaction(
            () -> {
              // in portions, so that one edit never outgrows what a log entry may hold
              for (int from = 0; from < changed.size(); from += 1_000) {
                workplace.record(
                    new RegisterEdit.AgenciesPut(
                        changed.subList(from, Math.min(changed.size(), from + 1_000))));
              }
              return null;
            });
    return (int) changed.stream().filter(a -> before.agency(a.code()).isEmpty()).count();
  }

  public void remove(String code) throws ProblemException {
    if (register().agency(code).isEmpty()) {
      throw new ProblemException(
          new Problem.NotFound("agency", code, List.copyOf(register().agencies().keySet())));
    }
    workplace.record(new RegisterEdit.AgencyRemoved(code));
  }

  /**
   * Creates a round.
   *
   * @param invited agency codes; empty invites everybody on the register that the tool has
   *     questions for
   */
  public Round createRound(
      String code,
      String title,
      String toolId,
      LocalDate due,
      List<String> invited,
      boolean authorMaySignOff)
      throws ProblemException {
    return createRound(code, title, toolId, due, invited, authorMaySignOff, RoundContent.PLAIN);
  }

  /** Takes returns of a round until a later day than the one it is due. */
  public void setFinalDue(String code, LocalDate day) throws ProblemException {
    Register register = register();
    Round round =
        register
            .round(code)
            .orElseThrow(
                () ->
                    new ProblemException(
                        new Problem.NotFound(
                            "round", code, List.copyOf(register.rounds().keySet()))));
    if (!day.isAfter(round.due())) {
      throw new ProblemException(
          new Problem.BadInput(
              "The final deadline comes after the first, " + round.due() + ". Name a later day."));
    }
    workplace.record(new RegisterEdit.FinalDueSet(code, day));
  }

  /** The same, choosing what of the tool is asked, what beside it, and about which cases. */
  public Round createRound(
      String code,
      String title,
      String toolId,
      LocalDate due,
      List<String> invited,
      boolean authorMaySignOff,
      RoundContent content)
      throws ProblemException {
    SetUp.checkCode("round code", code);
    Register register = register();
    if (register.round(code).isPresent()) {
      throw new ProblemException(
          new Problem.BadInput("There is a round \"" + code + "\" already. Choose another code."));
    }
    AuditTool whole = tool(toolId);
    checkContent(whole, content);
    AuditTool tool = whole.asked(content.modules(), content.localQuestions());
    if (title.length() > LONGEST_NAME) {
      throw new ProblemException(
          new Problem.BadInput("The title of a round has at most 200 characters."));
    }
    List<String> codes = new ArrayList<>();
    if (invited.isEmpty()) {
      whoHasQuestions(tool).forEach(a -> codes.add(a.code()));
    } else {
      for (String agency : new LinkedHashSet<>(invited)) {
        if (register.agency(agency).isEmpty()) {
          throw new ProblemException(
              new Problem.NotFound("agency", agency, List.copyOf(register.agencies().keySet())));
        }
        codes.add(agency);
      }
    }
    if (codes.isEmpty()) {
      throw new ProblemException(
          new Problem.NotNow(
              "The register has no agency to invite. Add agencies first, then create the round."));
    }
    Round round =
        new Round(
            code,
            title.isBlank() ? tool.kind().label() + " " + due.getYear() : title,
            tool.ref(),
            due,
            codes,
            authorMaySignOff,
            Optional.empty(),
            content.modules(),
            content.localQuestions(),
            content.cases());
    workplace.record(new RegisterEdit.RoundCreated(round, workplace.today()));
    return round;
  }

  /**
   * What a round would do that asks another version of its tool.
   *
   * @param returned how many audits came back in the version it asks now: they stay as they are,
   *     and enter no figure until they are sent again in the other one
   */
  public record GoingOn(Round round, AuditTool from, AuditTool to, int returned) {}

  /** Looks at going over to another version; nothing is changed. */
  public GoingOn goingOn(String code, int version) throws ProblemException {
    Round round = register().round(checkRound(code)).orElseThrow();
    String id = round.tool().id();
    List<AuditTool> versions =
        workplace.tools().stream().filter(t -> t.ref().id().equals(id)).toList();
    AuditTool to =
        versions.stream()
            .filter(t -> t.ref().version() == version)
            .findFirst()
            .orElseThrow(
                () ->
                    new ProblemException(
                        new Problem.NotFound(
                            "version",
                            id + "@" + version,
                            versions.stream().map(t -> id + "@" + t.ref().version()).toList())));
    if (to.ref().equals(round.tool())) {
      throw new ProblemException(
          new Problem.NotNow("The round asks version " + version + " already."));
    }
    if (round.asks(to).isEmpty()) {
      List<Unaskable> against = to.unaskable(round.modules(), round.localQuestions());
      throw new ProblemException(
          new Problem.NotNow(
              "Version "
                  + version
                  + " does not fit what this round asks. "
                  + (against.isEmpty()
                      ? "A local question has no descriptor for each rating of its scale."
                      : against.getFirst().inWords())));
    }
    int returned =
        (int)
            workplace.store().projection().audits().stream()
                .filter(a -> a.round().equals(code))
                .count();
    return new GoingOn(round, workplace.tool(round.tool()).orElse(to), to, returned);
  }

  /**
   * From now on a round asks another version. Agencies learn it from the next pack; an audit that
   * is begun stays in its version until its agency goes over.
   */
  public GoingOn goOn(String code, int version) throws ProblemException {
    GoingOn done = goingOn(code, version);
    String partnership = workplace.partnership().code();
    Set<String> audits = new HashSet<>();
    workplace.store().projection().audits().stream()
        .filter(a -> a.round().equals(code))
        .forEach(a -> audits.add(a.audit()));
    workplace
        .store()
        .inOneTransaction(
            () -> {
              workplace.record(
                  new RegisterEdit.RoundWentOn(code, done.to().ref(), workplace.today()));
              new FoldAgain(workplace).audits(partnership, audits);
              return null;
            });
    return done;
  }

  /** The agencies on the register that a round of the tool invites unless others are chosen. */
  public List<Agency> whoIsInvited(AuditTool tool) throws ProblemException {
    return whoHasQuestions(tool).stream()
        .filter(a -> WhoAnswers.of(tool.kind()).byDefault(a.type()))
        .toList();
  }

  /** The agencies on the register that a tool is for and asks something. */
  public List<Agency> whoHasQuestions(AuditTool tool) throws ProblemException {
    return register().agencies().values().stream()
        .filter(a -> WhoAnswers.of(tool.kind()).ever(a.type()))
        .filter(a -> !tool.questionsFor(a.type()).isEmpty())
        .toList();
  }

  public void waive(String round, String agency, String reason) throws ProblemException {
    if (reason.isBlank()) {
      throw new ProblemException(
          new Problem.BadInput("Say why the agency is excused from the round."));
    }
    if (reason.length() > LONGEST_REASON) {
      throw new ProblemException(
          new Problem.BadInput("A reason has at most 2,000 characters. Shorten it."));
    }
    checkInvited(checkRound(round), agency);
    workplace.record(new RegisterEdit.Waived(round, agency, reason.strip()));
  }

  public void remind(String round, List<String> agencies) throws ProblemException {
    checkRound(round);
    for (String agency : agencies) {
      checkInvited(round, agency);
    }
    workplace
        .store()
        .inOneTransaction(
            () -> {
              for (String agency : agencies) {
                workplace.record(new RegisterEdit.Reminded(round, agency, workplace.today()));
              }
              return null;
            });
  }

  private void checkInvited(String round, String agency) throws ProblemException {
    List<String> invited = register().round(round).orElseThrow().invited();
    if (!invited.contains(agency)) {
      throw new ProblemException(new Problem.NotFound("agency in this round", agency, invited));
    }
  }

  private String checkRound(String round) throws ProblemException {
    if (register().round(round).isEmpty()) {
      throw new ProblemException(
          new Problem.NotFound("round", round, List.copyOf(register().rounds().keySet())));
    }
    return round;
  }
}

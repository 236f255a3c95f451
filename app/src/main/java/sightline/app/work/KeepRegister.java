package sightline.app.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sightline.model.audit.Agency;
import sightline.model.audit.Round;
import sightline.model.register.Register;
import sightline.model.register.RegisterEdit;
import sightline.model.tool.AuditTool;

/** The support team's register: agencies and rounds. */
public final class KeepRegister {
  private final Workplace workplace;

  public KeepRegister(Workplace workplace) {
    this.workplace = workplace;
  }

  public Register register() throws ProblemException {
    workplace.partnership();
    return workplace.register();
  }

  /** Adds agencies, or changes those whose code is there; returns how many are new. */
  public int put(List<Agency> agencies) throws ProblemException {
    Register before = register();
    Set<String> codes = new HashSet<>();
    for (Agency a : agencies) {
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
    // in portions, so that one edit never outgrows what a log entry may hold
    for (int from = 0; from < changed.size(); from += 1_000) {
      workplace.record(
          new RegisterEdit.AgenciesPut(
              changed.subList(from, Math.min(changed.size(), from + 1_000))));
    }
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
    SetUp.checkCode("round code", code);
    Register register = register();
    if (register.round(code).isPresent()) {
      throw new ProblemException(
          new Problem.BadInput("There is a round \"" + code + "\" already. Choose another code."));
    }
    AuditTool tool =
        workplace
            .shippedTools()
            .find(toolId)
            .orElseThrow(
                () ->
                    new ProblemException(
                        new Problem.NotFound(
                            "audit tool",
                            toolId,
                            workplace.shippedTools().tools().stream()
                                .map(t -> t.ref().id())
                                .toList())));
    List<String> codes = new ArrayList<>();
    if (invited.isEmpty()) {
      register.agencies().values().stream()
          .filter(a -> !tool.questionsFor(a.type()).isEmpty() && !isSchool(a))
          .forEach(a -> codes.add(a.code()));
    } else {
      for (String agency : invited) {
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
            Optional.empty());
    workplace.record(new RegisterEdit.RoundCreated(round, workplace.today()));
    return round;
  }

  /**
   * Section 11 is not for schools, colleges and early years: theirs is another law and another
   * tool.
   */
  private static boolean isSchool(Agency a) {
    return a.type().code().startsWith("school-")
        || a.type().code().equals("college")
        || a.type().code().equals("early-years");
  }

  public void waive(String round, String agency, String reason) throws ProblemException {
    if (reason.isBlank()) {
      throw new ProblemException(
          new Problem.BadInput("Say why the agency is excused from the round."));
    }
    workplace.record(new RegisterEdit.Waived(checkRound(round), agency, reason));
  }

  public void remind(String round, List<String> agencies) throws ProblemException {
    checkRound(round);
    for (String agency : agencies) {
      workplace.record(new RegisterEdit.Reminded(round, agency, workplace.today()));
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

package sightline.app.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import sightline.model.audit.Round;
import sightline.model.insight.Returns;
import sightline.model.merge.AuditView;
import sightline.model.merge.RecordNote;
import sightline.model.record.RecordId;
import sightline.model.register.Register;

/** Reads who is back in a round, on the day it is asked. */
public final class ReadReturns {
  private final Workplace workplace;
  private final Audits audits;

  public ReadReturns(Workplace workplace, Audits audits) {
    this.workplace = workplace;
    this.audits = audits;
  }

  public Returns of(String roundCode) throws ProblemException {
    Register register = new KeepRegister(workplace).register();
    Round round =
        register
            .round(roundCode)
            .orElseThrow(
                () ->
                    new ProblemException(
                        new Problem.NotFound(
                            "round", roundCode, List.copyOf(register.rounds().keySet()))));
    return of(round, register, workplace.store().lookups().arrivals());
  }

  /** The returns of every round, in the order the rounds were created. */
  public List<Returns> all() throws ProblemException {
    Register register = new KeepRegister(workplace).register();
    Map<RecordId, Instant> arrivals = workplace.store().lookups().arrivals();
    List<Returns> all = new ArrayList<>();
    for (Round round : register.rounds().values()) {
      all.add(of(round, register, arrivals));
    }
    return all;
  }

  private Returns of(Round round, Register register, Map<RecordId, Instant> arrivals)
      throws ProblemException {
    String partnership = workplace.partnership().code();
    Map<String, AuditView> views = new HashMap<>();
    Map<String, Instant> first = new HashMap<>();
    for (Audits.Line line : audits.rows()) {
      if (!line.round().equals(round.code()) || !line.partnership().equals(partnership)) {
        continue;
      }
      audits
          .view(partnership, line.id())
          .ifPresent(
              view -> {
                views.put(line.agency(), view);
                view.notes().stream()
                    .map(RecordNote::record)
                    .map(arrivals::get)
                    .filter(Objects::nonNull)
                    .min(Instant::compareTo)
                    .ifPresent(at -> first.put(line.agency(), at));
              });
    }
    return Returns.of(round, register, views, first, workplace.today());
  }
}

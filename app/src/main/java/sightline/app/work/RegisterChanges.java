package sightline.app.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sightline.model.audit.Agency;
import sightline.model.register.Register;

/**
 * What taking a file of agencies in would do to the register, before it is done.
 *
 * @param added agencies whose code is not on the register
 * @param changed agencies whose name or type differs from the register's
 * @param same how many are on the register exactly so
 * @param leftOut rows passed over on purpose
 * @param problems rows that cannot be taken in until they are put right
 */
public record RegisterChanges(
    List<Agency> added,
    List<Changed> changed,
    int same,
    List<ReadAgencies.LeftOut> leftOut,
    List<ReadAgencies.RowProblem> problems) {

  /** One agency that is on the register otherwise. */
  public record Changed(Agency before, Agency after) {}

  public RegisterChanges {
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    leftOut = List.copyOf(leftOut);
    problems = List.copyOf(problems);
  }

  static RegisterChanges of(Register register, ReadAgencies.Reading reading) {
    List<Agency> added = new ArrayList<>();
    List<Changed> changed = new ArrayList<>();
    int same = 0;
    for (Agency read : reading.agencies()) {
      Optional<Agency> before = register.agency(read.code());
      if (before.isEmpty()) {
        added.add(read);
      } else if (before.get().equals(read)) {
        same++;
      } else {
        changed.add(new Changed(before.get(), read));
      }
    }
    return new RegisterChanges(added, changed, same, reading.leftOut(), reading.problems());
  }

  /** What is to be put on the register: the added and the changed. */
  public List<Agency> toPut() {
    List<Agency> all = new ArrayList<>(added);
    changed.forEach(c -> all.add(c.after()));
    return List.copyOf(all);
  }
}

package sightline.app.ui.start;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import sightline.app.ui.kit.Texts;
import sightline.app.ui.start.FieldProblem.Field;
import sightline.model.audit.Partnership;

/** The partnership a support team creates: its name, and the code its records go by. */
public final class PartnershipPart {
  private final StringProperty name = new SimpleStringProperty("");
  private final StringProperty code = new SimpleStringProperty("");
  private String suggested = "";

  PartnershipPart() {
    name.subscribe(this::suggest);
  }

  public StringProperty nameProperty() {
    return name;
  }

  public StringProperty codeProperty() {
    return code;
  }

  /** What is to be put right. */
  List<FieldProblem> problems() {
    List<FieldProblem> found = new ArrayList<>();
    if (name.get().isBlank()) {
      found.add(
          new FieldProblem(Field.PARTNERSHIP_NAME, Texts.of("start.partnership.name.missing")));
    }
    if (!code.get().matches("[a-z0-9][a-z0-9-]{0,39}")) {
      found.add(new FieldProblem(Field.PARTNERSHIP_CODE, Texts.of("start.partnership.code.wrong")));
    }
    return found;
  }

  /** As it was typed; to be asked only when there are no problems. */
  Partnership given() {
    return new Partnership(code.get(), name.get().strip());
  }

  /** Follows the name until a person writes a code of their own. */
  private void suggest(String typed) {
    if (code.get().equals(suggested)) {
      suggested = codeFor(typed);
      code.set(suggested);
    }
  }

  /** "Northshire Safeguarding Children Partnership" gives "northshire". */
  static String codeFor(String typed) {
    String plain =
        Normalizer.normalize(typed, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\b(safeguarding|children|childrens|partnership|partners|the|for)\\b", " ")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    return plain.length() > 40 ? plain.substring(0, 40).replaceAll("-+$", "") : plain;
  }
}

package sightline.app.ui.toolbench;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.control.DatePicker;
import javafx.scene.layout.VBox;
import sightline.app.ui.kit.FieldGroup;
import sightline.app.ui.kit.Labels;
import sightline.app.ui.kit.Texts;
import sightline.app.ui.kit.TypedDays;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Cover;
import sightline.model.toolbench.Head;
import sightline.model.toolbench.Rules;

/** Title, edition and the cover page. */
final class CoverForm implements BenchForm {

  @Override
  public Object shape(AuditTool draft) {
    return draft.effectiveFrom();
  }

  @Override
  public void fill(VBox into, FormFields f, AuditTool draft) {
    into.getChildren()
        .addAll(
            Labels.of(Texts.of("toolbench.outline.cover"), "title-2"),
            f.line(
                "title",
                Texts.of("toolbench.field.title"),
                "",
                AuditTool::title,
                (acts, t, words) -> acts.head(new Head(words, t.edition(), t.effectiveFrom()))),
            f.line(
                "edition",
                Texts.of("toolbench.field.edition"),
                Texts.of("toolbench.hint.edition"),
                AuditTool::edition,
                (acts, t, words) -> acts.head(new Head(t.title(), words, t.effectiveFrom()))),
            day(f, draft));
    text(into, f, "purpose", Texts.of("toolbench.field.purpose"), Cover::purpose, 0);
    text(into, f, "whoAnswers", Texts.of("toolbench.field.whoAnswers"), Cover::whoAnswers, 1);
    text(into, f, "howLong", Texts.of("toolbench.field.howLong"), Cover::howLong, 2);
    text(into, f, "legalBasis", Texts.of("toolbench.field.legalBasis"), Cover::legalBasis, 3);
    text(into, f, "howScored", Texts.of("toolbench.field.howScored"), Cover::howScored, 4);
    text(into, f, "whatHappens", Texts.of("toolbench.field.whatHappens"), Cover::whatHappens, 5);
    into.getChildren()
        .add(
            f.prose(
                "cover.beforeYouStart",
                Texts.of("toolbench.field.beforeYouStart"),
                Texts.of("toolbench.hint.lines"),
                6,
                t -> String.join("\n", t.cover().beforeYouStart()),
                (acts, t, words) -> acts.cover(with(t.cover(), 6, words))));
    into.getChildren()
        .add(
            f.prose(
                "signOffs",
                Texts.of("toolbench.field.signOffs"),
                Texts.of("toolbench.hint.signOffs"),
                2,
                t -> String.join("\n", t.signOffs()),
                (acts, t, words) -> acts.rules(Rules.of(t).signOffs(OverallPart.lines(words)))));
  }

  private static void text(
      VBox into, FormFields f, String key, String label, Function<Cover, String> value, int at) {
    into.getChildren()
        .add(
            f.prose(
                "cover." + key,
                label,
                "",
                3,
                t -> value.apply(t.cover()),
                (acts, t, words) -> acts.cover(with(t.cover(), at, words))));
  }

  private static Cover with(Cover c, int at, String words) {
    BiFunction<Integer, String, String> text = (place, old) -> place == at ? words : old;
    List<String> lines =
        at == 6
            ? Arrays.stream(words.split("\n")).map(String::strip).filter(l -> !l.isEmpty()).toList()
            : c.beforeYouStart();
    return new Cover(
        text.apply(0, c.purpose()),
        text.apply(1, c.whoAnswers()),
        text.apply(2, c.howLong()),
        text.apply(3, c.legalBasis()),
        text.apply(4, c.howScored()),
        text.apply(5, c.whatHappens()),
        lines);
  }

  private static FieldGroup day(FormFields f, AuditTool draft) {
    DatePicker picker = new DatePicker(draft.effectiveFrom());
    picker.setConverter(new TypedDays());
    picker.setMaxWidth(280);
    picker
        .valueProperty()
        .subscribe(
            (before, now) -> {
              if (now != null) {
                f.act((acts, t) -> acts.head(new Head(t.title(), t.edition(), now)));
              }
            });
    return f.grouped(
        "effectiveFrom",
        new FieldGroup(
            Texts.of("toolbench.field.effectiveFrom"),
            Texts.of("toolbench.hint.effectiveFrom"),
            picker));
  }
}

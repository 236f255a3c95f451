package sightline.app.ui.toolbench;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import sightline.app.ui.kit.Labels;
import sightline.app.ui.kit.Shell;
import sightline.app.ui.kit.Texts;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Heading;
import sightline.model.tool.Standard;
import sightline.model.toolbench.StandardHead;

/** One standard, without its questions. */
final class StandardForm implements BenchForm {
  private final String id;
  private final Shell shell;

  StandardForm(String id, Shell shell) {
    this.id = id;
    this.shell = shell;
  }

  @Override
  public Object shape(AuditTool draft) {
    Standard s = in(draft);
    return List.of(s.number(), s.references(), headingsOf(s).stream().map(Heading::id).toList());
  }

  private Standard in(AuditTool draft) {
    return draft.standards().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<Heading> headingsOf(Standard s) {
    return s.questions().stream().flatMap(q -> q.headings().stream()).distinct().toList();
  }

  private Heading heading(AuditTool draft, String wanted) {
    return headingsOf(in(draft)).stream()
        .filter(h -> h.id().equals(wanted))
        .findFirst()
        .orElseThrow();
  }

  /** The headings its questions stand under; a question is put under one on its own page. */
  private VBox headings(FormFields f, AuditTool draft) {
    Label name = new Label(Texts.of("toolbench.headings"));
    name.getStyleClass().add("title-4");
    VBox part =
        new VBox(
            12,
            new VBox(
                name, Labels.of(Texts.of("toolbench.headings.hint"), "text-small", "text-muted")));
    part.getStyleClass().addAll("card", "inset");
    for (Heading h : headingsOf(in(draft))) {
      part.getChildren()
          .addAll(
              f.line(
                  "parts." + h.id() + ".title",
                  Texts.of("toolbench.heading.title"),
                  "",
                  t -> heading(t, h.id()).title(),
                  (acts, t, words) ->
                      acts.change(new Heading(h.id(), words, heading(t, h.id()).intent()))),
              f.line(
                  "parts." + h.id() + ".intent",
                  Texts.of("toolbench.field.intent"),
                  Texts.of("toolbench.hint.commentHint"),
                  t -> heading(t, h.id()).intent().orElse(""),
                  (acts, t, words) ->
                      acts.change(
                          new Heading(
                              h.id(),
                              heading(t, h.id()).title(),
                              Optional.of(words).filter(w -> !w.isBlank())))));
    }
    return part;
  }

  private StandardHead head(AuditTool draft) {
    return StandardHead.of(in(draft));
  }

  @Override
  public void fill(VBox into, FormFields f, AuditTool draft) {
    into.getChildren()
        .addAll(
            Labels.of(Texts.of("toolbench.problem.standard", in(draft).number()), "title-2"),
            f.line(
                "title",
                Texts.of("toolbench.field.title"),
                "",
                t -> in(t).title(),
                (acts, t, words) -> {
                  StandardHead h = head(t);
                  return acts.change(
                      new StandardHead(id, words, h.shortTitle(), h.intent(), h.references()));
                }),
            f.line(
                "shortTitle",
                Texts.of("toolbench.field.shortTitle"),
                Texts.of("toolbench.hint.shortTitle"),
                t -> in(t).shortTitle(),
                (acts, t, words) -> {
                  StandardHead h = head(t);
                  return acts.change(
                      new StandardHead(id, h.title(), words, h.intent(), h.references()));
                }),
            f.prose(
                "intent",
                Texts.of("toolbench.field.intent"),
                Texts.of("toolbench.hint.intent"),
                2,
                t -> in(t).intent(),
                (acts, t, words) -> {
                  StandardHead h = head(t);
                  return acts.change(
                      new StandardHead(id, h.title(), h.shortTitle(), words, h.references()));
                }),
            f.line(
                "module",
                Texts.of("toolbench.module"),
                Texts.of("toolbench.module.hint"),
                t -> in(t).module().orElse(""),
                (acts, t, words) ->
                    acts.module(id, Optional.of(words.strip()).filter(w -> !w.isEmpty()))),
            headings(f, draft),
            new ReferencesPart(
                f,
                shell,
                in(draft).references(),
                all ->
                    f.act(
                        (acts, t) -> {
                          StandardHead h = head(t);
                          return acts.change(
                              new StandardHead(id, h.title(), h.shortTitle(), h.intent(), all));
                        })));
  }
}

package sightline.app.ui.toolbench;

import java.util.List;
import javafx.scene.layout.VBox;
import sightline.app.ui.kit.Shell;
import sightline.app.ui.kit.Texts;
import sightline.model.tool.AuditTool;
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
    return List.of(s.number(), s.references());
  }

  private Standard in(AuditTool draft) {
    return draft.standards().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  private StandardHead head(AuditTool draft) {
    return StandardHead.of(in(draft));
  }

  @Override
  public void fill(VBox into, FormFields f, AuditTool draft) {
    into.getChildren()
        .addAll(
            Parts.words(Texts.of("toolbench.problem.standard", in(draft).number()), "title-2"),
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

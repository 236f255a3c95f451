package sightline.model.tool;

import java.util.List;

/** The details of a tool, as lines of its file. */
final class DetailWriter {

  private final YamlLines out;

  DetailWriter(YamlLines out) {
    this.out = out;
  }

  void details(List<Detail> details) {
    if (details.isEmpty()) {
      return;
    }
    out.open("details");
    details.forEach(this::detail);
    out.close();
    out.blank();
  }

  private void detail(Detail detail) {
    out.item();
    out.pair("id", detail.id());
    out.pair("title", detail.title());
    out.pair("group", detail.group());
    out.pair("hint", detail.hint());
    switch (detail) {
      case Detail.Choice choice -> ToolWriter.options(out, "choices", choice.choices());
      case Detail.Count count -> {
        out.open("count");
        out.pair("unit", count.unit());
        if (count.notHeld()) {
          out.bare("notHeld", "true");
        }
        count.of().ifPresent(of -> out.pair("of", of));
        out.close();
      }
      case Detail.Text text -> {
        out.open("text");
        out.bare("longest", Integer.toString(text.longest()));
        out.close();
      }
    }
    if (detail.required()) {
      out.bare("required", "true");
    }
    out.bare(
        "appliesTo",
        detail.appliesTo().isEmpty() ? "[all]" : QuestionWriter.types(detail.appliesTo()));
    out.endItem();
  }
}

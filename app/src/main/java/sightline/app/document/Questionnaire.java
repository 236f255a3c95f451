package sightline.app.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Detail;
import sightline.model.tool.Option;
import sightline.model.tool.Part;
import sightline.model.tool.Question;
import sightline.model.tool.Rating;
import sightline.model.tool.Standard;

/** A question set as a paper form in Word: boxes to tick, lines to write on. */
public final class Questionnaire {

  private static final String BOX = "\u2610";
  private static final int WIDTH = 9638;
  private static final int BOX_WIDTH = 460;
  private static final int WORD_WIDTH = 1900;
  private static final int LINE_HEIGHT = 440;

  private final Instant created;

  /**
   * @param created the time the file names as that of its making
   */
  public Questionnaire(Instant created) {
    this.created = created;
  }

  /**
   * @throws IOException if the stream cannot be written
   */
  public void write(AuditTool tool, OutputStream out) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var document = new XWPFDocument()) {
      new WordDocument(created).begin(document, CleanText.line(tool.title()), tool.edition());
      new Paper(document, tool).fill();
      WordDocument.setUpright(document);
      document.write(bytes);
    }
    new SteadyZip(created).repack(bytes.toByteArray(), out);
    out.flush();
  }

  /** The making of one document. */
  private record Paper(XWPFDocument document, AuditTool tool) {

    void fill() {
      cover();
      details();
      tool.standards().forEach(this::standard);
      add("Heading1", "Sign-off").setKeepNext(true);
      for (String role : tool.signOffs()) {
        add("Caption", role);
        toFillIn(List.of("Name", "Signature", "Date"));
      }
    }

    private void cover() {
      add("Title", tool.title());
      add("Subtitle", tool.edition() + " \u00b7 version " + tool.ref().version());
      toFillIn(List.of("Agency", "Filled in by (role)", "Date"));
      var cover = tool.cover();
      said("What it is for", cover.purpose());
      said("Who answers", cover.whoAnswers());
      said("How long it takes", cover.howLong());
      said("Legal basis", cover.legalBasis());
      said("How it is scored", cover.howScored());
      said("What happens then", cover.whatHappens());
      if (!cover.beforeYouStart().isEmpty()) {
        add("Heading3", "Before you start");
        cover.beforeYouStart().forEach(line -> add("ListBullet", line));
      }
      add("Warning", "Name no child, family member or worker anywhere on this form.");
    }

    private void said(String heading, String text) {
      add("Heading3", heading);
      add("Normal", text);
    }

    private void details() {
      String group = "";
      for (Detail detail : tool.details()) {
        if (!detail.group().equals(group)) {
          group = detail.group();
          add("Heading2", group);
        }
        add("Caption", detail.title() + (detail.required() ? " (needed)" : ""));
        add("Muted", detail.hint()).setKeepNext(true);
        switch (detail) {
          case Detail.Choice choice -> {
            var table = table();
            choice.choices().forEach(o -> tick(table, "", o.label()));
          }
          case Detail.Count count -> {
            toFillIn(List.of("Number of " + count.unit()));
            if (count.notHeld()) {
              tick(table(), "", "Not held");
            }
          }
          case Detail.Text text -> lines(3);
        }
        add("Spacer", "");
      }
    }

    private void standard(Standard standard) {
      add("Heading1", standard.number() + "  " + standard.title()).setPageBreak(true);
      standard.module().ifPresent(m -> add("Muted", "Only in rounds with the module " + m + "."));
      add("Muted", standard.intent());
      standard.ownQuestions().forEach(this::question);
      standard.parts().forEach(this::part);
    }

    private void part(Part part) {
      add("Heading2", part.heading().title());
      part.heading().intent().ifPresent(i -> add("Muted", i));
      part.questions().forEach(this::question);
      part.parts().forEach(this::part);
    }

    private void question(Question q) {
      add("Heading3", q.number() + "  " + q.title() + (q.essential() ? "  (essential)" : ""));
      var statement = document.createParagraph();
      statement.setStyle("Normal");
      statement.setKeepNext(true);
      var run = statement.createRun();
      run.setBold(true);
      run.setText(CleanText.clean(q.statement()));
      add("Muted", q.guidance()).setKeepNext(true);
      q.askIf()
          .ifPresent(
              r -> add("Muted", "Answer only if " + inWords(r.text()) + ".").setKeepNext(true));
      var table = table();
      for (Rating rating : tool.scaleOf(q).ratings()) {
        tick(table, rating.label(), q.descriptors().get(rating.id()));
      }
      q.notApplicable().ifPresent(when -> tick(table, "Not applicable", when));
      tool.unableToDetermine()
          .ifPresent(
              u ->
                  tick(
                      table,
                      u.label(),
                      "Because: "
                          + String.join("; ", u.reasons().stream().map(Option::label).toList())));
      release(table);
      add("Caption", "Comment" + q.commentHint().map(h -> ": " + h).orElse(""));
      lines(3);
      add("Caption", "Evidence");
      if (!q.evidence().isEmpty()) {
        add("Muted", "Look for: " + String.join("; ", q.evidence())).setKeepNext(true);
      }
      lines(2);
      add("Spacer", "");
    }

    /** Numbers and labels instead of ids. */
    private String inWords(String condition) {
      var words = new StringBuilder();
      Question last = null;
      for (String word : condition.split("(?<=[ ()])|(?=[ ()])")) {
        Question named = tool.question(word).filter(q -> q.id().equals(word)).orElse(null);
        var rating =
            last == null ? java.util.Optional.<Rating>empty() : tool.scaleOf(last).withId(word);
        if (named != null && rating.isEmpty()) {
          last = named;
          words.append(named.number());
        } else {
          words.append(
              rating
                  .filter(r -> !word.equals("not"))
                  .map(r -> "\u201c" + r.label() + "\u201d")
                  .orElse(word));
        }
      }
      return words.toString();
    }

    private XWPFTable table() {
      var table = document.createTable();
      table.removeRow(0);
      table.setWidth(WIDTH);
      // all borders go; what is ruled says so itself
      table.removeBorders();
      return table;
    }

    private static void tick(XWPFTable table, String word, String text) {
      var row = table.createRow();
      row.setCantSplitRow(true);
      cell(row, 0, BOX_WIDTH, BOX, false);
      if (word.isEmpty()) {
        cell(row, 1, WIDTH - BOX_WIDTH, text, false);
      } else {
        cell(row, 1, WORD_WIDTH, word, true);
        cell(row, 2, WIDTH - BOX_WIDTH - WORD_WIDTH, text, false);
      }
    }

    private static void cell(XWPFTableRow row, int at, int width, String text, boolean bold) {
      var cell = row.getCell(at) == null ? row.createCell() : row.getCell(at);
      cell.setWidth(Integer.toString(width));
      var paragraph = cell.getParagraphs().getFirst();
      paragraph.setStyle("TableText");
      paragraph.setKeepNext(true);
      var run = paragraph.createRun();
      run.setBold(bold);
      run.setText(CleanText.clean(text));
    }

    private void toFillIn(List<String> labels) {
      var table = table();
      for (String label : labels) {
        var row = table.createRow();
        row.setHeight(LINE_HEIGHT);
        row.setCantSplitRow(true);
        cell(row, 0, BOX_WIDTH + WORD_WIDTH, label, true);
        cell(row, 1, WIDTH - BOX_WIDTH - WORD_WIDTH, "", false);
        ruled(row, 1);
      }
      add("Spacer", "");
    }

    private void lines(int count) {
      var table = table();
      for (int i = 0; i < count; i++) {
        var row = table.createRow();
        row.setHeight(LINE_HEIGHT);
        row.setCantSplitRow(true);
        cell(row, 0, WIDTH, "", false);
        ruled(row, 0);
      }
      release(table);
    }

    /** A page may end below this table: rows hold together, whole questions need not. */
    private static void release(XWPFTable table) {
      table.getRows().getLast().getTableCells().stream()
          .flatMap(c -> c.getParagraphs().stream())
          .forEach(p -> p.setKeepNext(false));
    }

    private static void ruled(XWPFTableRow row, int at) {
      var ctCell = row.getCell(at).getCTTc();
      var properties = ctCell.isSetTcPr() ? ctCell.getTcPr() : ctCell.addNewTcPr();
      var bottom = properties.addNewTcBorders().addNewBottom();
      bottom.setVal(org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder.SINGLE);
      bottom.setSz(BigInteger.valueOf(4));
      bottom.setColor("9AA5B1");
    }

    private XWPFParagraph add(String style, String text) {
      var paragraph = document.createParagraph();
      paragraph.setStyle(style);
      if (!text.isEmpty()) {
        paragraph.createRun().setText(CleanText.clean(text));
      }
      return paragraph;
    }
  }
}

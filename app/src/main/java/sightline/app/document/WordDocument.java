package sightline.app.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import sightline.model.report.Report;
import sightline.model.report.Section;

/**
 * A report as a Word document to be edited: real headings, repeated table headers, A4, British
 * English. Ratings are letter and word on a shade. The look is in word-styles.xml.
 */
final class WordDocument {

  /** Twentieths of a point, as all measures of Word here: A4 with margins of 20 mm. */
  private static final int SHORT_SIDE = 11906;

  private static final int LONG_SIDE = 16838;
  private static final int MARGIN = 1134;

  private final Instant created;

  WordDocument(Instant created) {
    this.created = created;
  }

  void write(Report report, OutputStream out) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var document = new XWPFDocument()) {
      begin(document, report.title(), report.subtitle());
      addContent(document, report);
      document.write(bytes);
    }
    new SteadyZip(created).repack(bytes.toByteArray(), out);
  }

  /**
   * What every document of the program has before its content: description, styles, page numbers.
   */
  void begin(XWPFDocument document, String title, String subtitle) throws IOException {
    describe(document, title, subtitle);
    addStyles(document);
    addHeadersAndFooters(document, title);
  }

  /** Upright pages throughout; to be called when the content is there. */
  static void setUpright(XWPFDocument document) {
    var body = document.getDocument().getBody();
    setPage(body.getSectPr(), (CTSectPr) body.getSectPr().copy(), false, true);
  }

  private void describe(XWPFDocument document, String title, String subtitle) {
    var properties = document.getProperties().getCoreProperties();
    properties.setCreator("");
    properties.setTitle(title);
    properties.setSubjectProperty(subtitle);
    properties.setCreated(Optional.of(Date.from(created)));
    properties.setModified(Optional.of(Date.from(created)));
    properties.getUnderlyingProperties().setLanguageProperty("en-GB");
  }

  private static void addStyles(XWPFDocument document) throws IOException {
    try {
      var styles = StylesDocument.Factory.parse(Resource.text("word-styles.xml"));
      document.createStyles().setStyles(styles.getStyles());
      var numbering = NumberingDocument.Factory.parse(Resource.text("word-numbering.xml"));
      document.createNumbering().setNumbering(numbering.getNumbering());
    } catch (XmlException e) {
      throw new IllegalStateException("The program is damaged: its Word styles cannot be read", e);
    }
  }

  /** The first page has the title itself, so only later pages repeat it at their head. */
  private static void addHeadersAndFooters(XWPFDocument document, String title) {
    var header = document.createHeader(HeaderFooterType.DEFAULT);
    paragraph(header, "Header").createRun().setText(Words.running(title));
    paragraph(document.createHeader(HeaderFooterType.FIRST), "Header");
    addPageNumber(document.createFooter(HeaderFooterType.DEFAULT));
    addPageNumber(document.createFooter(HeaderFooterType.FIRST));
  }

  private static void addPageNumber(XWPFHeaderFooter footer) {
    var line = paragraph(footer, "Footer");
    line.createRun().setText(Words.PAGE);
    line.getCTP().addNewFldSimple().setInstr("PAGE");
    line.createRun().setText(Words.OF);
    line.getCTP().addNewFldSimple().setInstr("NUMPAGES");
  }

  private static XWPFParagraph paragraph(XWPFHeaderFooter part, String style) {
    var existing = part.getParagraphs();
    var paragraph = existing.isEmpty() ? part.createParagraph() : existing.getFirst();
    paragraph.setStyle(style);
    return paragraph;
  }

  private static void addContent(XWPFDocument document, Report report) {
    var body = document.getDocument().getBody();
    var pattern = (CTSectPr) body.getSectPr().copy();
    var blocks = new WordBlocks(document, SHORT_SIDE - 2 * MARGIN, LONG_SIDE - 2 * MARGIN);
    blocks.addHead(report);
    boolean across = false;
    boolean first = true;
    for (Section section : report.sections()) {
      if (PageShape.isLandscape(section) != across) {
        var end = blocks.lastParagraph().getCTP();
        var properties = end.isSetPPr() ? end.getPPr() : end.addNewPPr();
        setPage(properties.addNewSectPr(), pattern, across, first);
        across = !across;
        first = false;
      }
      blocks.addSection(section, across);
    }
    blocks.lastParagraph();
    setPage(body.getSectPr(), pattern, across, first);
  }

  private static void setPage(CTSectPr page, CTSectPr pattern, boolean across, boolean first) {
    page.set(pattern);
    if (!first && page.isSetTitlePg()) {
      page.unsetTitlePg();
    }
    (page.isSetType() ? page.getType() : page.addNewType()).setVal(STSectionMark.NEXT_PAGE);
    var size = page.isSetPgSz() ? page.getPgSz() : page.addNewPgSz();
    size.setW(BigInteger.valueOf(across ? LONG_SIDE : SHORT_SIDE));
    size.setH(BigInteger.valueOf(across ? SHORT_SIDE : LONG_SIDE));
    size.setOrient(across ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
    var margins = page.isSetPgMar() ? page.getPgMar() : page.addNewPgMar();
    margins.setTop(BigInteger.valueOf(MARGIN + 200));
    margins.setBottom(BigInteger.valueOf(MARGIN + 100));
    margins.setLeft(BigInteger.valueOf(MARGIN));
    margins.setRight(BigInteger.valueOf(MARGIN));
    margins.setHeader(BigInteger.valueOf(600));
    margins.setFooter(BigInteger.valueOf(600));
    margins.setGutter(BigInteger.ZERO);
  }
}

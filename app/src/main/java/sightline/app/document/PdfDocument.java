package sightline.app.document;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.logging.Level;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.w3c.dom.Document;
import sightline.model.report.Report;

/**
 * A report as a PDF that can be printed and listened to: tagged after PDF/UA, with bookmarks, table
 * headers, a language and its fonts inside.
 */
final class PdfDocument {

  static final String FAMILY = "Source Sans 3";
  private static final String PRODUCER = "Sightline";

  static {
    // the library tells every step of every page
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
  }

  private final Instant created;

  PdfDocument(Instant created) {
    this.created = created;
  }

  void write(Report report, OutputStream out) throws IOException {
    byte[] regular = Resource.bytes("/sightline/app/faces/SourceSans3-Regular.ttf");
    byte[] bold = Resource.bytes("/sightline/app/faces/SourceSans3-Bold.ttf");
    var glyphs = new PdfGlyphs(List.of(regular, bold));
    var printable = new TextPass(glyphs::printable).over(report);
    var page = new ReportXhtml().of(printable);
    var bytes = new ByteArrayOutputStream();
    try (var regularFont = font(regular);
        var boldFont = font(bold);
        var pdf = new PDDocument()) {
      var builder = builder(page);
      builder.usePDDocument(pdf);
      use(builder, PDType0Font.load(pdf, regularFont, true), 400);
      use(builder, PDType0Font.load(pdf, boldFont, true), 700);
      try (var renderer = builder.buildPdfRenderer()) {
        renderer.layout();
        renderer.createPDFKeepOpen();
        describe(pdf, report);
        pdf.save(bytes);
      }
    }
    bytes.writeTo(out);
  }

  /**
   * Without ligatures: the library looks for them in each piece of text anew, which is slow beyond
   * use, and lays lines out as if there were none.
   */
  private static TrueTypeFont font(byte[] file) throws IOException {
    var font = new TTFParser().parse(new RandomAccessReadBuffer(file));
    font.setEnableGsub(false);
    return font;
  }

  private static void use(PdfRendererBuilder builder, PDFont font, int weight) {
    builder.useFont(new PDFontSupplier(font), FAMILY, weight, FontStyle.NORMAL, true);
  }

  /**
   * Refuses every address, three times over: no address is resolved, no stream is opened, and the
   * check of the library says no. Fonts are handed in as they are.
   */
  private static PdfRendererBuilder builder(Document page) {
    var builder = new PdfRendererBuilder();
    builder.useFastMode();
    builder.usePdfUaAccessibility(true);
    builder.usePdfVersion(1.7f);
    builder.withProducer(PRODUCER);
    builder.useUnicodeCharacterBreaker(new CharacterBreaker());
    builder.useUriResolver((base, address) -> null);
    builder.useHttpStreamImplementation(PdfDocument::refuse);
    builder.useProtocolsStreamImplementation(PdfDocument::refuse, "file", "jar", "ftp", "data");
    builder.useExternalResourceAccessControl(
        (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    builder.useExternalResourceAccessControl(
        (address, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
    builder.withW3cDocument(page, null);
    return builder;
  }

  private static FSStream refuse(String address) {
    throw new IllegalStateException("A document asked for an address; none may be fetched");
  }

  /** Title and dates, in both places a PDF keeps them, and an identity that does not change. */
  private void describe(PDDocument pdf, Report report) throws IOException {
    Calendar time = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    time.setTimeInMillis(created.toEpochMilli());
    var information = pdf.getDocumentInformation();
    information.setTitle(report.title());
    information.setCreationDate(time);
    information.setModificationDate(time);
    pdf.setDocumentId(created.toEpochMilli());
    var metadata = new PDMetadata(pdf);
    metadata.importXMPMetadata(metadata(report.title()).getBytes(StandardCharsets.UTF_8));
    pdf.getDocumentCatalog().setMetadata(metadata);
  }

  private String metadata(String title) {
    return """
    <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/">
     <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
       <dc:format>application/pdf</dc:format>
       <dc:language><rdf:Bag><rdf:li>en-GB</rdf:li></rdf:Bag></dc:language>
       <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
      </rdf:Description>
      <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
       <pdf:Producer>%s</pdf:Producer>
      </rdf:Description>
      <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
       <pdfuaid:part>1</pdfuaid:part>
      </rdf:Description>
      <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
       <xmp:CreateDate>%s</xmp:CreateDate>
       <xmp:ModifyDate>%s</xmp:ModifyDate>
      </rdf:Description>
     </rdf:RDF>
    </x:xmpmeta>
    <?xpacket end="w"?>
    """
        .formatted(escaped(title), PRODUCER, created, created);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}

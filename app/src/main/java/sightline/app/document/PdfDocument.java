package sightline.app.document;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
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
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.w3c.dom.Document;
import sightline.model.report.Report;

/**
 * A report as a PDF that can be printed and listened to: tagged after PDF/UA, with bookmarks, table
 * headers, a language and its fonts inside.
 */
final class PdfDocument {

  static final String FAMILY = "Source Sans 3";
  private static final String PRODUCER = "Sightline";

  private final Instant created;

  PdfDocument(Instant created) {
    this.created = created;
  }

  void write(Report report, OutputStream out) throws IOException {
    byte[] regular = Resource.bytes("SourceSans3-Regular.ttf");
    byte[] bold = Resource.bytes("SourceSans3-Bold.ttf");
    var glyphs = new PdfGlyphs(List.of(regular, bold));
    var printable = new TextPass(glyphs::printable).over(report);
    var bytes = new ByteArrayOutputStream();
    try (var renderer = builder(new ReportXhtml().of(printable), regular, bold).buildPdfRenderer()) {
      renderer.layout();
      try (var pdf = renderer.createPDFKeepOpen()) {
        describe(pdf, report);
        pdf.save(bytes);
      }
    }
    bytes.writeTo(out);
  }

  /**
   * Refuses every address, three times over: no address is resolved, no stream is opened, and the
   * check of the library says no. Fonts are handed in as bytes.
   */
  private static PdfRendererBuilder builder(Document page, byte[] regular, byte[] bold) {
    var builder = new PdfRendererBuilder();
    builder.useFastMode();
    builder.usePdfUaAccessibility(true);
    builder.usePdfVersion(1.7f);
    builder.withProducer(PRODUCER);
    builder.useFont(() -> new ByteArrayInputStream(regular), FAMILY, 400, FontStyle.NORMAL, true);
    builder.useFont(() -> new ByteArrayInputStream(bold), FAMILY, 700, FontStyle.NORMAL, true);
    builder.useUriResolver((_, _) -> null);
    builder.useHttpStreamImplementation(PdfDocument::refuse);
    builder.useProtocolsStreamImplementation(PdfDocument::refuse, "file", "jar", "ftp", "data");
    builder.useExternalResourceAccessControl(
        (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    builder.useExternalResourceAccessControl(
        (_, _) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
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

package sightline.app.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Which characters the embedded fonts can draw. What they cannot is said in words: a PDF has no
 * other fonts to fall back on, and an empty box tells nobody anything.
 */
final class PdfGlyphs {

  private final List<CmapLookup> fonts;

  PdfGlyphs(List<byte[]> fonts) throws IOException {
    var lookups = new ArrayList<CmapLookup>();
    for (var font : fonts) {
      try (var parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
        lookups.add(parsed.getUnicodeCmapLookup());
      }
    }
    this.fonts = List.copyOf(lookups);
  }

  /** The text with pictures named, e.g. "[slightly smiling face]", and other scripts announced. */
  String printable(String text) {
    var printable = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if (canDraw(c)) {
        printable.appendCodePoint(c);
        i += Character.charCount(c);
      } else if (Character.isLetter(c)) {
        i = skipScript(text, i);
        String script = Character.UnicodeScript.of(c).name().toLowerCase(Locale.ROOT);
        printable.append("[text in ").append(script.replace('_', ' '));
        printable.append(" letters: see the Word document]");
      } else {
        printable.append(named(c));
        i += Character.charCount(c);
      }
    }
    return printable.toString();
  }

  private boolean canDraw(int c) {
    return c == '\n' || c == '\t' || fonts.stream().allMatch(font -> font.getGlyphId(c) != 0);
  }

  /** The index after the letters the font lacks, and the spaces and marks among them. */
  private int skipScript(String text, int start) {
    int end = start;
    int i = start;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      boolean foreign = !canDraw(c) && (Character.isLetter(c) || isCombining(c));
      if (!foreign && c != ' ') {
        return end;
      }
      i += Character.charCount(c);
      if (foreign) {
        end = i;
      }
    }
    return end;
  }

  private static boolean isCombining(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT ->
          true;
      default -> false;
    };
  }

  private static String named(int c) {
    boolean skinColour = c >= 0x1F3FB && c <= 0x1F3FF;
    if (isCombining(c) || skinColour) {
      return "";
    }
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return " ";
    }
    String name = Character.getName(c);
    return name == null ? "[?]" : "[" + name.toLowerCase(Locale.ROOT) + "]";
  }
}

package sightline.app.document;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A page built element by element. Text goes in as text nodes, so there is no markup a text could
 * break out into.
 */
final class Xhtml {

  private static final int LONGEST_WORD = 60;

  private final Document document;

  Xhtml() {
    try {
      document = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("The Java runtime has no XML parser", e);
    }
  }

  Document document() {
    return document;
  }

  Element root(String name) {
    var root = document.createElement(name);
    document.appendChild(root);
    return root;
  }

  Element add(Element parent, String name) {
    var child = document.createElement(name);
    parent.appendChild(child);
    return child;
  }

  Element add(Element parent, String name, String style) {
    var child = add(parent, name);
    child.setAttribute("class", style);
    return child;
  }

  /** Adds an element with text; line feeds become line breaks. */
  Element addText(Element parent, String name, String style, String text) {
    var child = style.isEmpty() ? add(parent, name) : add(parent, name, style);
    write(child, text);
    return child;
  }

  void write(Element element, String text) {
    boolean first = true;
    for (var line : text.split("\n", -1)) {
      if (!first) {
        add(element, "br");
      }
      writeLine(element, line);
      first = false;
    }
  }

  /**
   * Words that fit no line go in as a row of pieces. The library measures the rest of a piece for
   * every line it cuts from it, which takes minutes for a word of a few pages.
   */
  private void writeLine(Element element, String line) {
    int written = 0;
    int wordStart = 0;
    for (int i = 0; i <= line.length(); i++) {
      if (i == line.length() || line.charAt(i) == ' ') {
        if (i - wordStart > LONGEST_WORD) {
          append(element, line.substring(written, wordStart));
          for (int from = wordStart; from < i; ) {
            int to = Math.min(i, from + LONGEST_WORD);
            to += to < i && Character.isLowSurrogate(line.charAt(to)) ? 1 : 0;
            append(add(element, "span"), line.substring(from, to));
            from = to;
          }
          written = i;
        }
        wordStart = i + 1;
      }
    }
    append(element, line.substring(written));
  }

  private void append(Element element, String text) {
    if (!text.isEmpty()) {
      element.appendChild(document.createTextNode(text));
    }
  }
}

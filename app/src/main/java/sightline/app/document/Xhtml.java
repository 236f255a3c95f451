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
      element.appendChild(document.createTextNode(line));
      first = false;
    }
  }
}

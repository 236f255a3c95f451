package sightline.model.tool;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tools that come with the program, read from the class path. Reading them needs no store.
 * Construct once and hand round: the files are read on construction.
 */
public final class ShippedTools {

  private static final String FOLDER = "/sightline/tools/";
  private static final String INDEX = "index.txt";

  /**
   * A shipped tool with its file as shipped.
   *
   * @param file for export: the author's own layout and comments
   */
  public record Shipped(AuditTool tool, List<ToolProblem> warnings, byte[] file) {}

  private final List<Shipped> shipped;

  /**
   * @throws IllegalStateException when a shipped file is not a tool: a fault of the build, not of
   *     the user
   */
  public ShippedTools() {
    List<Shipped> all = new ArrayList<>();
    for (String name :
        new String(resource(INDEX), StandardCharsets.UTF_8).lines().map(String::strip).toList()) {
      if (!name.isEmpty()) {
        all.add(read(name));
      }
    }
    shipped = List.copyOf(all);
  }

  /** Tools given instead of those of the class path. */
  public ShippedTools(List<Shipped> shipped) {
    this.shipped = List.copyOf(shipped);
  }

  /** In the order of the index. */
  public List<AuditTool> tools() {
    return shipped.stream().map(Shipped::tool).toList();
  }

  public Optional<AuditTool> find(String id) {
    return shipped(id).map(Shipped::tool);
  }

  public Optional<Shipped> shipped(String id) {
    return shipped.stream().filter(s -> s.tool().ref().id().equals(id)).findFirst();
  }

  private static Shipped read(String name) {
    byte[] file = resource(name);
    return switch (new ToolReader().read(file)) {
      case ToolReading.Read read -> new Shipped(read.tool(), read.warnings(), file);
      case ToolReading.Unreadable broken ->
          throw new IllegalStateException(
              "The shipped tool "
                  + name
                  + " cannot be read: "
                  + broken.problems().getFirst().inWords());
    };
  }

  private static byte[] resource(String name) {
    try (InputStream in = ShippedTools.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks its own file " + FOLDER + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The program's own file " + FOLDER + name + " cannot be read", e);
    }
  }
}

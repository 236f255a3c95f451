package sightline.app.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The published benchmarks by name; the one of the window only where there is a screen. */
public final class Benchmarks {
  /** Runs one. */
  @FunctionalInterface
  public interface Bench {
    List<Figure> run() throws Exception;
  }

  private final Map<String, Bench> all = new LinkedHashMap<>();

  public Benchmarks() {
    if (BenchStart.hasScreen()) {
      all.put("start", Benchmarks::start);
      all.put("large-window", () -> new BenchLargeWindow().run());
    }
    all.put("keystroke", () -> new BenchKeystroke().run());
    all.put("large-tool", () -> new BenchLargeTool().run());
    all.put("import", () -> new BenchImport().run());
  }

  /**
   * As it is given out where it runs from a package, else as the start script of the build starts
   * it.
   */
  private static List<Figure> start() throws Exception {
    Optional<BenchPackaged> packaged = BenchPackaged.ofThisProgram();
    return packaged.isPresent() ? packaged.get().run() : new BenchStart().run();
  }

  public List<String> names() {
    return List.copyOf(all.keySet());
  }

  /** Figures of one benchmark, or of all when the name is empty. */
  public List<Figure> run(String name) throws Exception {
    List<Figure> figures = new ArrayList<>();
    for (Map.Entry<String, Bench> bench : all.entrySet()) {
      if (name.isEmpty() || bench.getKey().equals(name)) {
        figures.addAll(bench.getValue().run());
      }
    }
    return figures;
  }
}

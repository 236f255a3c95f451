package sightline.app.work;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sightline.app.store.Store;
import sightline.model.tool.AuditTool;
import sightline.model.tool.ShippedTools;
import sightline.model.tool.ToolDiff;
import sightline.model.tool.ToolReader;
import sightline.model.tool.ToolReading;
import sightline.model.tool.ToolRef;

/**
 * The question sets at hand: those that come with the program, and those imported into the store.
 * Their files lie where those of packs lie; the settings name them by id and version.
 */
public final class KeepTools {

  /** Begins the names of settings: "tool.my-tool.2". An id has no point. */
  private static final String SETTING = "tool.";

  private final ShippedTools shipped;
  private final Optional<Workplace> workplace;

  public KeepTools(Workplace workplace) {
    this.shipped = workplace.shippedTools();
    this.workplace = Optional.of(workplace);
  }

  /** Without a store: only what comes with the program. */
  public KeepTools(ShippedTools shipped) {
    this.shipped = shipped;
    this.workplace = Optional.empty();
  }

  /**
   * What became of keeping a tool.
   *
   * @param isNew false when the store or the program had it already
   */
  public record Kept(AuditTool tool, boolean isNew) {}

  /** Shipped ones first, then imported ones by id and version. */
  public List<AuditTool> tools() {
    List<AuditTool> imported = new ArrayList<>();
    workplace.ifPresent(
        w -> {
          for (Map.Entry<String, String> setting : w.store().settings().all().entrySet()) {
            if (setting.getKey().startsWith(SETTING)) {
              w.tool(ref(setting.getKey(), setting.getValue())).ifPresent(imported::add);
            }
          }
        });
    imported.sort(
        Comparator.comparing((AuditTool t) -> t.ref().id())
            .thenComparingInt(t -> t.ref().version()));
    List<AuditTool> all = new ArrayList<>(shipped.tools());
    all.addAll(imported);
    return all;
  }

  private static ToolRef ref(String setting, String digest) {
    int point = setting.lastIndexOf('.');
    return new ToolRef(
        setting.substring(SETTING.length(), point),
        Integer.parseInt(setting.substring(point + 1)),
        digest);
  }

  /**
   * @param name an id, for its latest version, or "id@version"
   */
  public AuditTool find(String name) throws ProblemException {
    List<AuditTool> all = tools();
    return all.stream()
        .filter(
            t -> t.ref().id().equals(name) || (t.ref().id() + "@" + t.ref().version()).equals(name))
        .max(Comparator.comparingInt(t -> t.ref().version()))
        .orElseThrow(
            () ->
                new ProblemException(
                    new Problem.NotFound(
                        "audit tool",
                        name,
                        all.stream().map(t -> t.ref().id()).distinct().toList())));
  }

  /** The file of a tool of {@link #tools}, as it was shipped or imported. */
  public byte[] file(AuditTool tool) {
    return shipped
        .shipped(tool.ref().id())
        .filter(s -> s.tool().ref().equals(tool.ref()))
        .map(ShippedTools.Shipped::file)
        .or(() -> workplace.flatMap(w -> w.toolFile(tool.ref())))
        .orElseThrow();
  }

  /**
   * Keeps a tool so that rounds can use it. A version once kept never changes.
   *
   * @param file a sound tool file
   */
  public Kept keep(byte[] file) throws ProblemException {
    Store store = workplace.orElseThrow().store();
    AuditTool tool =
        switch (new ToolReader().read(file)) {
          case ToolReading.Read read -> read.tool();
          case ToolReading.Unreadable bad ->
              throw new ProblemException(new Problem.ToolUnreadable(bad.problems()));
        };
    ToolRef ref = tool.ref();
    for (AuditTool known : tools()) {
      if (known.ref().id().equals(ref.id()) && known.ref().version() == ref.version()) {
        ToolDiff diff = ToolDiff.between(known, tool);
        if (diff.isEmpty()) {
          return new Kept(known, false);
        }
        throw new ProblemException(
            new Problem.NotNow(
                "Version "
                    + ref.version()
                    + " of '"
                    + ref.id()
                    + "' is here already with other content ("
                    + diff.changes().size()
                    + " differences). A version never changes once it is kept: give the file version "
                    + (latest(ref.id()) + 1)
                    + ", or another id, and import it again. \"tool diff "
                    + ref.id()
                    + " FILE\" shows what differs."));
      }
    }
    store.inOneTransaction(
        () -> {
          note(store, ref, file);
          return null;
        });
    workplace.get().factsChanged();
    return new Kept(tool, true);
  }

  /** Inside a transaction: the file and its name, so that it is found from now on. */
  static void note(Store store, ToolRef ref, byte[] file) {
    store.blobs().put(file);
    store.settings().put(SETTING + ref.id() + "." + ref.version(), ref.sha256());
  }

  private int latest(String id) {
    return tools().stream()
        .filter(t -> t.ref().id().equals(id))
        .mapToInt(t -> t.ref().version())
        .max()
        .orElse(0);
  }
}

package sightline.app.cli;

import java.io.PrintWriter;
import java.lang.reflect.Constructor;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import sightline.app.work.Version;

/** The command line: every command, made with the session it works in. */
public final class Commands {
  /** In the order of the help. */
  private static final List<Named> ALL =
      List.of(
          new Named("demo", DemoCommand.class),
          new Named("init", InitCommand.class),
          new Named("bench", BenchCommand.class),
          new Named("tool", ToolCommand.class),
          new Named("agency", AgencyCommand.class),
          new Named("round", RoundCommand.class),
          new Named("pack", PackCommand.class),
          new Named("key", KeyCommand.class),
          new Named("audit", AuditCommand.class),
          new Named("export", ExportCommand.class),
          new Named("bundle", BundleCommand.class),
          new Named("import", ImportCommand.class),
          new Named("returns", ReturnsCommand.class),
          new Named("report", ReportCommand.class),
          new Named("store", StoreCommand.class));

  private static final String VERSION = "--version";

  private final WithSession factory;
  private final Runnable beforeRunning;

  public Commands(Session session) {
    this(session, () -> {});
  }

  /**
   * @param beforeRunning waits for what a command needs, and reading the arguments does not
   */
  public Commands(Session session, Runnable beforeRunning) {
    factory = new WithSession(session);
    this.beforeRunning = beforeRunning;
  }

  /**
   * Runs one command and gives its exit code: 0 done, 1 something is open, 2 usage, 3 no store, 4
   * cannot write.
   */
  public int run(String... arguments) {
    return line(arguments).execute(arguments);
  }

  /**
   * The command line with the one command that is named: reading what all of them take costs more
   * time than most of them run. With all, where none is named or the name is not known.
   */
  private CommandLine line(String... arguments) {
    String first = arguments.length == 0 ? "" : arguments[0];
    List<Named> named = ALL.stream().filter(c -> c.name().equals(first)).toList();
    CommandLine line = new CommandLine(Root.class, factory);
    if (!first.equals(VERSION)) {
      for (Named command : named.isEmpty() ? ALL : named) {
        line.addSubcommand(command.name(), new CommandLine(command.type(), factory));
      }
    }
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionStrategy(
        parsed -> {
          beforeRunning.run();
          return new CommandLine.RunLast().execute(parsed);
        });
    line.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          throw failure;
        });
    return line;
  }

  /** A command by its name, so that it can be found without reading what it takes. */
  private record Named(String name, Class<?> type) {}

  /** Makes commands by their constructor: with the session where they want it. */
  private record WithSession(Session session) implements IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
      for (Constructor<?> constructor : type.getDeclaredConstructors()) {
        if (constructor.getParameterCount() == 1
            && constructor.getParameterTypes()[0] == Session.class) {
          constructor.setAccessible(true);
          return type.cast(constructor.newInstance(session));
        }
      }
      return CommandLine.defaultFactory().create(type);
    }
  }

  /** Without a command it is the window's turn; asked here, it shows what there is. */
  @Command(
      name = "sightline",
      description =
          "Offline multi-agency safeguarding-children audits. Without a command, opens the window.",
      mixinStandardHelpOptions = true,
      versionProvider = VersionText.class)
  static final class Root implements Runnable {
    @Spec CommandSpec spec;

    @Override
    public void run() {
      PrintWriter out = spec.commandLine().getOut();
      spec.commandLine().usage(out);
      out.flush();
    }
  }

  /** "Sightline 0.1.0". */
  static final class VersionText implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"Sightline " + Version.CURRENT};
    }
  }
}

package sightline.app.cli;

import java.io.PrintWriter;
import java.lang.reflect.Constructor;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import sightline.app.work.Version;

/** The command line: every command, made with the session it works in. */
public final class Commands {
  private final CommandLine commandLine;

  public Commands(Session session) {
    this.commandLine = new CommandLine(Root.class, new WithSession(session));
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          throw failure;
        });
  }

  /**
   * Runs one command and gives its exit code: 0 done, 1 something is open, 2 usage, 3 no store, 4
   * cannot write.
   */
  public int run(String... arguments) {
    return commandLine.execute(arguments);
  }

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
      versionProvider = VersionText.class,
      subcommands = {
        DemoCommand.class,
        InitCommand.class,
        BenchCommand.class,
        ToolCommand.class,
        AgencyCommand.class,
        RoundCommand.class,
        PackCommand.class,
        KeyCommand.class,
        AuditCommand.class,
        ExportCommand.class,
        BundleCommand.class,
        ImportCommand.class,
        ReturnsCommand.class,
        ReportCommand.class,
        StoreCommand.class
      })
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

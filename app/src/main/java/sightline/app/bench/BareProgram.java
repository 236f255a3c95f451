package sightline.app.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;

/** The least a Java program can do: says one line. */
public final class BareProgram {
  private BareProgram() {}

  public static void main(String[] arguments) {
    try (PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out))) {
      out.println("Sightline");
    }
  }
}

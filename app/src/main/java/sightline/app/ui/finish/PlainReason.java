package sightline.app.ui.finish;

import java.util.Optional;

/** Asks why a file is to be written so that anyone can read it. */
@FunctionalInterface
public interface PlainReason {
  /** The reason, never blank; empty when the person went back. */
  Optional<String> ask();
}

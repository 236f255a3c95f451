package sightline.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Where a folder really is. A live database on a network share or in a synchronised folder gets
 * copied half-written sooner or later, and network file systems answer "it is on the disk" when it
 * is not.
 */
final class Whereabouts {
  private static final Logger LOG = Logger.getLogger(Whereabouts.class.getName());

  private static final List<String> NETWORK =
      List.of("nfs", "cifs", "smb", "afpfs", "webdav", "davfs", "sshfs", "rclone", "ncpfs", "gvfs");

  /** Folder names the synchronising programs give; a name that begins so is theirs as well. */
  private static final Map<String, String> SYNCED =
      Map.of(
          "onedrive", "OneDrive",
          "dropbox", "Dropbox",
          "google drive", "Google Drive",
          "googledrive", "Google Drive",
          "icloud drive", "iCloud Drive",
          "mobile documents", "iCloud Drive",
          "nextcloud", "Nextcloud",
          "owncloud", "ownCloud",
          "box sync", "Box",
          "cloudstorage", "a synchronised drive");

  private static final Map<String, String> MARKS =
      Map.of(
          ".dropbox.cache", "Dropbox",
          ".stfolder", "Syncthing",
          ".tmp.drivedownload", "Google Drive");

  private Whereabouts() {}

  /** Who shares or synchronises the folder, in words; empty when it is on this computer alone. */
  static Optional<String> sharedBy(Path folder) throws IOException {
    return sharedBy(folder, real -> Files.getFileStore(real).type());
  }

  /** Asks for the kind of the file system a folder is on. */
  interface KindOf {
    String at(Path real) throws IOException;
  }

  static Optional<String> sharedBy(Path folder, KindOf kind) throws IOException {
    Path real = folder.toRealPath();
    if (real.toString().startsWith("\\\\")) {
      return Optional.of("a network share");
    }
    String type = known(kind, real).toLowerCase(Locale.ROOT);
    if (NETWORK.stream().anyMatch(type::contains)) {
      return Optional.of("a network share (" + type + ")");
    }
    for (Path p = real; p != null && p.getFileName() != null; p = p.getParent()) {
      Optional<String> by = syncedBy(p);
      if (by.isPresent()) {
        return by;
      }
    }
    return Optional.empty();
  }

  /**
   * In a sandbox the folder may lie on nothing that can be seen; it can be worked in all the same.
   */
  private static String known(KindOf kind, Path real) {
    try {
      return kind.at(real);
    } catch (IOException unseen) {
      LOG.log(Level.INFO, "the kind of the file system could not be found out", unseen);
      return "";
    }
  }

  private static Optional<String> syncedBy(Path folder) {
    String name = folder.getFileName().toString().toLowerCase(Locale.ROOT);
    Optional<String> byName =
        SYNCED.entrySet().stream()
            .filter(
                e ->
                    name.equals(e.getKey())
                        || name.startsWith(e.getKey() + " - ")
                        || name.startsWith(e.getKey() + " (")
                        || name.startsWith(e.getKey() + "-"))
            .map(Map.Entry::getValue)
            .findFirst();
    return byName.or(
        () ->
            MARKS.entrySet().stream()
                .filter(e -> Files.exists(folder.resolve(e.getKey())))
                .map(Map.Entry::getValue)
                .findFirst());
  }
}

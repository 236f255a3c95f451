package sightline.app.store;

/**
 * What can be expected to go wrong with a store, in words for the person at the screen: what
 * happened, why, what to do. Nothing in these words is personal data.
 */
public sealed interface StoreProblem {

  /** What happened, one sentence. */
  String what();

  /** Why, one sentence. */
  String why();

  /** What to do now, one or two sentences. */
  String whatToDo();

  /** No store in the folder. */
  record NotFound() implements StoreProblem {
    @Override
    public String what() {
      return "There is no store in this folder.";
    }

    @Override
    public String why() {
      return "The folder holds no file named sightline.db.";
    }

    @Override
    public String whatToDo() {
      return "Choose the folder your store is in, or make a new store.";
    }
  }

  /** A store stands where a new one was to be made. */
  record AlreadyThere() implements StoreProblem {
    @Override
    public String what() {
      return "There is a store in this folder already.";
    }

    @Override
    public String why() {
      return "A new store never replaces another one.";
    }

    @Override
    public String whatToDo() {
      return "Open the store that is there, or choose an empty folder.";
    }
  }

  record WrongPassphrase() implements StoreProblem {
    @Override
    public String what() {
      return "The store did not open.";
    }

    @Override
    public String why() {
      return "The passphrase or recovery code is not the one the store was closed with.";
    }

    @Override
    public String whatToDo() {
      return "Check capital letters and the keyboard's language, and try again. The printed recovery code opens the store too.";
    }
  }

  record NotOurs() implements StoreProblem {
    @Override
    public String what() {
      return "This file is not a Sightline store.";
    }

    @Override
    public String why() {
      return "It was made by another program, or it was emptied or cut off. It has not been changed.";
    }

    @Override
    public String whatToDo() {
      return "Choose another folder, or put a backup in its place.";
    }
  }

  /**
   * Made by a later program.
   *
   * @param version the edition of its tables
   */
  record NewerStore(int version) implements StoreProblem {
    @Override
    public String what() {
      return "This store needs a newer Sightline.";
    }

    @Override
    public String why() {
      return "It was last opened by a later version (store edition %d, this program reads %d). It has not been changed."
          .formatted(version, Schema.VERSION);
    }

    @Override
    public String whatToDo() {
      return "Install the newer version on this computer, and open the store with it.";
    }
  }

  /**
   * Somebody else has the store open.
   *
   * @param holder who holds it, as they wrote it down
   */
  record InUse(String holder) implements StoreProblem {
    @Override
    public String what() {
      return "The store is open already.";
    }

    @Override
    public String why() {
      return "It is held by " + holder + ".";
    }

    @Override
    public String whatToDo() {
      return "Go to the window that has it open, or close that one first.";
    }
  }

  record ReadOnlyDisk() implements StoreProblem {
    @Override
    public String what() {
      return "Nothing can be saved in this folder.";
    }

    @Override
    public String why() {
      return "The folder or the disk may be read but not written to.";
    }

    @Override
    public String whatToDo() {
      return "Ask for the right to write to the folder, or copy the whole folder to a disk of your own.";
    }
  }

  record DiskFull() implements StoreProblem {
    @Override
    public String what() {
      return "This was not saved: the disk is full.";
    }

    @Override
    public String why() {
      return "The store could not grow. What was saved before is safe.";
    }

    @Override
    public String whatToDo() {
      return "Free some space on the disk, and do it again.";
    }
  }

  /** The disk reported an error while saving; nobody can say whether it is there. */
  record CouldNotConfirmSaving() implements StoreProblem {
    @Override
    public String what() {
      return "Sightline could not confirm saving.";
    }

    @Override
    public String why() {
      return "The disk reported an error while it was writing. The last step may be there or may be missing; what was saved before is not touched.";
    }

    @Override
    public String whatToDo() {
      return "Open the store again: it shows what is really there. If this comes back, copy the store to another disk.";
    }
  }

  /**
   * The folder is shared or synchronised.
   *
   * @param name what shares it: "OneDrive", "a network share (cifs)"
   */
  record NetworkOrSyncedFolder(String name) implements StoreProblem {
    @Override
    public String what() {
      return "A store cannot live in this folder.";
    }

    @Override
    public String why() {
      return "The folder belongs to "
          + name
          + ", which can copy a store while it is being written.";
    }

    @Override
    public String whatToDo() {
      return "Choose a folder on this computer's own disk. Exported bundles and backups may go to the shared folder.";
    }
  }

  /**
   * The database does not keep a setting that saving depends on.
   *
   * @param setting its name
   * @param found what it says instead
   */
  record UnsafeSettings(String setting, String found) implements StoreProblem {
    @Override
    public String what() {
      return "The store was not opened, so that nothing is lost.";
    }

    @Override
    public String why() {
      return "This disk does not keep a setting that safe saving needs (%s is %s)."
          .formatted(setting, found);
    }

    @Override
    public String whatToDo() {
      return "Move the store's folder to this computer's own disk.";
    }
  }

  /**
   * What is stored is not what was saved.
   *
   * @param detail which part, for whoever helps; never content
   */
  record Damaged(String detail) implements StoreProblem {
    @Override
    public String what() {
      return "Part of the store is damaged.";
    }

    @Override
    public String why() {
      return "What is on the disk is not what was saved (" + detail + ").";
    }

    @Override
    public String whatToDo() {
      return "Make a copy of the folder, then restore the last backup, or export what can still be verified.";
    }
  }
}

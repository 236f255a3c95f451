-- One store is one file. Two tables are the truth: edit (what people typed here) and record (what people signed, here
-- or elsewhere). Everything below "projections" may be dropped and is folded again from those two.
-- Sealed columns hold AES-256-GCM ciphertext (12-byte nonce first), bound by associated data to their table, their row
-- and the clear columns beside them: a sealed value moved to another row, or a clear column altered, does not open.

-- "SGTL": tells the file from every other SQLite file, before anything is written to it.
PRAGMA application_id = 1397183564;
PRAGMA user_version = 1;

-- Facts about this store that must be readable before it is unlocked: who it is for, the look the person chose.
CREATE TABLE setting (
  name  TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The store key, wrapped once by the passphrase and once by the recovery code (each through Argon2id). The digest is of
-- the other columns: it tells a damaged row from a wrong passphrase.
CREATE TABLE key_wrap (
  purpose     TEXT    NOT NULL PRIMARY KEY CHECK (purpose IN ('passphrase', 'recovery')),
  salt        BLOB    NOT NULL,
  memory_kib  INTEGER NOT NULL CHECK (memory_kib >= 8192),
  iterations  INTEGER NOT NULL CHECK (iterations >= 1),
  parallelism INTEGER NOT NULL CHECK (parallelism >= 1),
  wrapped     BLOB    NOT NULL,
  digest      TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

-- Private keys made on this device, one row for each role a key holds ('' for none). Sealed under the store key; a
-- second person's is wrapped by their own passphrase first (own_* set), so that unlocking the store does not lend out
-- their signature.
CREATE TABLE person_key (
  key_id          TEXT    NOT NULL,
  role            TEXT    NOT NULL,
  purpose         TEXT    NOT NULL CHECK (purpose IN ('partnership', 'person', 'decryption', 'recovery')),
  public_key      BLOB    NOT NULL,
  own_salt        BLOB,
  own_memory_kib  INTEGER,
  own_iterations  INTEGER,
  own_parallelism INTEGER,
  sealed_private  BLOB    NOT NULL,
  sealed_person   BLOB    NOT NULL, -- agency, name and job title
  PRIMARY KEY (key_id, role)
) STRICT, WITHOUT ROWID;

-- Public keys that came with bundles: without them a signature cannot be verified again.
CREATE TABLE public_key (
  key_id TEXT NOT NULL PRIMARY KEY,
  spki   BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Log 1: edits. Never updated, but for words erased because they could name a child.
CREATE TABLE edit (
  seq      INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  log      TEXT    NOT NULL, -- "book:ID" or "desk"
  kind     TEXT    NOT NULL,
  question TEXT,
  at       TEXT    NOT NULL,
  sealed   BLOB    NOT NULL
) STRICT;
CREATE INDEX edit_by_log ON edit (log, seq);

-- Log 2: signed records, byte for byte as they were signed. Grow-only, but for a purge.
CREATE TABLE record (
  id        TEXT    NOT NULL PRIMARY KEY CHECK (id GLOB 'sha256:*'),
  kind      TEXT    NOT NULL,
  audit     TEXT,
  target    TEXT,             -- the record a sign-off or an annotation is about
  signers   TEXT    NOT NULL, -- ids of the keys whose signature was verified, space between; empty when none has arrived
  made_here INTEGER NOT NULL CHECK (made_here IN (0, 1)),
  sealed    BLOB    NOT NULL
) STRICT;
CREATE INDEX record_by_audit ON record (audit) WHERE audit IS NOT NULL;
CREATE INDEX record_by_target ON record (target) WHERE target IS NOT NULL;
CREATE INDEX record_by_kind ON record (kind);

-- Evidence extracts and audit tool files carried by bundles and packs, by digest.
CREATE TABLE blob (
  digest TEXT NOT NULL PRIMARY KEY CHECK (digest GLOB 'sha256:*'),
  sealed BLOB NOT NULL
) STRICT;

-- One line for each file ever offered, refused ones included, chained by hash so that a removed line shows.
CREATE TABLE journal (
  seq      INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  at       TEXT    NOT NULL,
  event    TEXT    NOT NULL,
  subject  TEXT    NOT NULL, -- digest of a file, or id of a bundle; never a file name
  outcome  TEXT    NOT NULL,
  code     TEXT,
  previous TEXT    NOT NULL,
  hash     TEXT    NOT NULL
) STRICT;

-- Projections ---------------------------------------------------------------------------------------------------

-- What each record came to when its audit was last folded: new, superseded, conflict, held.
CREATE TABLE record_standing (
  record  TEXT NOT NULL PRIMARY KEY,
  audit   TEXT, -- null for records outside audits
  kind    TEXT, -- null when it needs a newer program
  outcome TEXT NOT NULL,
  code    TEXT,
  message TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX record_standing_by_audit ON record_standing (audit);

-- Which manifest lists which record: an item no manifest lists is held.
CREATE TABLE listing (
  record   TEXT NOT NULL,
  manifest TEXT NOT NULL REFERENCES record (id),
  PRIMARY KEY (record, manifest)
) STRICT, WITHOUT ROWID;
CREATE INDEX listing_by_manifest ON listing (manifest);

CREATE TABLE audit_view (
  audit            TEXT    NOT NULL PRIMARY KEY,
  partnership      TEXT    NOT NULL,
  round            TEXT    NOT NULL,
  agency           TEXT    NOT NULL,
  case_code        TEXT,
  tool             TEXT, -- the three tool columns are null while nothing of the audit may be read
  tool_version     INTEGER,
  tool_sha256      TEXT,
  state            TEXT    NOT NULL,
  head             TEXT,
  revisions        INTEGER NOT NULL,
  heads            INTEGER NOT NULL,
  signed_off       INTEGER NOT NULL CHECK (signed_off IN (0, 1)),
  signed_by_author INTEGER NOT NULL CHECK (signed_by_author IN (0, 1)),
  counted          INTEGER NOT NULL CHECK (counted IN (0, 1)),
  authored_at      TEXT,
  digest           TEXT    NOT NULL -- of everything the view says; the store's view digest is made of these
) STRICT, WITHOUT ROWID;
CREATE INDEX audit_view_by_round ON audit_view (round, agency);

CREATE TABLE answer_view (
  audit         TEXT    NOT NULL REFERENCES audit_view (audit),
  question      TEXT    NOT NULL,
  state         TEXT    NOT NULL,
  rating        INTEGER,
  has_comment   INTEGER NOT NULL,
  evidence      INTEGER NOT NULL,
  good_practice INTEGER NOT NULL,
  PRIMARY KEY (audit, question)
) STRICT, WITHOUT ROWID;

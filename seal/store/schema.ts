/**
 * The tables. Constraints repeat the rules that the programs keep: one live seal a post, a seal and
 * (for personal seals) a person on a voucher; audit records that can be added and nothing else.
 */

export const SCHEMA_VERSION = 1;

export const schema = `
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE audit (
  chain TEXT NOT NULL CHECK (chain IN ('business', 'operations')),
  number INTEGER NOT NULL CHECK (number > 0),
  time TEXT NOT NULL, person TEXT NOT NULL, act TEXT NOT NULL, subject TEXT NOT NULL,
  detail TEXT NOT NULL, previous TEXT NOT NULL, digest TEXT NOT NULL,
  PRIMARY KEY (chain, number)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit
  BEGIN SELECT RAISE(ABORT, 'audit records are never changed'); END;
CREATE TRIGGER audit_is_never_shortened BEFORE DELETE ON audit
  BEGIN SELECT RAISE(ABORT, 'audit records are never deleted'); END;

CREATE TABLE person (
  name TEXT PRIMARY KEY,
  point BLOB NOT NULL,
  wrapped TEXT NOT NULL,
  certificate BLOB,
  passwords_tried INTEGER NOT NULL DEFAULT 0 CHECK (passwords_tried >= 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE duty (
  person TEXT NOT NULL REFERENCES person, duty TEXT NOT NULL, PRIMARY KEY (person, duty)
) STRICT, WITHOUT ROWID;

CREATE TABLE revocation_list (name TEXT PRIMARY KEY, number INTEGER NOT NULL, der BLOB NOT NULL)
  STRICT, WITHOUT ROWID;

CREATE TABLE certificate (
  serial INTEGER PRIMARY KEY,
  subject TEXT NOT NULL,
  der BLOB NOT NULL UNIQUE,
  revoked TEXT,
  reason TEXT
) STRICT;

CREATE TABLE seal (
  id TEXT PRIMARY KEY,
  post TEXT NOT NULL,
  der BLOB NOT NULL,
  specimen TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL CHECK (state IN ('in-use', 'suspended', 'withdrawn'))
) STRICT, WITHOUT ROWID;

CREATE TABLE specimen (
  register TEXT NOT NULL CHECK (register IN ('finance', 'bank', 'central-bank')),
  seal TEXT NOT NULL REFERENCES seal,
  specimen TEXT NOT NULL,
  stops TEXT NOT NULL,
  PRIMARY KEY (register, seal)
) STRICT, WITHOUT ROWID;

CREATE TABLE voucher (
  id INTEGER PRIMARY KEY,
  identity TEXT NOT NULL UNIQUE,
  pages INTEGER NOT NULL CHECK (pages > 0),
  digest TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'complete', 'released'))
) STRICT;

CREATE TABLE page (
  voucher INTEGER NOT NULL REFERENCES voucher, number INTEGER NOT NULL, document BLOB NOT NULL,
  PRIMARY KEY (voucher, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE sealing (
  id INTEGER PRIMARY KEY,
  voucher INTEGER NOT NULL REFERENCES voucher,
  post TEXT NOT NULL,
  person TEXT NOT NULL REFERENCES person,
  seal TEXT NOT NULL REFERENCES seal,
  time TEXT NOT NULL,
  is_personal INTEGER NOT NULL CHECK (is_personal IN (0, 1)),
  is_live INTEGER NOT NULL DEFAULT 1 CHECK (is_live IN (0, 1)),
  audit INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX one_live_seal_a_post ON sealing (voucher, post) WHERE is_live = 1;
CREATE UNIQUE INDEX the_same_seal_once ON sealing (voucher, seal) WHERE is_live = 1;
CREATE UNIQUE INDEX one_personal_seal_a_person ON sealing (voucher, person)
  WHERE is_live = 1 AND is_personal = 1;

CREATE TABLE signature (
  sealing INTEGER NOT NULL REFERENCES sealing, page INTEGER NOT NULL, der BLOB NOT NULL,
  PRIMARY KEY (sealing, page)
) STRICT, WITHOUT ROWID;
`;

-- The tables of a graph of Relata. May run again.
CREATE SCHEMA IF NOT EXISTS relata;
SET LOCAL search_path TO relata;

CREATE TABLE IF NOT EXISTS document (
  id text PRIMARY KEY,  -- its IRI, as all ids
  title text, identifier text NOT NULL, date text, source text, sha256 text
);
CREATE TABLE IF NOT EXISTS node (
  id text PRIMARY KEY,
  kind text NOT NULL,  -- Entity, Concept, Particular, Literal, Claim
  label text NOT NULL,
  datatype text,       -- of literals
  types text[] NOT NULL,
  aliases text[] NOT NULL
);
CREATE TABLE IF NOT EXISTS claim (
  id text PRIMARY KEY REFERENCES node,
  subject text REFERENCES node,  -- NULL: not said
  object text REFERENCES node,
  label text NOT NULL,
  statement text NOT NULL,       -- the same for all claims about one subject, predicate and object
  predicate text NOT NULL,
  property text,
  status text NOT NULL, polarity text NOT NULL, modality text NOT NULL, voice text NOT NULL,
  holder text,                   -- who says so, outermost first; NULL: the document itself
  asserted boolean NOT NULL,     -- what the documents state without reserve: see the view `fact`
  inferred boolean NOT NULL,
  confidence real NOT NULL
);
CREATE TABLE IF NOT EXISTS qualifier (
  id text PRIMARY KEY,
  claim text NOT NULL REFERENCES claim,
  role text NOT NULL,            -- time, place, recipient ...
  value text NOT NULL REFERENCES node,
  preposition text, text text
);
CREATE TABLE IF NOT EXISTS holder (
  claim text NOT NULL REFERENCES claim,
  ordinal integer NOT NULL,      -- 0: the outermost
  source text REFERENCES node,   -- NULL: nobody in particular
  predicate text,
  PRIMARY KEY (claim, ordinal)
);
CREATE TABLE IF NOT EXISTS evidence (
  id text PRIMARY KEY,
  document text NOT NULL REFERENCES document,
  quote text NOT NULL,
  char_begin integer NOT NULL, char_end integer NOT NULL,  -- code points of the document's text
  sentence integer NOT NULL
);
CREATE TABLE IF NOT EXISTS derivation (
  claim text NOT NULL REFERENCES claim,
  evidence text NOT NULL REFERENCES evidence,
  rules text[] NOT NULL,
  score real NOT NULL,
  PRIMARY KEY (claim, evidence)
);

-- Labels may be longer than an index by value can hold.
CREATE INDEX IF NOT EXISTS node_label ON node USING hash (label);
CREATE INDEX IF NOT EXISTS node_label_start ON node (lower(left(label, 200)) text_pattern_ops);
CREATE INDEX IF NOT EXISTS node_types ON node USING gin (types);
CREATE INDEX IF NOT EXISTS claim_subject ON claim (subject);
CREATE INDEX IF NOT EXISTS claim_object ON claim (object);
CREATE INDEX IF NOT EXISTS claim_statement ON claim (statement);
CREATE INDEX IF NOT EXISTS claim_predicate ON claim USING hash (predicate);
CREATE INDEX IF NOT EXISTS qualifier_claim ON qualifier (claim, role);
CREATE INDEX IF NOT EXISTS qualifier_value ON qualifier (value);
CREATE INDEX IF NOT EXISTS holder_source ON holder (source);
CREATE INDEX IF NOT EXISTS evidence_document ON evidence (document);
CREATE INDEX IF NOT EXISTS derivation_evidence ON derivation (evidence);

-- What the documents state: the one place where a claim links two things.
CREATE OR REPLACE VIEW fact AS
SELECT c.id AS claim, c.subject, s.label AS subject_label, s.kind AS subject_kind, c.predicate, c.property,
       c.object, o.label AS object_label, o.kind AS object_kind, c.confidence
FROM claim c JOIN node s ON s.id = c.subject JOIN node o ON o.id = c.object
WHERE c.asserted;

-- Which documents a claim comes from.
CREATE OR REPLACE VIEW source AS
SELECT DISTINCT r.claim, d.id AS document, d.identifier, d.title, d.date
FROM derivation r JOIN evidence e ON e.id = r.evidence JOIN document d ON d.id = e.document;

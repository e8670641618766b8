-- What load.sh runs: the new rows come beside the old ones, then the difference alone is written.
BEGIN;
\ir schema.sql

CREATE TEMPORARY TABLE new_document (LIKE document) ON COMMIT DROP;
\copy new_document from 'data/document.csv' with (format csv)
CREATE TEMPORARY TABLE new_node (LIKE node) ON COMMIT DROP;
\copy new_node from 'data/node.csv' with (format csv)
CREATE TEMPORARY TABLE new_claim (LIKE claim) ON COMMIT DROP;
\copy new_claim from 'data/claim.csv' with (format csv)
CREATE TEMPORARY TABLE new_qualifier (LIKE qualifier) ON COMMIT DROP;
\copy new_qualifier from 'data/qualifier.csv' with (format csv)
CREATE TEMPORARY TABLE new_holder (LIKE holder) ON COMMIT DROP;
\copy new_holder from 'data/holder.csv' with (format csv)
CREATE TEMPORARY TABLE new_evidence (LIKE evidence) ON COMMIT DROP;
\copy new_evidence from 'data/evidence.csv' with (format csv)
CREATE TEMPORARY TABLE new_derivation (LIKE derivation) ON COMMIT DROP;
\copy new_derivation from 'data/derivation.csv' with (format csv)

INSERT INTO document AS old SELECT * FROM new_document
ON CONFLICT (id) DO UPDATE SET
  title = excluded.title, identifier = excluded.identifier, date = excluded.date, source = excluded.source,
  sha256 = excluded.sha256
WHERE old.* IS DISTINCT FROM excluded.*;

INSERT INTO node AS old SELECT * FROM new_node
ON CONFLICT (id) DO UPDATE SET
  kind = excluded.kind, label = excluded.label, datatype = excluded.datatype, types = excluded.types,
  aliases = excluded.aliases
WHERE old.* IS DISTINCT FROM excluded.*;

INSERT INTO claim AS old SELECT * FROM new_claim
ON CONFLICT (id) DO UPDATE SET
  subject = excluded.subject, object = excluded.object, label = excluded.label, statement = excluded.statement,
  predicate = excluded.predicate, property = excluded.property, status = excluded.status,
  polarity = excluded.polarity, modality = excluded.modality, voice = excluded.voice, holder = excluded.holder,
  asserted = excluded.asserted, inferred = excluded.inferred, confidence = excluded.confidence
WHERE old.* IS DISTINCT FROM excluded.*;

INSERT INTO qualifier AS old SELECT * FROM new_qualifier
ON CONFLICT (id) DO UPDATE SET
  claim = excluded.claim, role = excluded.role, value = excluded.value, preposition = excluded.preposition,
  text = excluded.text
WHERE old.* IS DISTINCT FROM excluded.*;

INSERT INTO holder AS old SELECT * FROM new_holder
ON CONFLICT (claim, ordinal) DO UPDATE SET
  source = excluded.source, predicate = excluded.predicate
WHERE old.* IS DISTINCT FROM excluded.*;

INSERT INTO evidence AS old SELECT * FROM new_evidence
ON CONFLICT (id) DO UPDATE SET
  document = excluded.document, quote = excluded.quote, char_begin = excluded.char_begin,
  char_end = excluded.char_end, sentence = excluded.sentence
WHERE old.* IS DISTINCT FROM excluded.*;

INSERT INTO derivation AS old SELECT * FROM new_derivation
ON CONFLICT (claim, evidence) DO UPDATE SET
  rules = excluded.rules, score = excluded.score
WHERE old.* IS DISTINCT FROM excluded.*;

-- What is gone, referring rows first.
DELETE FROM derivation old WHERE NOT EXISTS (SELECT FROM new_derivation new WHERE new.claim = old.claim AND new.evidence = old.evidence);
DELETE FROM evidence old WHERE NOT EXISTS (SELECT FROM new_evidence new WHERE new.id = old.id);
DELETE FROM holder old WHERE NOT EXISTS (SELECT FROM new_holder new WHERE new.claim = old.claim AND new.ordinal = old.ordinal);
DELETE FROM qualifier old WHERE NOT EXISTS (SELECT FROM new_qualifier new WHERE new.id = old.id);
DELETE FROM claim old WHERE NOT EXISTS (SELECT FROM new_claim new WHERE new.id = old.id);
DELETE FROM node old WHERE NOT EXISTS (SELECT FROM new_node new WHERE new.id = old.id);
DELETE FROM document old WHERE NOT EXISTS (SELECT FROM new_document new WHERE new.id = old.id);
COMMIT;
ANALYZE relata.document, relata.node, relata.claim, relata.qualifier, relata.holder, relata.evidence, relata.derivation;

// Which statements does one source make and another deny?
MATCH (yes:Claim {polarity: 'positive', modality: 'certain'}), (no:Claim {polarity: 'negative', modality: 'certain'})
WHERE yes.statement = no.statement
MATCH (yes)-[:DERIVED_FROM]->(:Evidence)-[:IN_DOCUMENT]->(one:Document)
MATCH (no)-[:DERIVED_FROM]->(:Evidence)-[:IN_DOCUMENT]->(other:Document)
RETURN DISTINCT yes.label AS statement, yes.holder AS says, one.identifier AS document,
       no.holder AS denies, other.identifier AS other_document
ORDER BY statement, document, other_document;

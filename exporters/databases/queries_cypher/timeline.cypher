// What happened, and when?
MATCH (c:Claim {asserted: true})-[:TIME]->(t:Literal)
MATCH (c)-[:DERIVED_FROM]->(:Evidence)-[:IN_DOCUMENT]->(d:Document)
RETURN DISTINCT t.label AS time, c.label AS event, d.identifier AS document
ORDER BY time, event, document;

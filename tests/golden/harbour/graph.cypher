CREATE CONSTRAINT relata_id IF NOT EXISTS FOR (n:Relata) REQUIRE n.id IS UNIQUE;
UNWIND [
  {id: 'http://relata.example/claim/97e13d4a11325f5fd46f225b24e7e4a4', properties: {label: 'Lena Novak position mayor', kind: 'claim', predicate: 'position', status: 'asserted', polarity: 'positive', modality: 'certain', asserted: true, confidence: 0.87, document: 'gazette-12', quote: 'Lena Novak, mayor of Aarhus', begin: 0, end: 27}},
  {id: 'http://relata.example/claim/8305421d3a7bca18d4a0863e77984060', properties: {label: 'Lena Novak sign treaty', kind: 'claim', predicate: 'sign', status: 'asserted', polarity: 'positive', modality: 'certain', asserted: true, confidence: 0.87, document: 'gazette-12', quote: 'Lena Novak, mayor of Aarhus, signed the treaty with Siemens in May 2012', begin: 0, end: 71}},
  {id: 'http://relata.example/claim/066bb605b475bd1ab7f6a613a99a7171', properties: {label: '∅ not close old bridge', kind: 'claim', predicate: 'close', status: 'denied', polarity: 'negative', modality: 'certain', asserted: false, confidence: 0.87, document: 'gazette-12', quote: 'The old bridge was not closed', begin: 73, end: 102}},
  {id: 'http://relata.example/claim/498bea4bc4fee75f4387a47054c9a9ee', properties: {label: 'harbour expand', kind: 'claim', predicate: 'expand', status: 'possible', polarity: 'positive', modality: 'possible', asserted: false, confidence: 0.87, document: 'gazette-12', quote: 'The harbour may expand', begin: 104, end: 126}},
  {id: 'http://relata.example/claim/f83892dd33d23ad0231fbe8055cb3667', properties: {label: 'Lena Novak oppose second harbour', kind: 'claim', predicate: 'oppose', status: 'reported', polarity: 'positive', modality: 'certain', asserted: false, confidence: 0.87, document: 'gazette-12', quote: 'Novak opposes a second harbour', begin: 151, end: 181}},
  {id: 'http://relata.example/claim/fc8b2f5fd653b0974500676ca0860107', properties: {label: 'Denmark join Nordic Council', kind: 'claim', predicate: 'join', status: 'asserted', polarity: 'positive', modality: 'certain', asserted: true, confidence: 0.87, document: 'gazette-12', quote: 'Denmark joined the Nordic Council in 1952', begin: 183, end: 224}},
  {id: 'http://relata.example/claim/073b3de31c28d19ac452af34fe20231e', properties: {label: '∅ sell ten ships', kind: 'claim', predicate: 'sell', status: 'asserted', polarity: 'positive', modality: 'certain', asserted: true, confidence: 0.87, document: 'gazette-12', quote: 'Ten ships were sold for 10 million euros', begin: 226, end: 266}},
  {id: 'http://relata.example/claim/90d4f909ecba654723e64572a3bf3e8a', properties: {label: 'Lena Novak not oppose second harbour', kind: 'claim', predicate: 'oppose', status: 'denied', polarity: 'negative', modality: 'certain', asserted: false, confidence: 0.87, document: 'herald-7', quote: 'Novak does not oppose a second harbour', begin: 0, end: 38}},
  {id: 'http://relata.example/claim/e08ded2529a83f80cd5fd44e47f2c66d', properties: {label: 'council agree', kind: 'claim', predicate: 'agree', status: 'hypothetical', polarity: 'positive', modality: 'hypothetical', asserted: false, confidence: 0.87, document: 'herald-7', quote: 'the council agrees', begin: 80, end: 98}},
  {id: 'http://relata.example/claim/6f2d09990f74a5d94ab238193b7bff3d', properties: {label: 'Siemens buy old bridge', kind: 'claim', predicate: 'buy', status: 'conditional', polarity: 'positive', modality: 'conditional', asserted: false, confidence: 0.87, document: 'herald-7', quote: 'Siemens will buy the old bridge', begin: 100, end: 131}},
  {id: 'http://relata.example/claim/d391279212cea4356b9524ed0d79873a', properties: {label: 'Siemens own Danish radio', kind: 'claim', predicate: 'own', status: 'reported', polarity: 'positive', modality: 'certain', asserted: false, confidence: 0.87, document: 'herald-7', quote: 'Reportedly, Siemens owns Danish radio', begin: 133, end: 170}}
] AS row
MERGE (n:Relata {id: row.id})
SET n += row.properties SET n:Claim;
UNWIND [
  {id: 'http://relata.example/concept/second_harbour', properties: {label: 'second harbour', kind: 'concept'}}
] AS row
MERGE (n:Relata {id: row.id})
SET n += row.properties SET n:Concept;
UNWIND [
  {id: 'http://relata.example/entity/Aarhus', properties: {label: 'Aarhus', kind: 'entity', aliases: ['Aarhus', 'the city']}}
] AS row
MERGE (n:Relata {id: row.id})
SET n += row.properties SET n:Entity:City:Place;
UNWIND [
  {id: 'http://relata.example/entity/Denmark', properties: {label: 'Denmark', kind: 'entity', aliases: ['Denmark']}}
] AS row
MERGE (n:Relata {id: row.id})
SET n += row.properties SET n:Entity:Country:Place;
UNWIND [
  {id: 'http://relata.example/entity/Danish_radio', properties: {label: 'Danish radio', kind: 'entity', aliases: ['Danish radio']}},
  {id: 'http://relata.example/entity/Nordic_Council', properties: {label: 'Nordic Council', kind: 'entity', aliases: ['Nordic Council']}},
  {id: 'http://relata.example/entity/Siemens', properties: {label: 'Siemens', kind: 'entity', aliases: ['Siemens']}}
] AS row
MERGE (n:Relata {id: row.id})
SET n += row.properties SET n:Entity:Organisation;
UNWIND [
  {id: 'http://relata.example/entity/Lena_Novak', properties: {label: 'Lena Novak', kind: 'entity', aliases: ['Lena Novak', 'Novak']}}
] AS row
MERGE (n:Relata {id: row.id})
SET n += row.properties SET n:Entity:Person;
UNWIND [
  {id: '1952^^xsd:gYear', properties: {label: '1952', kind: 'literal', datatype: 'xsd:gYear'}},
  {id: '2012-05^^xsd:gYearMonth', properties: {label: '2012-05', kind: 'literal', datatype: 'xsd:gYearMonth'}},
  {id: 'EUR 10000000^^', properties: {label: 'EUR 10000000', kind: 'literal'}},
  {id: 'mayor^^', properties: {label: 'mayor', kind: 'literal'}}
] AS row
MERGE (n:Relata {id: row.id})
SET n += row.properties SET n:Literal;
UNWIND [
  {id: 'http://relata.example/thing/gazette-12/harbour%2F00000000000000ab%2F0', properties: {label: 'harbour', kind: 'particular'}},
  {id: 'http://relata.example/thing/gazette-12/old_bridge%2F00000000000000ab%2F0', properties: {label: 'old bridge', kind: 'particular'}},
  {id: 'http://relata.example/thing/gazette-12/ten_ships%2F00000000000000ab%2F0', properties: {label: 'ten ships', kind: 'particular'}},
  {id: 'http://relata.example/thing/gazette-12/treaty%2F00000000000000ab%2F0', properties: {label: 'treaty', kind: 'particular'}},
  {id: 'http://relata.example/thing/herald-7/council%2F00000000000000ab%2F0', properties: {label: 'council', kind: 'particular'}},
  {id: 'http://relata.example/thing/herald-7/old_bridge%2F00000000000000ab%2F0', properties: {label: 'old bridge', kind: 'particular'}}
] AS row
MERGE (n:Relata {id: row.id})
SET n += row.properties SET n:Particular;
UNWIND [
  {source: 'http://relata.example/claim/8305421d3a7bca18d4a0863e77984060', target: 'http://relata.example/entity/Siemens', claim: 'http://relata.example/claim/8305421d3a7bca18d4a0863e77984060', role: 'accompaniment', properties: {preposition: 'with', text: 'Siemens'}}
] AS row
MATCH (a:Relata {id: row.source}) MATCH (b:Relata {id: row.target})
MERGE (a)-[r:ACCOMPANIMENT {claim: row.claim, role: row.role}]->(b)
SET r += row.properties;
UNWIND [
  {source: 'http://relata.example/claim/6f2d09990f74a5d94ab238193b7bff3d', target: 'http://relata.example/claim/e08ded2529a83f80cd5fd44e47f2c66d', claim: 'http://relata.example/claim/6f2d09990f74a5d94ab238193b7bff3d', role: 'condition', properties: {preposition: 'if', text: 'the council agrees'}}
] AS row
MATCH (a:Relata {id: row.source}) MATCH (b:Relata {id: row.target})
MERGE (a)-[r:CONDITION {claim: row.claim, role: row.role}]->(b)
SET r += row.properties;
UNWIND [
  {source: 'http://relata.example/claim/f83892dd33d23ad0231fbe8055cb3667', target: 'http://relata.example/entity/Danish_radio', claim: 'http://relata.example/claim/f83892dd33d23ad0231fbe8055cb3667', role: 'holder', properties: {predicate: 'say'}},
  {source: 'http://relata.example/claim/90d4f909ecba654723e64572a3bf3e8a', target: 'http://relata.example/entity/Aarhus', claim: 'http://relata.example/claim/90d4f909ecba654723e64572a3bf3e8a', role: 'holder', properties: {predicate: 'say'}}
] AS row
MATCH (a:Relata {id: row.source}) MATCH (b:Relata {id: row.target})
MERGE (a)-[r:HOLDER {claim: row.claim, role: row.role}]->(b)
SET r += row.properties;
UNWIND [
  {source: 'http://relata.example/entity/Aarhus', target: 'http://relata.example/entity/Denmark', claim: 'http://relata.example/claim/72c42936d19892973e5f8998788156d4', role: 'direct', properties: {predicate: 'in', confidence: 0.87, document: 'herald-7', quote: 'Aarhus is in Denmark', begin: 55, end: 75}}
] AS row
MATCH (a:Relata {id: row.source}) MATCH (b:Relata {id: row.target})
MERGE (a)-[r:IN {claim: row.claim, role: row.role}]->(b)
SET r += row.properties;
UNWIND [
  {source: 'http://relata.example/entity/Denmark', target: 'http://relata.example/entity/Nordic_Council', claim: 'http://relata.example/claim/fc8b2f5fd653b0974500676ca0860107', role: 'direct', properties: {predicate: 'join', property: 'http://www.wikidata.org/prop/direct/P463', confidence: 0.87, document: 'gazette-12', quote: 'Denmark joined the Nordic Council in 1952', begin: 183, end: 224}}
] AS row
MATCH (a:Relata {id: row.source}) MATCH (b:Relata {id: row.target})
MERGE (a)-[r:JOIN {claim: row.claim, role: row.role}]->(b)
SET r += row.properties;
UNWIND [
  {source: 'http://relata.example/claim/97e13d4a11325f5fd46f225b24e7e4a4', target: 'mayor^^', claim: 'http://relata.example/claim/97e13d4a11325f5fd46f225b24e7e4a4', role: 'object', properties: {}},
  {source: 'http://relata.example/claim/8305421d3a7bca18d4a0863e77984060', target: 'http://relata.example/thing/gazette-12/treaty%2F00000000000000ab%2F0', claim: 'http://relata.example/claim/8305421d3a7bca18d4a0863e77984060', role: 'object', properties: {}},
  {source: 'http://relata.example/claim/066bb605b475bd1ab7f6a613a99a7171', target: 'http://relata.example/thing/gazette-12/old_bridge%2F00000000000000ab%2F0', claim: 'http://relata.example/claim/066bb605b475bd1ab7f6a613a99a7171', role: 'object', properties: {}},
  {source: 'http://relata.example/claim/f83892dd33d23ad0231fbe8055cb3667', target: 'http://relata.example/concept/second_harbour', claim: 'http://relata.example/claim/f83892dd33d23ad0231fbe8055cb3667', role: 'object', properties: {}},
  {source: 'http://relata.example/claim/fc8b2f5fd653b0974500676ca0860107', target: 'http://relata.example/entity/Nordic_Council', claim: 'http://relata.example/claim/fc8b2f5fd653b0974500676ca0860107', role: 'object', properties: {}},
  {source: 'http://relata.example/claim/073b3de31c28d19ac452af34fe20231e', target: 'http://relata.example/thing/gazette-12/ten_ships%2F00000000000000ab%2F0', claim: 'http://relata.example/claim/073b3de31c28d19ac452af34fe20231e', role: 'object', properties: {}},
  {source: 'http://relata.example/claim/90d4f909ecba654723e64572a3bf3e8a', target: 'http://relata.example/concept/second_harbour', claim: 'http://relata.example/claim/90d4f909ecba654723e64572a3bf3e8a', role: 'object', properties: {}},
  {source: 'http://relata.example/claim/6f2d09990f74a5d94ab238193b7bff3d', target: 'http://relata.example/thing/herald-7/old_bridge%2F00000000000000ab%2F0', claim: 'http://relata.example/claim/6f2d09990f74a5d94ab238193b7bff3d', role: 'object', properties: {}},
  {source: 'http://relata.example/claim/d391279212cea4356b9524ed0d79873a', target: 'http://relata.example/entity/Danish_radio', claim: 'http://relata.example/claim/d391279212cea4356b9524ed0d79873a', role: 'object', properties: {}}
] AS row
MATCH (a:Relata {id: row.source}) MATCH (b:Relata {id: row.target})
MERGE (a)-[r:OBJECT {claim: row.claim, role: row.role}]->(b)
SET r += row.properties;
UNWIND [
  {source: 'http://relata.example/claim/97e13d4a11325f5fd46f225b24e7e4a4', target: 'http://relata.example/entity/Aarhus', claim: 'http://relata.example/claim/97e13d4a11325f5fd46f225b24e7e4a4', role: 'organisation', properties: {preposition: 'of', text: 'Aarhus'}}
] AS row
MATCH (a:Relata {id: row.source}) MATCH (b:Relata {id: row.target})
MERGE (a)-[r:ORGANISATION {claim: row.claim, role: row.role}]->(b)
SET r += row.properties;
UNWIND [
  {source: 'http://relata.example/entity/Lena_Novak', target: 'mayor^^', claim: 'http://relata.example/claim/97e13d4a11325f5fd46f225b24e7e4a4', role: 'direct', properties: {predicate: 'position', confidence: 0.87, document: 'gazette-12', quote: 'Lena Novak, mayor of Aarhus', begin: 0, end: 27}}
] AS row
MATCH (a:Relata {id: row.source}) MATCH (b:Relata {id: row.target})
MERGE (a)-[r:POSITION {claim: row.claim, role: row.role}]->(b)
SET r += row.properties;
UNWIND [
  {source: 'http://relata.example/claim/073b3de31c28d19ac452af34fe20231e', target: 'EUR 10000000^^', claim: 'http://relata.example/claim/073b3de31c28d19ac452af34fe20231e', role: 'price', properties: {preposition: 'for', text: '10 million euros'}}
] AS row
MATCH (a:Relata {id: row.source}) MATCH (b:Relata {id: row.target})
MERGE (a)-[r:PRICE {claim: row.claim, role: row.role}]->(b)
SET r += row.properties;
UNWIND [
  {source: 'http://relata.example/entity/Danish_radio', target: 'http://relata.example/claim/f83892dd33d23ad0231fbe8055cb3667', claim: 'http://relata.example/claim/f1c5b4de2bd2e1c9946da19247e241e2', role: 'direct', properties: {predicate: 'say', confidence: 0.87, document: 'gazette-12', quote: 'Danish radio said that Novak opposes a second harbour', begin: 128, end: 181}},
  {source: 'http://relata.example/entity/Aarhus', target: 'http://relata.example/claim/90d4f909ecba654723e64572a3bf3e8a', claim: 'http://relata.example/claim/1488419398fc64c8dbf3a73f9bdb01d9', role: 'direct', properties: {predicate: 'say', confidence: 0.87, document: 'herald-7', quote: 'Novak does not oppose a second harbour, the city said', begin: 0, end: 53}}
] AS row
MATCH (a:Relata {id: row.source}) MATCH (b:Relata {id: row.target})
MERGE (a)-[r:SAY {claim: row.claim, role: row.role}]->(b)
SET r += row.properties;
UNWIND [
  {source: 'http://relata.example/entity/Lena_Novak', target: 'http://relata.example/thing/gazette-12/treaty%2F00000000000000ab%2F0', claim: 'http://relata.example/claim/8305421d3a7bca18d4a0863e77984060', role: 'direct', properties: {predicate: 'sign', confidence: 0.87, document: 'gazette-12', quote: 'Lena Novak, mayor of Aarhus, signed the treaty with Siemens in May 2012', begin: 0, end: 71}}
] AS row
MATCH (a:Relata {id: row.source}) MATCH (b:Relata {id: row.target})
MERGE (a)-[r:SIGN {claim: row.claim, role: row.role}]->(b)
SET r += row.properties;
UNWIND [
  {source: 'http://relata.example/claim/97e13d4a11325f5fd46f225b24e7e4a4', target: 'http://relata.example/entity/Lena_Novak', claim: 'http://relata.example/claim/97e13d4a11325f5fd46f225b24e7e4a4', role: 'subject', properties: {}},
  {source: 'http://relata.example/claim/8305421d3a7bca18d4a0863e77984060', target: 'http://relata.example/entity/Lena_Novak', claim: 'http://relata.example/claim/8305421d3a7bca18d4a0863e77984060', role: 'subject', properties: {}},
  {source: 'http://relata.example/claim/498bea4bc4fee75f4387a47054c9a9ee', target: 'http://relata.example/thing/gazette-12/harbour%2F00000000000000ab%2F0', claim: 'http://relata.example/claim/498bea4bc4fee75f4387a47054c9a9ee', role: 'subject', properties: {}},
  {source: 'http://relata.example/claim/f83892dd33d23ad0231fbe8055cb3667', target: 'http://relata.example/entity/Lena_Novak', claim: 'http://relata.example/claim/f83892dd33d23ad0231fbe8055cb3667', role: 'subject', properties: {}},
  {source: 'http://relata.example/claim/fc8b2f5fd653b0974500676ca0860107', target: 'http://relata.example/entity/Denmark', claim: 'http://relata.example/claim/fc8b2f5fd653b0974500676ca0860107', role: 'subject', properties: {}},
  {source: 'http://relata.example/claim/90d4f909ecba654723e64572a3bf3e8a', target: 'http://relata.example/entity/Lena_Novak', claim: 'http://relata.example/claim/90d4f909ecba654723e64572a3bf3e8a', role: 'subject', properties: {}},
  {source: 'http://relata.example/claim/e08ded2529a83f80cd5fd44e47f2c66d', target: 'http://relata.example/thing/herald-7/council%2F00000000000000ab%2F0', claim: 'http://relata.example/claim/e08ded2529a83f80cd5fd44e47f2c66d', role: 'subject', properties: {}},
  {source: 'http://relata.example/claim/6f2d09990f74a5d94ab238193b7bff3d', target: 'http://relata.example/entity/Siemens', claim: 'http://relata.example/claim/6f2d09990f74a5d94ab238193b7bff3d', role: 'subject', properties: {}},
  {source: 'http://relata.example/claim/d391279212cea4356b9524ed0d79873a', target: 'http://relata.example/entity/Siemens', claim: 'http://relata.example/claim/d391279212cea4356b9524ed0d79873a', role: 'subject', properties: {}}
] AS row
MATCH (a:Relata {id: row.source}) MATCH (b:Relata {id: row.target})
MERGE (a)-[r:SUBJECT {claim: row.claim, role: row.role}]->(b)
SET r += row.properties;
UNWIND [
  {source: 'http://relata.example/claim/8305421d3a7bca18d4a0863e77984060', target: '2012-05^^xsd:gYearMonth', claim: 'http://relata.example/claim/8305421d3a7bca18d4a0863e77984060', role: 'time', properties: {preposition: 'in', text: 'May 2012'}},
  {source: 'http://relata.example/claim/fc8b2f5fd653b0974500676ca0860107', target: '1952^^xsd:gYear', claim: 'http://relata.example/claim/fc8b2f5fd653b0974500676ca0860107', role: 'time', properties: {preposition: 'in', text: '1952'}}
] AS row
MATCH (a:Relata {id: row.source}) MATCH (b:Relata {id: row.target})
MERGE (a)-[r:TIME {claim: row.claim, role: row.role}]->(b)
SET r += row.properties;

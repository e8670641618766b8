CREATE CONSTRAINT relata_id IF NOT EXISTS FOR (n:Relata) REQUIRE n.id IS UNIQUE;
CREATE INDEX relata_statement IF NOT EXISTS FOR (n:Claim) ON (n.statement);
CREATE FULLTEXT INDEX relata_label IF NOT EXISTS FOR (n:Entity|Concept|Particular) ON EACH [n.label, n.aliases];
UNWIND [
  {id: 'http://relata.example/claim/97e13d4a11325f5fd46f225b24e7e4a4', properties: {label: 'Lena Novak be mayor', statement: 'http://relata.example/statement/b888415b30c9089e58c422eba4fff4e2', predicate: 'position', property: null, status: 'asserted', polarity: 'positive', modality: 'certain', voice: 'active', holder: null, asserted: true, inferred: false, confidence: 0.87}},
  {id: 'http://relata.example/claim/8305421d3a7bca18d4a0863e77984060', properties: {label: 'Lena Novak sign treaty', statement: 'http://relata.example/statement/4b7f71cb5e310f10d30ba7ef9af58274', predicate: 'sign', property: null, status: 'asserted', polarity: 'positive', modality: 'certain', voice: 'active', holder: null, asserted: true, inferred: false, confidence: 0.87}},
  {id: 'http://relata.example/claim/066bb605b475bd1ab7f6a613a99a7171', properties: {label: 'old bridge not be closed', statement: 'http://relata.example/statement/eb4ff30748aad1df19a40469d2113250', predicate: 'close', property: null, status: 'denied', polarity: 'negative', modality: 'certain', voice: 'passive', holder: null, asserted: false, inferred: false, confidence: 0.87}},
  {id: 'http://relata.example/claim/498bea4bc4fee75f4387a47054c9a9ee', properties: {label: 'harbour expand', statement: 'http://relata.example/statement/1fc010e9de36e46bb3d8b03c23d1bfd3', predicate: 'expand', property: null, status: 'possible', polarity: 'positive', modality: 'possible', voice: 'active', holder: null, asserted: false, inferred: false, confidence: 0.87}},
  {id: 'http://relata.example/claim/f1c5b4de2bd2e1c9946da19247e241e2', properties: {label: 'Danish radio say [Lena Novak oppose second harbour]', statement: 'http://relata.example/statement/e4d1f3893d523cadd758eeb89164cb29', predicate: 'say', property: null, status: 'asserted', polarity: 'positive', modality: 'certain', voice: 'active', holder: null, asserted: true, inferred: false, confidence: 0.87}},
  {id: 'http://relata.example/claim/f83892dd33d23ad0231fbe8055cb3667', properties: {label: 'Lena Novak oppose second harbour', statement: 'http://relata.example/statement/44f0f5c7bca436ad3c14bfd334243abf', predicate: 'oppose', property: 'http://www.wikidata.org/prop/direct/P1', status: 'reported', polarity: 'positive', modality: 'certain', voice: 'active', holder: 'Danish radio', asserted: false, inferred: false, confidence: 0.87}},
  {id: 'http://relata.example/claim/fc8b2f5fd653b0974500676ca0860107', properties: {label: 'Denmark join Nordic Council', statement: 'http://relata.example/statement/e318b85d1159e1003653ccc600de43db', predicate: 'join', property: 'http://www.wikidata.org/prop/direct/P463', status: 'asserted', polarity: 'positive', modality: 'certain', voice: 'active', holder: null, asserted: true, inferred: false, confidence: 0.87}},
  {id: 'http://relata.example/claim/073b3de31c28d19ac452af34fe20231e', properties: {label: 'ten ships be sold', statement: 'http://relata.example/statement/6e969cba3a83984335b5d5f42b1c1528', predicate: 'sell', property: null, status: 'asserted', polarity: 'positive', modality: 'certain', voice: 'passive', holder: null, asserted: true, inferred: false, confidence: 0.87}},
  {id: 'http://relata.example/claim/90d4f909ecba654723e64572a3bf3e8a', properties: {label: 'Lena Novak not oppose second harbour', statement: 'http://relata.example/statement/44f0f5c7bca436ad3c14bfd334243abf', predicate: 'oppose', property: null, status: 'denied', polarity: 'negative', modality: 'certain', voice: 'active', holder: 'Aarhus', asserted: false, inferred: false, confidence: 0.87}},
  {id: 'http://relata.example/claim/1488419398fc64c8dbf3a73f9bdb01d9', properties: {label: 'Aarhus say [Lena Novak not oppose second harbour]', statement: 'http://relata.example/statement/a73737b277d843621af0fdc343d8bff9', predicate: 'say', property: null, status: 'asserted', polarity: 'positive', modality: 'certain', voice: 'active', holder: null, asserted: true, inferred: false, confidence: 0.87}},
  {id: 'http://relata.example/claim/72c42936d19892973e5f8998788156d4', properties: {label: 'Aarhus in Denmark', statement: 'http://relata.example/statement/7edad9df2ee479e4c383b585c26f5160', predicate: 'in', property: null, status: 'asserted', polarity: 'positive', modality: 'certain', voice: 'active', holder: null, asserted: true, inferred: false, confidence: 0.87}},
  {id: 'http://relata.example/claim/e08ded2529a83f80cd5fd44e47f2c66d', properties: {label: 'council agree', statement: 'http://relata.example/statement/258cb74e49da7ab6fd3aaff5e26fb93d', predicate: 'agree', property: null, status: 'hypothetical', polarity: 'positive', modality: 'hypothetical', voice: 'active', holder: null, asserted: false, inferred: false, confidence: 0.87}},
  {id: 'http://relata.example/claim/6f2d09990f74a5d94ab238193b7bff3d', properties: {label: 'Siemens buy old bridge', statement: 'http://relata.example/statement/29de04350e4feb7aec4f27d8c9a6bdb1', predicate: 'buy', property: null, status: 'conditional', polarity: 'positive', modality: 'conditional', voice: 'active', holder: null, asserted: false, inferred: false, confidence: 0.87}},
  {id: 'http://relata.example/claim/d391279212cea4356b9524ed0d79873a', properties: {label: 'Siemens own Danish radio', statement: 'http://relata.example/statement/f0cc6766db7fbcd74f80e46888e438c8', predicate: 'own', property: null, status: 'reported', polarity: 'positive', modality: 'certain', voice: 'active', holder: '∅', asserted: false, inferred: false, confidence: 0.87}}
] AS row
MERGE (n:Relata {id: row.id})
SET n += row.properties SET n:Claim;
UNWIND [
  {id: 'http://relata.example/concept/second_harbour', properties: {label: 'second harbour', types: [], aliases: []}}
] AS row
MERGE (n:Relata {id: row.id})
SET n += row.properties SET n:Concept;
UNWIND [
  {id: 'http://relata.example/document/gazette-12', properties: {title: 'The harbour opens', identifier: 'gazette-12', date: '2012-05-04', source: 'Northern Gazette', sha256: '3c243e472dead8c5d3a3be6a57bff7e1b9f06f1977fd10fd8653dd697865cda3'}},
  {id: 'http://relata.example/document/herald-7', properties: {title: 'No second harbour', identifier: 'herald-7', date: '2012-05-06', source: 'Herald', sha256: 'e897cbc1b4df047e35183d42bfc76d7ddc1ecdc793f382101dbe739cea228b33'}}
] AS row
MERGE (n:Relata {id: row.id})
SET n += row.properties SET n:Document;
UNWIND [
  {id: 'http://relata.example/entity/Aarhus', properties: {label: 'Aarhus', types: ['city', 'place'], aliases: ['the city']}}
] AS row
MERGE (n:Relata {id: row.id})
SET n += row.properties SET n:Entity:City:Place;
UNWIND [
  {id: 'http://relata.example/entity/Denmark', properties: {label: 'Denmark', types: ['country', 'place'], aliases: []}}
] AS row
MERGE (n:Relata {id: row.id})
SET n += row.properties SET n:Entity:Country:Place;
UNWIND [
  {id: 'http://relata.example/entity/Danish_radio', properties: {label: 'Danish radio', types: ['organisation'], aliases: []}},
  {id: 'http://relata.example/entity/Nordic_Council', properties: {label: 'Nordic Council', types: ['organisation'], aliases: []}},
  {id: 'http://relata.example/entity/Siemens', properties: {label: 'Siemens', types: ['organisation'], aliases: []}}
] AS row
MERGE (n:Relata {id: row.id})
SET n += row.properties SET n:Entity:Organisation;
UNWIND [
  {id: 'http://relata.example/entity/Lena_Novak', properties: {label: 'Lena Novak', types: ['person'], aliases: ['Novak']}}
] AS row
MERGE (n:Relata {id: row.id})
SET n += row.properties SET n:Entity:Person;
UNWIND [
  {id: 'http://relata.example/document/gazette-12#char=0,27', properties: {quote: 'Lena Novak, mayor of Aarhus', char_begin: 0, char_end: 27, sentence: 0}},
  {id: 'http://relata.example/document/gazette-12#char=0,71', properties: {quote: 'Lena Novak, mayor of Aarhus, signed the treaty with Siemens in May 2012', char_begin: 0, char_end: 71, sentence: 0}},
  {id: 'http://relata.example/document/gazette-12#char=73,102', properties: {quote: 'The old bridge was not closed', char_begin: 73, char_end: 102, sentence: 1}},
  {id: 'http://relata.example/document/gazette-12#char=104,126', properties: {quote: 'The harbour may expand', char_begin: 104, char_end: 126, sentence: 2}},
  {id: 'http://relata.example/document/gazette-12#char=128,181', properties: {quote: 'Danish radio said that Novak opposes a second harbour', char_begin: 128, char_end: 181, sentence: 3}},
  {id: 'http://relata.example/document/gazette-12#char=151,181', properties: {quote: 'Novak opposes a second harbour', char_begin: 151, char_end: 181, sentence: 3}},
  {id: 'http://relata.example/document/gazette-12#char=183,224', properties: {quote: 'Denmark joined the Nordic Council in 1952', char_begin: 183, char_end: 224, sentence: 4}},
  {id: 'http://relata.example/document/gazette-12#char=226,266', properties: {quote: 'Ten ships were sold for 10 million euros', char_begin: 226, char_end: 266, sentence: 5}},
  {id: 'http://relata.example/document/herald-7#char=0,38', properties: {quote: 'Novak does not oppose a second harbour', char_begin: 0, char_end: 38, sentence: 0}},
  {id: 'http://relata.example/document/herald-7#char=0,53', properties: {quote: 'Novak does not oppose a second harbour, the city said', char_begin: 0, char_end: 53, sentence: 0}},
  {id: 'http://relata.example/document/herald-7#char=55,75', properties: {quote: 'Aarhus is in Denmark', char_begin: 55, char_end: 75, sentence: 1}},
  {id: 'http://relata.example/document/herald-7#char=80,98', properties: {quote: 'the council agrees', char_begin: 80, char_end: 98, sentence: 2}},
  {id: 'http://relata.example/document/herald-7#char=100,131', properties: {quote: 'Siemens will buy the old bridge', char_begin: 100, char_end: 131, sentence: 2}},
  {id: 'http://relata.example/document/herald-7#char=133,170', properties: {quote: 'Reportedly, Siemens owns Danish radio', char_begin: 133, char_end: 170, sentence: 3}}
] AS row
MERGE (n:Relata {id: row.id})
SET n += row.properties SET n:Evidence;
UNWIND [
  {id: 'http://relata.example/literal/1369f8719058d2ccfb8a5c91116286cd', properties: {label: '1952', datatype: 'xsd:gYear'}},
  {id: 'http://relata.example/literal/2205edc95765c7ff9f2d3be43251756c', properties: {label: '2012-05', datatype: 'xsd:gYearMonth'}},
  {id: 'http://relata.example/literal/3311f31887dd7a32e02c1c8163879e79', properties: {label: 'EUR 10000000', datatype: null}},
  {id: 'http://relata.example/literal/668e3ca573391e6c9ff2fd218a5d225b', properties: {label: 'mayor', datatype: null}}
] AS row
MERGE (n:Relata {id: row.id})
SET n += row.properties SET n:Literal;
UNWIND [
  {id: 'http://relata.example/thing/gazette-12/harbour%2F00000000000000ab%2F0', properties: {label: 'harbour', types: [], aliases: []}},
  {id: 'http://relata.example/thing/gazette-12/old_bridge%2F00000000000000ab%2F0', properties: {label: 'old bridge', types: [], aliases: []}},
  {id: 'http://relata.example/thing/gazette-12/ten_ships%2F00000000000000ab%2F0', properties: {label: 'ten ships', types: [], aliases: []}},
  {id: 'http://relata.example/thing/gazette-12/treaty%2F00000000000000ab%2F0', properties: {label: 'treaty', types: [], aliases: []}},
  {id: 'http://relata.example/thing/herald-7/council%2F00000000000000ab%2F0', properties: {label: 'council', types: [], aliases: []}},
  {id: 'http://relata.example/thing/herald-7/old_bridge%2F00000000000000ab%2F0', properties: {label: 'old bridge', types: [], aliases: []}}
] AS row
MERGE (n:Relata {id: row.id})
SET n += row.properties SET n:Particular;
UNWIND [
  {source: 'http://relata.example/claim/8305421d3a7bca18d4a0863e77984060', target: 'http://relata.example/entity/Siemens', id: '0474fb86cdaa2f8dfcf784efce1cba86', properties: {preposition: 'with', text: 'Siemens'}}
] AS row
MATCH (a:Relata {id: row.source}) MATCH (b:Relata {id: row.target})
MERGE (a)-[r:`ACCOMPANIMENT` {id: row.id}]->(b)
SET r += row.properties;
UNWIND [
  {source: 'http://relata.example/claim/6f2d09990f74a5d94ab238193b7bff3d', target: 'http://relata.example/claim/e08ded2529a83f80cd5fd44e47f2c66d', id: '0168bc6bb1cd96e1d45241dadabaa11d', properties: {preposition: 'if', text: 'the council agrees'}}
] AS row
MATCH (a:Relata {id: row.source}) MATCH (b:Relata {id: row.target})
MERGE (a)-[r:`CONDITION` {id: row.id}]->(b)
SET r += row.properties;
UNWIND [
  {source: 'http://relata.example/claim/97e13d4a11325f5fd46f225b24e7e4a4', target: 'http://relata.example/document/gazette-12#char=0,27', id: '7dcfe9c18a5f1bbe9ae8aa7e7741a977', properties: {rules: ['active-clause'], score: 0.87}},
  {source: 'http://relata.example/claim/8305421d3a7bca18d4a0863e77984060', target: 'http://relata.example/document/gazette-12#char=0,71', id: 'b25a76e5215be52d7a8ec4ffdbd94f68', properties: {rules: ['active-clause'], score: 0.87}},
  {source: 'http://relata.example/claim/066bb605b475bd1ab7f6a613a99a7171', target: 'http://relata.example/document/gazette-12#char=73,102', id: 'f6f95d61acc45b104d92b0ccc68c394a', properties: {rules: ['active-clause'], score: 0.87}},
  {source: 'http://relata.example/claim/498bea4bc4fee75f4387a47054c9a9ee', target: 'http://relata.example/document/gazette-12#char=104,126', id: '61eab9c8c5043225fb89e224fbc72d71', properties: {rules: ['active-clause'], score: 0.87}},
  {source: 'http://relata.example/claim/f1c5b4de2bd2e1c9946da19247e241e2', target: 'http://relata.example/document/gazette-12#char=128,181', id: 'e892e4ed57147d29b936d34df30c5733', properties: {rules: ['active-clause'], score: 0.87}},
  {source: 'http://relata.example/claim/f83892dd33d23ad0231fbe8055cb3667', target: 'http://relata.example/document/gazette-12#char=151,181', id: '418aaba4075e2934f46034252e2c1e90', properties: {rules: ['active-clause'], score: 0.87}},
  {source: 'http://relata.example/claim/fc8b2f5fd653b0974500676ca0860107', target: 'http://relata.example/document/gazette-12#char=183,224', id: 'd13c7c5ad33fa0ccdb574605e92a923a', properties: {rules: ['active-clause'], score: 0.87}},
  {source: 'http://relata.example/claim/073b3de31c28d19ac452af34fe20231e', target: 'http://relata.example/document/gazette-12#char=226,266', id: '1e4ce9d54fe4473b9cceb3c6ba5b8a96', properties: {rules: ['active-clause'], score: 0.87}},
  {source: 'http://relata.example/claim/90d4f909ecba654723e64572a3bf3e8a', target: 'http://relata.example/document/herald-7#char=0,38', id: '08d97c798191bad00f03d00e5096ed36', properties: {rules: ['active-clause'], score: 0.87}},
  {source: 'http://relata.example/claim/1488419398fc64c8dbf3a73f9bdb01d9', target: 'http://relata.example/document/herald-7#char=0,53', id: 'bb2c7808fa3dffd85a3da20927c66a0a', properties: {rules: ['active-clause'], score: 0.87}},
  {source: 'http://relata.example/claim/72c42936d19892973e5f8998788156d4', target: 'http://relata.example/document/herald-7#char=55,75', id: '681e429d8807a285f253b0511b3febb2', properties: {rules: ['active-clause'], score: 0.87}},
  {source: 'http://relata.example/claim/e08ded2529a83f80cd5fd44e47f2c66d', target: 'http://relata.example/document/herald-7#char=80,98', id: '4d9bf28ea7c8b24039a3d762f2f829aa', properties: {rules: ['active-clause'], score: 0.87}},
  {source: 'http://relata.example/claim/6f2d09990f74a5d94ab238193b7bff3d', target: 'http://relata.example/document/herald-7#char=100,131', id: 'd6b3e6fba5f0b7b2dee595318fbfcbe8', properties: {rules: ['active-clause'], score: 0.87}},
  {source: 'http://relata.example/claim/d391279212cea4356b9524ed0d79873a', target: 'http://relata.example/document/herald-7#char=133,170', id: '1a774574609dbd32b27d987e3f1fc1e9', properties: {rules: ['active-clause'], score: 0.87}}
] AS row
MATCH (a:Relata {id: row.source}) MATCH (b:Relata {id: row.target})
MERGE (a)-[r:`DERIVED_FROM` {id: row.id}]->(b)
SET r += row.properties;
UNWIND [
  {source: 'http://relata.example/claim/f83892dd33d23ad0231fbe8055cb3667', target: 'http://relata.example/entity/Danish_radio', id: '51862ee1f27ccca055343fd8d29ac358', properties: {ordinal: 0, predicate: 'say'}},
  {source: 'http://relata.example/claim/90d4f909ecba654723e64572a3bf3e8a', target: 'http://relata.example/entity/Aarhus', id: '978b5e20b5ff28d1143b7e5864511048', properties: {ordinal: 0, predicate: 'say'}}
] AS row
MATCH (a:Relata {id: row.source}) MATCH (b:Relata {id: row.target})
MERGE (a)-[r:`HOLDER` {id: row.id}]->(b)
SET r += row.properties;
UNWIND [
  {source: 'http://relata.example/entity/Aarhus', target: 'http://relata.example/entity/Denmark', id: '81423539a8de4934f401019281b03758', properties: {claim: 'http://relata.example/claim/72c42936d19892973e5f8998788156d4', predicate: 'in', property: null, confidence: 0.87}}
] AS row
MATCH (a:Relata {id: row.source}) MATCH (b:Relata {id: row.target})
MERGE (a)-[r:`IN` {id: row.id}]->(b)
SET r += row.properties;
UNWIND [
  {source: 'http://relata.example/document/gazette-12#char=0,27', target: 'http://relata.example/document/gazette-12', id: 'c22779a842ae548ccf1051529cd6f68b', properties: {}},
  {source: 'http://relata.example/document/gazette-12#char=0,71', target: 'http://relata.example/document/gazette-12', id: '370dd5f059dabadcbd4c90a26b2f113e', properties: {}},
  {source: 'http://relata.example/document/gazette-12#char=73,102', target: 'http://relata.example/document/gazette-12', id: 'd4391079ec0770bfff04ea19b6996e11', properties: {}},
  {source: 'http://relata.example/document/gazette-12#char=104,126', target: 'http://relata.example/document/gazette-12', id: 'c60cfe96e40804358812f11d5858a137', properties: {}},
  {source: 'http://relata.example/document/gazette-12#char=128,181', target: 'http://relata.example/document/gazette-12', id: 'd1e9f41d63592a84880cc83a13306b6e', properties: {}},
  {source: 'http://relata.example/document/gazette-12#char=151,181', target: 'http://relata.example/document/gazette-12', id: '7a8a6e77c2848a41047a6c51fad1941d', properties: {}},
  {source: 'http://relata.example/document/gazette-12#char=183,224', target: 'http://relata.example/document/gazette-12', id: 'ad7bc38703d5bf70d2450f3b2dd58703', properties: {}},
  {source: 'http://relata.example/document/gazette-12#char=226,266', target: 'http://relata.example/document/gazette-12', id: 'e0bb46e08c56e319e9f7e2b382b507ed', properties: {}},
  {source: 'http://relata.example/document/herald-7#char=0,38', target: 'http://relata.example/document/herald-7', id: '9fc5f1642e4efef05fb3662889516ea1', properties: {}},
  {source: 'http://relata.example/document/herald-7#char=0,53', target: 'http://relata.example/document/herald-7', id: '14c4666fec8340fc2b845000cf055415', properties: {}},
  {source: 'http://relata.example/document/herald-7#char=55,75', target: 'http://relata.example/document/herald-7', id: '42103efd072fa10f8d64dca9b7a550d5', properties: {}},
  {source: 'http://relata.example/document/herald-7#char=80,98', target: 'http://relata.example/document/herald-7', id: 'b1cb2a555ab859c2bf1b67eb67c576fd', properties: {}},
  {source: 'http://relata.example/document/herald-7#char=100,131', target: 'http://relata.example/document/herald-7', id: 'd971c7c37fb40177a5306603a5cd71ec', properties: {}},
  {source: 'http://relata.example/document/herald-7#char=133,170', target: 'http://relata.example/document/herald-7', id: 'efef9b4d1794b98daf6e6d34ece7e447', properties: {}}
] AS row
MATCH (a:Relata {id: row.source}) MATCH (b:Relata {id: row.target})
MERGE (a)-[r:`IN_DOCUMENT` {id: row.id}]->(b)
SET r += row.properties;
UNWIND [
  {source: 'http://relata.example/entity/Denmark', target: 'http://relata.example/entity/Nordic_Council', id: '4829d24f6dbc24590c4d62f153d4370e', properties: {claim: 'http://relata.example/claim/fc8b2f5fd653b0974500676ca0860107', predicate: 'join', property: 'http://www.wikidata.org/prop/direct/P463', confidence: 0.87}}
] AS row
MATCH (a:Relata {id: row.source}) MATCH (b:Relata {id: row.target})
MERGE (a)-[r:`JOIN` {id: row.id}]->(b)
SET r += row.properties;
UNWIND [
  {source: 'http://relata.example/claim/97e13d4a11325f5fd46f225b24e7e4a4', target: 'http://relata.example/literal/668e3ca573391e6c9ff2fd218a5d225b', id: '38bd729ec6915bbd698c04ccd0d2e275', properties: {}},
  {source: 'http://relata.example/claim/8305421d3a7bca18d4a0863e77984060', target: 'http://relata.example/thing/gazette-12/treaty%2F00000000000000ab%2F0', id: '047df220d89cb1f5970135cc01b32755', properties: {}},
  {source: 'http://relata.example/claim/066bb605b475bd1ab7f6a613a99a7171', target: 'http://relata.example/thing/gazette-12/old_bridge%2F00000000000000ab%2F0', id: 'e0e34380c6ace04c6be4de43f6cab8cd', properties: {}},
  {source: 'http://relata.example/claim/f1c5b4de2bd2e1c9946da19247e241e2', target: 'http://relata.example/claim/f83892dd33d23ad0231fbe8055cb3667', id: 'a97ab109a5ec9a34a609d3a7a977840c', properties: {}},
  {source: 'http://relata.example/claim/f83892dd33d23ad0231fbe8055cb3667', target: 'http://relata.example/concept/second_harbour', id: 'c4762e7893257b6dce058b88aa5d5f6c', properties: {}},
  {source: 'http://relata.example/claim/fc8b2f5fd653b0974500676ca0860107', target: 'http://relata.example/entity/Nordic_Council', id: 'bba97e1360a3d31ea71b7fcc9b3b78eb', properties: {}},
  {source: 'http://relata.example/claim/073b3de31c28d19ac452af34fe20231e', target: 'http://relata.example/thing/gazette-12/ten_ships%2F00000000000000ab%2F0', id: 'aa459d8852a54b8e3b2e87c259ca546c', properties: {}},
  {source: 'http://relata.example/claim/90d4f909ecba654723e64572a3bf3e8a', target: 'http://relata.example/concept/second_harbour', id: 'e6eceb04249b9cc8ca79a8c0a614fd51', properties: {}},
  {source: 'http://relata.example/claim/1488419398fc64c8dbf3a73f9bdb01d9', target: 'http://relata.example/claim/90d4f909ecba654723e64572a3bf3e8a', id: '8ad6b79eafb91def509620b92a7661d0', properties: {}},
  {source: 'http://relata.example/claim/72c42936d19892973e5f8998788156d4', target: 'http://relata.example/entity/Denmark', id: '5e930cc5cf6bea3d9e14e862096037ef', properties: {}},
  {source: 'http://relata.example/claim/6f2d09990f74a5d94ab238193b7bff3d', target: 'http://relata.example/thing/herald-7/old_bridge%2F00000000000000ab%2F0', id: 'd6ff666b135f9111d950fce66f5b1089', properties: {}},
  {source: 'http://relata.example/claim/d391279212cea4356b9524ed0d79873a', target: 'http://relata.example/entity/Danish_radio', id: 'fef60ede632e70feae6d565596adf428', properties: {}}
] AS row
MATCH (a:Relata {id: row.source}) MATCH (b:Relata {id: row.target})
MERGE (a)-[r:`OBJECT` {id: row.id}]->(b)
SET r += row.properties;
UNWIND [
  {source: 'http://relata.example/claim/97e13d4a11325f5fd46f225b24e7e4a4', target: 'http://relata.example/entity/Aarhus', id: '83d987d8b7b832125f6a6014eec5b0ad', properties: {preposition: 'of', text: 'Aarhus'}}
] AS row
MATCH (a:Relata {id: row.source}) MATCH (b:Relata {id: row.target})
MERGE (a)-[r:`ORGANISATION` {id: row.id}]->(b)
SET r += row.properties;
UNWIND [
  {source: 'http://relata.example/entity/Lena_Novak', target: 'http://relata.example/literal/668e3ca573391e6c9ff2fd218a5d225b', id: 'e2c29f0f2d154565e972eb792937b1c0', properties: {claim: 'http://relata.example/claim/97e13d4a11325f5fd46f225b24e7e4a4', predicate: 'position', property: null, confidence: 0.87}}
] AS row
MATCH (a:Relata {id: row.source}) MATCH (b:Relata {id: row.target})
MERGE (a)-[r:`POSITION` {id: row.id}]->(b)
SET r += row.properties;
UNWIND [
  {source: 'http://relata.example/claim/073b3de31c28d19ac452af34fe20231e', target: 'http://relata.example/literal/3311f31887dd7a32e02c1c8163879e79', id: '65994ed4fc66305e7f05265777b88588', properties: {preposition: 'for', text: '10 million euros'}}
] AS row
MATCH (a:Relata {id: row.source}) MATCH (b:Relata {id: row.target})
MERGE (a)-[r:`PRICE` {id: row.id}]->(b)
SET r += row.properties;
UNWIND [
  {source: 'http://relata.example/entity/Danish_radio', target: 'http://relata.example/claim/f83892dd33d23ad0231fbe8055cb3667', id: 'df5f7b5f0f6e7e79be9413f908e5545f', properties: {claim: 'http://relata.example/claim/f1c5b4de2bd2e1c9946da19247e241e2', predicate: 'say', property: null, confidence: 0.87}},
  {source: 'http://relata.example/entity/Aarhus', target: 'http://relata.example/claim/90d4f909ecba654723e64572a3bf3e8a', id: '79c6eb314d434f074d1b9c8abd079f5e', properties: {claim: 'http://relata.example/claim/1488419398fc64c8dbf3a73f9bdb01d9', predicate: 'say', property: null, confidence: 0.87}}
] AS row
MATCH (a:Relata {id: row.source}) MATCH (b:Relata {id: row.target})
MERGE (a)-[r:`SAY` {id: row.id}]->(b)
SET r += row.properties;
UNWIND [
  {source: 'http://relata.example/entity/Lena_Novak', target: 'http://relata.example/thing/gazette-12/treaty%2F00000000000000ab%2F0', id: '11067ddf51fb47f6ed2018661606d8ab', properties: {claim: 'http://relata.example/claim/8305421d3a7bca18d4a0863e77984060', predicate: 'sign', property: null, confidence: 0.87}}
] AS row
MATCH (a:Relata {id: row.source}) MATCH (b:Relata {id: row.target})
MERGE (a)-[r:`SIGN` {id: row.id}]->(b)
SET r += row.properties;
UNWIND [
  {source: 'http://relata.example/claim/97e13d4a11325f5fd46f225b24e7e4a4', target: 'http://relata.example/entity/Lena_Novak', id: '72000a632e74e1748099944be91762cf', properties: {}},
  {source: 'http://relata.example/claim/8305421d3a7bca18d4a0863e77984060', target: 'http://relata.example/entity/Lena_Novak', id: 'c810230fdbe2b3ff8a6aa7c05a49ee62', properties: {}},
  {source: 'http://relata.example/claim/498bea4bc4fee75f4387a47054c9a9ee', target: 'http://relata.example/thing/gazette-12/harbour%2F00000000000000ab%2F0', id: 'f0488fcce29de92dd37a80a307572c8c', properties: {}},
  {source: 'http://relata.example/claim/f1c5b4de2bd2e1c9946da19247e241e2', target: 'http://relata.example/entity/Danish_radio', id: 'd456b3083753597902a5c266a7d8b4a7', properties: {}},
  {source: 'http://relata.example/claim/f83892dd33d23ad0231fbe8055cb3667', target: 'http://relata.example/entity/Lena_Novak', id: 'ea1defb9377d45b93e12279320acee6a', properties: {}},
  {source: 'http://relata.example/claim/fc8b2f5fd653b0974500676ca0860107', target: 'http://relata.example/entity/Denmark', id: 'c7c073db45be91218e7dec7a09fbc423', properties: {}},
  {source: 'http://relata.example/claim/90d4f909ecba654723e64572a3bf3e8a', target: 'http://relata.example/entity/Lena_Novak', id: '5bf0e478c53904798213b9a93d52d873', properties: {}},
  {source: 'http://relata.example/claim/1488419398fc64c8dbf3a73f9bdb01d9', target: 'http://relata.example/entity/Aarhus', id: '3df49d7b28ad336b0e48cc335f7eebda', properties: {}},
  {source: 'http://relata.example/claim/72c42936d19892973e5f8998788156d4', target: 'http://relata.example/entity/Aarhus', id: '6cbcaa880f5dd3bfd99bd04f887e7a77', properties: {}},
  {source: 'http://relata.example/claim/e08ded2529a83f80cd5fd44e47f2c66d', target: 'http://relata.example/thing/herald-7/council%2F00000000000000ab%2F0', id: 'e82afaa144e68ea9f110ac61717ccf71', properties: {}},
  {source: 'http://relata.example/claim/6f2d09990f74a5d94ab238193b7bff3d', target: 'http://relata.example/entity/Siemens', id: 'd7602bba7e01c094992e34e701d2001d', properties: {}},
  {source: 'http://relata.example/claim/d391279212cea4356b9524ed0d79873a', target: 'http://relata.example/entity/Siemens', id: '07f1b7f19580810fdbcf1404bb1afb99', properties: {}}
] AS row
MATCH (a:Relata {id: row.source}) MATCH (b:Relata {id: row.target})
MERGE (a)-[r:`SUBJECT` {id: row.id}]->(b)
SET r += row.properties;
UNWIND [
  {source: 'http://relata.example/claim/8305421d3a7bca18d4a0863e77984060', target: 'http://relata.example/literal/2205edc95765c7ff9f2d3be43251756c', id: 'cd05a4a3111f2dc5a7cd359b6dd7c943', properties: {preposition: 'in', text: 'May 2012'}},
  {source: 'http://relata.example/claim/fc8b2f5fd653b0974500676ca0860107', target: 'http://relata.example/literal/1369f8719058d2ccfb8a5c91116286cd', id: '982efeefe99f99d3a8d17e961147ffc8', properties: {preposition: 'in', text: '1952'}}
] AS row
MATCH (a:Relata {id: row.source}) MATCH (b:Relata {id: row.target})
MERGE (a)-[r:`TIME` {id: row.id}]->(b)
SET r += row.properties;

// How are two things connected by facts? Change the names.
MATCH p = (a:Entity {label: @FROM@})-[e* ALL SHORTEST 1..6 (r, n | WHERE r.claim IS NOT NULL AND n.statement IS NULL AND label(n) <> 'Literal')]-(b:Entity {label: @TO@})
RETURN list_to_string(' | ', properties(nodes(p), 'label')) AS things,
       list_to_string(' | ', properties(rels(p), 'predicate')) AS facts
ORDER BY things, facts
LIMIT 10;

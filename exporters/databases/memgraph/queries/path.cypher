// How are two things connected by facts? Change the names. Things are the nodes with types.
MATCH p = (a:Entity {label: @FROM@})-[*BFS ..6 (r, n | r.claim IS NOT NULL AND n.types IS NOT NULL)]-(b:Entity {label: @TO@})
WITH [n IN nodes(p) | n.label] AS things, [r IN relationships(p) | r.predicate] AS facts
RETURN reduce(s = head(things), t IN tail(things) | s + ' | ' + t) AS things,
       reduce(s = head(facts), f IN tail(facts) | s + ' | ' + f) AS facts
ORDER BY things, facts
LIMIT 10;

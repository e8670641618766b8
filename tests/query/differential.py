"""differential.py ANSWER_QUERIES [--queries N] [--seed N]: the same questions to Relata and to Oxigraph.

Graphs are drawn (entities, numbers, dates, texts in languages, named graphs) and so are queries over them: lookups,
joins, OPTIONAL, UNION, MINUS, FILTER, EXISTS, paths, BIND, VALUES, GRAPH, sub-queries, groups, ORDER BY, ASK, CONSTRUCT.
Answers must be equal as bags of solutions, in their order where ORDER BY gives one. Prints a line a kind of query and
every difference; the exit code is 1 where there is one, or where more than a fifth of the queries is refused.
"""
import argparse
import json
import random
import subprocess
import sys
import tempfile
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pyoxigraph

XSD = "http://www.w3.org/2001/XMLSchema#"
NUMBERS = {XSD + name for name in ("integer", "decimal", "double")}
PREFIX = f"PREFIX : <http://e.org/>\nPREFIX xsd: <{XSD}>\n"
LINKS = ["knows", "likes", "worksFor", "partOf"]
VALUES = ["age", "name", "born", "score", "price", "flag"]
WORDS = ["Ada", "Bo", "Cy", "Dee", "Åse", "a b", 'q"uote', "tab\\t", "zz"]
QUERIES_OF_A_GRAPH = 30


class Drawing:
    """One random graph and random queries over its names."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.nodes = [f":n{i}" for i in range(self.random.choice([5, 8, 14]))]

    def pick(self, choices):
        return self.random.choice(choices)

    def literal(self, link):
        r = self.random
        if link == "age":
            return str(r.randint(-3, 40))
        if link == "score":
            return f"{r.randint(0, 60) / 4:.2f}"
        if link == "price":
            return f"{r.randint(1, 9)}.5e{r.randint(-2, 2)}"
        if link == "born":
            return f'"{r.randint(1950, 2020)}-{r.randint(1, 12):02d}-{r.randint(1, 28):02d}"^^xsd:date'
        if link == "flag":
            return r.choice(["true", "false"])
        word = '"' + r.choice(WORDS).replace('"', '\\"') + '"'
        return word + r.choice(["", "", "@en", "@de"])

    def triples(self, count):
        for _ in range(count):
            if self.random.random() < 0.6:
                yield f"{self.pick(self.nodes)} :{self.pick(LINKS)} {self.pick(self.nodes)}"
            else:
                link = self.pick(VALUES)
                yield f"{self.pick(self.nodes)} :{link} {self.literal(link)}"

    def trig(self):
        default = " .\n".join(self.triples(len(self.nodes) * 9)) + " .\n"
        named = "".join(f":g{i} {{ {' . '.join(self.triples(12))} }}\n" for i in range(3))
        return PREFIX + default + named

    # Patterns over the variables ?a ?b ?c (nodes) and ?v ?w (values).
    def link_triple(self, s, o):
        return f"{s} :{self.pick(LINKS)} {o} ."

    def value_triple(self, s, v):
        return f"{s} :{self.pick(VALUES)} {v} ."

    def basic(self):
        r = self.random.random()
        if r < 0.3:
            return self.link_triple("?a", "?b") + " " + self.value_triple("?a", "?v")
        if r < 0.5:
            return self.link_triple("?a", "?b") + " " + self.link_triple("?b", "?c")
        if r < 0.6:
            return self.link_triple("?a", "?b") + " " + self.link_triple("?b", "?c") + " " + self.value_triple("?c", "?v")
        if r < 0.7:
            return f"{self.pick(self.nodes)} ?p ?b . ?b ?q ?v ."
        if r < 0.8:
            return f"?a :{self.pick(LINKS)} {self.pick(self.nodes)} ; :{self.pick(VALUES)} ?v ."
        if r < 0.9:
            return f"?a :knows ?b . ?b :likes ?a ."
        return self.value_triple("?a", "?v") + " " + self.value_triple("?a", "?w")

    def condition(self):
        return self.pick([
            f"?v > {self.random.randint(0, 30)}", f"?v <= {self.random.randint(0, 30)}.5", "?v != ?w", "?a = ?b", "?a != ?b",
            "bound(?v)", "!bound(?w)", "isLiteral(?v)", "isIRI(?b)", "isNumeric(?v)", 'regex(str(?v), "^[a-dA-D]")',
            'contains(str(?b), "1")', "strlen(str(?v)) > 2", "?v + 1 > 10", "?v * 2 < ?w || ?v > 3",
            f"?a IN ({self.pick(self.nodes)}, {self.pick(self.nodes)})", f"?b NOT IN ({self.pick(self.nodes)}, :none)",
            'lang(?v) = "en"', "datatype(?v) = xsd:integer", 'strstarts(str(?v), "1")', "?v = true", "?v && true",
            "year(?v) > 1980", f"?a = {self.pick(self.nodes)}", '?v = "Ada"', 'langMatches(lang(?v), "*")',
            "EXISTS { ?a :likes ?x }", "NOT EXISTS { ?b :partOf ?a }", "EXISTS { ?b :age ?y FILTER(?y > 10) }",
            "if(bound(?w), ?w, ?v) > 5", "coalesce(?w, ?v, 3) > 2", "sameTerm(?a, ?b)", "abs(?v) > 3 && ?v < 20",
        ])

    def expression(self):
        return self.pick([
            "?v + 1", "?v * 2.5", "?v / 4", "-?v", "str(?a)", 'concat(str(?b), "-x")', "strlen(str(?v))", "ucase(str(?v))",
            "substr(str(?a), 14)", 'strafter(str(?a), "org/")', 'strbefore(str(?a), "n")', "ceil(?v)", "floor(?v)",
            "round(?v)", "abs(?v)", "datatype(?v)", "lang(?v)", "if(?v > 5, \"big\", \"small\")", "coalesce(?w, ?v)",
            "xsd:string(?v)", "xsd:integer(?v)", "xsd:double(?v)", "year(?v)", "month(?v)", 'replace(str(?v), "a", "_")',
            'iri(concat("http://e.org/", str(?v)))', "isIRI(?b)", "md5(str(?a))", "encode_for_uri(str(?v))",
            'strlang(str(?a), "en")', "?v - 2", "lcase(?v)", "contains(?v, \"a\")", "?v = ?v", "day(?v) + 1",
        ])

    def path(self):
        p = self.pick([":knows+", ":partOf*", ":likes?", ":knows/:likes", "^:knows", "(:knows|:likes)+", "(!:knows)+",
                       "^:partOf/:knows*", "(:knows/:likes)+", "(:partOf|^:knows)*", "(!(:knows|^:likes))*"])
        return self.path_of(p)

    def path_of(self, p):
        ends = self.pick([("?a", "?b"), (self.pick(self.nodes), "?b"), ("?a", self.pick(self.nodes)), ("?a", "?a")])
        return f"{ends[0]} {p} {ends[1]} ."

    def alternatives(self):
        """DISTINCT: where two alternatives lead to one end, the standard gives it twice (18.4) and Oxigraph once."""
        p = self.pick(["!:knows", "!^:knows", "!(:knows|:likes)", ":knows|:likes", "!(:knows|^:likes)", ":worksFor/(:partOf|^:knows)", "(:knows|^:knows)/:likes"])
        return "alternatives", f"SELECT DISTINCT ?a ?b ?v {{ {self.path_of(p)} {self.pick([self.basic(), ''])} {self.group()} }}"

    def group(self):
        """What may follow a basic pattern."""
        return self.pick([
            "", "", f"FILTER({self.condition()})", f"FILTER({self.condition()})", f"FILTER({self.condition()} && {self.condition()})",
            f"OPTIONAL {{ {self.value_triple('?b', '?w')} }}", f"OPTIONAL {{ ?a :{self.pick(VALUES)} ?w FILTER({self.condition()}) }}",
            f"OPTIONAL {{ {self.link_triple('?b', '?c')} OPTIONAL {{ {self.value_triple('?c', '?w')} }} }}",
            f"MINUS {{ {self.link_triple('?a', '?b')} }}", f"MINUS {{ ?b :{self.pick(VALUES)} ?w }}", "MINUS { ?x :likes ?y }",
            f"BIND({self.expression()} AS ?e)", f"BIND({self.expression()} AS ?e) FILTER(bound(?e))",
            f"VALUES ?a {{ {self.pick(self.nodes)} {self.pick(self.nodes)} }}",
            f"VALUES (?a ?b) {{ ({self.pick(self.nodes)} UNDEF) (UNDEF {self.pick(self.nodes)}) }}",
            f"{{ {self.basic()} }}", f"{{ {self.basic()} FILTER({self.condition()}) }}", self.path(),
            f"OPTIONAL {{ {self.path()} }}", f"GRAPH ?g {{ ?a ?p ?x }}", f"FILTER({self.condition()} || {self.condition()})",
            f"{{ SELECT ?a (COUNT(*) AS ?n) {{ ?a :{self.pick(LINKS)} ?b }} GROUP BY ?a }}",
            f"{{ SELECT DISTINCT ?b {{ ?b :{self.pick(LINKS)} ?x }} }}",
        ])

    def inside_graph(self):
        """No sub-query, no MINUS: Oxigraph asks the one of all graphs, and lets the other share ?g, where the standard
        (18.6) evaluates both inside one graph. No path of length zero, as from_graph() says."""
        return self.without(("SELECT", "MINUS", "* ", "? ", ")*"), self.group)

    def without(self, parts, draw):
        while True:
            text = draw()
            if not any(part in text for part in parts):
                return text

    def union(self):
        return f"{{ {self.basic()} {self.group()} }} UNION {{ {self.basic()} {self.group()} }}"

    def pattern(self):
        first = self.pick([self.basic, self.basic, self.basic, self.union, self.path,
                           lambda: "GRAPH ?g { " + self.basic() + " " + self.inside_graph() + " }",
                           lambda: f"GRAPH :g{self.random.randint(0, 2)} {{ {self.basic()} }}"])()
        return first + " " + self.group() + " " + self.pick(["", self.group()])

    def plain(self):
        return "select", f"SELECT {self.pick(['*', '?a ?b ?v', 'DISTINCT ?a ?b', 'DISTINCT ?v', 'REDUCED ?a'])} {{ {self.pattern()} }}"

    def computed(self):
        return "expressions", f"SELECT ?a ?b ({self.expression()} AS ?e1) ({self.expression()} AS ?e2) {{ {self.pattern()} }}"

    def ordered(self):
        """Values of one kind: the standard does not say how a number and a text are ordered, or texts in two languages."""
        link = self.pick(VALUES)
        value = "str(?v) lang(?v)" if link == "name" else "?v"
        keys = self.pick([value, f"DESC({value.split()[0]}) ?a", "?a DESC(?b)", f"?b {value}", "DESC(strlen(str(?v))) ?a"])
        tail = self.pick(["", "LIMIT 5", "LIMIT 4 OFFSET 2", "OFFSET 3"])
        pattern = f"{self.link_triple('?a', '?b')} ?a :{link} ?v . {self.group()}"
        return "order", f"SELECT ?a ?b ?v {{ {pattern} }} ORDER BY {keys} ?a ?b {value} {tail}"

    def grouped(self):
        aggregates = " ".join(f"({a} AS ?r{i})" for i, a in enumerate(self.random.sample([
            "COUNT(*)", "COUNT(?v)", "COUNT(DISTINCT ?v)", "SUM(?v)", "AVG(?v)", "MIN(str(?v))", "MAX(str(?v))", "COUNT(DISTINCT *)",
            "SUM(?v) / COUNT(*)", "MAX(strlen(str(?b)))", "COUNT(?w) + 1", "MIN(?b)", "SUM(DISTINCT ?v)"], 2)))
        having = self.pick(["", "", "HAVING(COUNT(*) > 1)", "HAVING(SUM(?v) > 10)", "HAVING(?r0 > 1)"])
        if self.random.random() < 0.3:  # MIN and MAX of one kind: how a number and a text are ordered is left open
            pattern = f"{self.link_triple('?b', '?a')} ?a :{self.pick(['age', 'score', 'price', 'born', 'flag'])} ?v"
            return "groups", f"SELECT ?b (MIN(?v) AS ?low) (MAX(?v) AS ?high) {aggregates} {{ {pattern} }} GROUP BY ?b {having}"
        key = self.pick(["?a", "?b", "?a ?b", "(strlen(str(?v)) AS ?k)", ""])
        if not key:
            return "groups", f"SELECT {aggregates} {{ {self.pattern()} }}"
        shown = "?k" if "?k" in key else key
        return "groups", f"SELECT {shown} {aggregates} {{ {self.pattern()} }} GROUP BY {key} {having}"

    def concatenated(self):
        return "groups", (f"SELECT (GROUP_CONCAT(?s; SEPARATOR=\"{self.pick([',', '', ' | '])}\") AS ?all) "
                          f"{{ SELECT (str(?v) AS ?s) {{ {self.basic()} }} ORDER BY ?s LIMIT 1 }}")

    def ask(self):
        return "ask", f"ASK {{ {self.pattern()} FILTER({self.condition()}) }}"

    def construct(self):
        return "construct", f"CONSTRUCT {{ ?a :seen ?b . ?b :has ?v . ?a ?v :odd }} WHERE {{ {self.pattern()} }}"

    def from_graph(self):
        """DISTINCT, and no path of length zero: Oxigraph keeps what stands in two graphs of FROM twice, where the standard
        (13.2.1) merges them, and gives no node that is not in the graph for itself (18.4)."""
        clause = self.pick(["FROM :g0", "FROM :g0 FROM :g1", "FROM NAMED :g1", "FROM :g2 FROM NAMED :g0"])
        pattern = self.without(("* ", "? ", ")*"), self.pattern)
        return "dataset", f"SELECT DISTINCT * {clause} {{ {pattern} }}"

    def trailing(self):
        return "values", f"SELECT ?a ?b {{ {self.pattern()} }} VALUES ?a {{ {self.pick(self.nodes)} {self.pick(self.nodes)} }}"

    def query(self):
        kinds = [self.plain] * 7 + [self.computed] * 4 + [self.ordered] * 2 + [self.grouped] * 4
        kinds += [self.alternatives, self.concatenated, self.ask, self.construct, self.from_graph, self.trailing]
        return self.pick(kinds)()


def canonical(value, datatype):
    """Numbers by value: 1.50 and 1.5 are one answer."""
    if datatype == XSD + "double":
        return f"{float(value):.10g}"
    if datatype in NUMBERS:
        return str(Decimal(value).quantize(Decimal("1e-12")).normalize() + 0)
    return value


def oxigraph_term(term):
    if term is None:
        return None
    if isinstance(term, pyoxigraph.NamedNode):
        return ("iri", term.value)
    if isinstance(term, pyoxigraph.BlankNode):
        return ("blank",)
    datatype = term.datatype.value
    return ("literal", canonical(term.value, datatype), datatype, term.language or "")


def our_term(term):
    if term is None:
        return None
    if term["type"] == "uri":
        return ("iri", term["value"])
    if term["type"] == "bnode":
        return ("blank",)
    language = term.get("xml:lang", "")
    rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    datatype = term.get("datatype", rdf + "langString" if language else XSD + "string")
    return ("literal", canonical(term["value"], datatype), datatype, language)


def oxigraph_answer(store, text):
    result = store.query(text)
    if isinstance(result, pyoxigraph.QueryBoolean):
        return bool(result)
    if isinstance(result, pyoxigraph.QueryTriples):
        return sorted({tuple(map(oxigraph_term, triple)) for triple in result})
    names = [variable.value for variable in result.variables]
    return [{n: oxigraph_term(row[n]) for n in names if row[n] is not None} for row in result]


def our_answer(line):
    answer = json.loads(line)
    if "boolean" in answer:
        return answer["boolean"]
    if "triples" in answer:
        parsed = pyoxigraph.parse(answer["triples"].encode(), format=pyoxigraph.RdfFormat.TURTLE)
        return sorted({tuple(map(oxigraph_term, (q.subject, q.predicate, q.object))) for q in parsed})
    return [{n: our_term(t) for n, t in row.items()} for row in answer["results"]["bindings"]]


def as_bag(rows):
    return Counter(tuple(sorted(row.items())) for row in rows)


def differ(kind, text, ours, theirs):
    if not isinstance(ours, list) or kind == "construct":
        return ours != theirs
    if "LIMIT" in text or "OFFSET" in text:
        # Which of several rows are cut is sure only where their order is.
        return ours != theirs if kind == "order" else len(ours) != len(theirs)
    if "REDUCED" in text:
        return set(as_bag(ours)) != set(as_bag(theirs))
    return ours != theirs if kind == "order" else as_bag(ours) != as_bag(theirs)


def run_graph(program, seed, count):
    drawing = Drawing(seed)
    store = pyoxigraph.Store()
    store.load(drawing.trig().encode(), format=pyoxigraph.RdfFormat.TRIG)
    queries = []
    while len(queries) < count:
        kind, body = drawing.query()
        try:
            theirs = oxigraph_answer(store, PREFIX + body)
        except (SyntaxError, ValueError):
            continue  # drawn wrongly: a variable bound twice and the like
        if not theirs and drawing.random.random() < 0.7:
            continue  # an empty answer proves little
        queries.append((kind, PREFIX + body, theirs))
    with tempfile.TemporaryDirectory() as folder:
        data, asked = Path(folder) / "data.nq", Path(folder) / "queries"
        store.dump(str(data), format=pyoxigraph.RdfFormat.N_QUADS)
        asked.write_text("\n####\n".join(text for _, text, _ in queries), encoding="utf-8")
        out = subprocess.run([program, data, asked], capture_output=True, text=True, check=True).stdout
    return [(kind, text, theirs, line) for (kind, text, theirs), line in zip(queries, out.splitlines(), strict=True)]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--queries", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    asked, wrong, refused, with_rows = Counter(), 0, 0, 0
    for graph in range((options.queries + QUERIES_OF_A_GRAPH - 1) // QUERIES_OF_A_GRAPH):
        for kind, text, theirs, line in run_graph(options.program, options.seed * 1000 + graph, QUERIES_OF_A_GRAPH):
            asked[kind] += 1
            if "fault" in line and "fault" in json.loads(line):
                refused += 1
                print(f"refused: {text}\n  {json.loads(line)['fault']}")
                continue
            ours = our_answer(line)
            with_rows += bool(theirs)
            if differ(kind, text, ours, theirs):
                wrong += 1
                print(f"failed: {text}\n  ours   {str(ours)[:600]}\n  theirs {str(theirs)[:600]}")
    total = sum(asked.values())
    print(f"{total} queries ({', '.join(f'{kind} {n}' for kind, n in sorted(asked.items()))}), {with_rows} with an answer "
          f"that is not empty, {refused} refused, {wrong} with another answer than Oxigraph's")
    ok = wrong == 0 and refused * 5 <= total
    print(f"{'ok' if ok else 'failed'}: queries answered as Oxigraph answers them")
    return 0 if ok else 1


if __name__ == "__main__":
    sys.exit(main())

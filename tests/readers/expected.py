"""What a graph says, taken from its statements (.jsonl): the yardstick for every other format."""
import json
from pathlib import Path

RELATA = "http://relata.example/ns#"
XSD = "http://www.w3.org/2001/XMLSchema#"


def node_key(node):
    """An IRI, or (value, datatype) of a literal."""
    if node is None:
        return None
    if node["kind"] != "literal":
        return node["id"]
    datatype = node["datatype"]
    return (node["value"], XSD + datatype[4:] if datatype.startswith("xsd:") else datatype)


class Expected:
    def __init__(self, path):
        with Path(path).open(encoding="utf-8", newline="\n") as lines:
            self.claims = [json.loads(line) for line in lines]
        self.nodes = {}
        for claim in self.claims:
            for node in self.nodes_of(claim):
                self.nodes.setdefault(node_key(node), node)

    @staticmethod
    def nodes_of(claim):
        slots = [claim["subject"], claim["object"]]
        slots += [qualifier["value"] for qualifier in claim["qualifiers"]]
        slots += [holder["source"] for holder in claim["attribution"]]
        return [node for node in slots if node is not None]

    def things(self):
        return {key: node for key, node in self.nodes.items() if node["kind"] not in ("literal", "claim")}

    def triple(self, claim):
        return (node_key(claim["subject"]), claim["predicate"]["id"], node_key(claim["object"]))

    def is_direct(self, claim):
        return claim["asserted"] and claim["subject"] is not None and claim["object"] is not None

    def plain_triples(self):
        triples = {self.triple(claim) for claim in self.claims if self.is_direct(claim)}
        mapped = {
            (triple[0], claim["predicate"]["property"], triple[2])
            for claim in self.claims
            if self.is_direct(claim) and claim["predicate"]["property"]
            for triple in [self.triple(claim)]
        }
        return triples | mapped

    def forbidden_triples(self):
        """What no graph may state: said of a claim that is not asserted, and asserted by no other."""
        said = {self.triple(claim) for claim in self.claims if claim["subject"] and claim["object"]}
        return said - self.plain_triples()

    def needs_vertex(self, claim):
        nested = {node["id"] for other in self.claims for node in self.nodes_of(other) if node["kind"] == "claim"}
        return not self.is_direct(claim) or bool(claim["qualifiers"]) or claim["id"] in nested

    def slot_count(self, claim):
        return len(self.nodes_of(claim))

    def vertex_count(self):
        return sum(1 for node in self.nodes.values() if node["kind"] != "claim") + sum(
            1 for claim in self.claims if self.needs_vertex(claim)
        )

    def edge_count(self):
        return sum(
            self.is_direct(claim) + (self.slot_count(claim) if self.needs_vertex(claim) else 0)
            for claim in self.claims
        )

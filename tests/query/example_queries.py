"""example_queries.py PROGRAM [--approve]: asks each question of examples/queries and compares the answer with the file
beside it (NAME.rq, NAME.txt). --approve writes the answers anew: look at them before you commit them.
"""
import pathlib
import subprocess
import sys

QUERIES = pathlib.Path(__file__).resolve().parents[2] / "examples/queries"


def main(program, approve=False):
    failed = False
    questions = sorted(QUERIES.glob("*.rq"))
    for question in questions:
        command = [program, "query", QUERIES / "news.graph.jsonl", "-f", question, "--quiet"]
        result = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
        expected = question.with_suffix(".txt")
        if approve and result.returncode == 0:
            expected.write_text(result.stdout, encoding="utf-8")
        wanted = expected.read_text(encoding="utf-8") if expected.is_file() else "nothing yet: approve it"
        good = result.returncode == 0 and not result.stderr and result.stdout == wanted
        failed = failed or not good
        print(f"{'ok' if good else 'failed'}: {question.name}")
        if not good:
            print(f"expected\n{wanted}\nand the program printed\n{result.stdout}{result.stderr}")
    return 1 if failed or len(questions) < 10 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], "--approve" in sys.argv[2:]))

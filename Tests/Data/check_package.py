"""Checks the data of a built site with the validator of the Frictionless project.

    check_package.py SITE

Every file of `data/` must be described, or be the JSON beside a CSV file that is; every description
must hold: sizes, checksums, columns, types, words, keys and references to sources. What is checked
besides is that the table of everything repeats the values of the files it is made of.
"""
import csv
import io
import json
import pathlib
import sys

from frictionless import Package, system


def rows(path):
    """The lines of a CSV file as dictionaries; the file must be as spreadsheets want it."""
    raw = path.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf"), f"{path} has no byte-order mark"
    assert raw.count(b"\n") >= raw.count(b"\r\n") > 0, f"{path} does not end its lines with CRLF"
    return list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline="")))


def check_spreadsheet(path):
    """No cell may be taken for a formula."""
    for row in csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")):
        for cell in row:
            if cell[:1] in ("=", "@", "\t") or cell[:1] in ("+", "-"):
                float(cell.rstrip("%"))


def check_values(data, everything):
    """Each number of a figure's own file stands in the table of everything, and no other."""
    checked = 0
    for path in sorted((data / "figures").glob("*.csv")):
        own = rows(path)
        number = str(int(path.stem))
        lines = [row for row in everything if row["dataset"] == "figure" and row["figure"] == number]
        if "level" in own[0]:
            assert not lines, f"{path}: a figure of the index has lines of its own"
            continue
        if "value" in own[0] and "qualifier" in own[0]:
            wanted = [(r["id"], r["value"], r["low"], r["high"], r["qualifier"], r["unit"],
                       r["text.zh"], r["status"], r["source"]) for r in own]
            found = [(r["row"], r["value"], r["low"], r["high"], r["qualifier"], r["unit"],
                      r["text.zh"], r["status"], r["source"]) for r in lines]
            assert wanted == found, f"{path} differs from all.csv"
            checked += len(wanted)
            continue
        by_cell = {(r["row"], r["column"]): r for r in lines}
        for row in own:
            for (identity, column), line in by_cell.items():
                if identity != row["id"] or column not in row or not line["value"]:
                    continue
                text = line["qualifier"] + line["value"]
                assert row[column] == text, f"{path}: {identity}.{column}: {row[column]} ≠ {text}"
                checked += 1
    return checked


def check_index(data, everything):
    """Scores, ranks and values of the index stand in the table of everything."""
    path = data / "index.csv"
    if not path.exists():
        return 0
    lines = {(r["row"], r["column"]): r for r in everything if r["dataset"] == "index"}
    checked = 0
    for row in rows(path):
        for column in ("score", "rank", "value"):
            line = lines.get((f'{row["id"]}/{row["region"]}', column))
            if column == "value" and row["level"] != "measure":
                continue
            if column == "rank" and row["level"] == "measure":
                continue
            assert line is not None, f'index.csv: {row["id"]}/{row["region"]} has no {column}'
            assert line["value"] == row[column], f'index.csv: {row["id"]}/{row["region"]}.{column}'
            checked += 1
    return checked


def main(site):
    data = pathlib.Path(site) / "data"
    package = Package(str(data / "datapackage.json"))
    with system.use_context(trusted=False):
        report = package.validate()
    for task in report.tasks:
        for error in task.errors:
            print(f"{task.name}: {error.message}")
    for error in report.errors:
        print(error.message)
    assert report.valid, "the package is not as it says"

    described = {data / resource.path for resource in package.resources}
    found = {path for path in data.rglob("*") if path.is_file()} - {data / "datapackage.json"}
    for path in sorted(found - described):
        assert path.suffix == ".json" and path.with_suffix(".csv") in described, f"{path}: undescribed"
        json.loads(path.read_text(encoding="utf-8"))
    for path in sorted(described):
        check_spreadsheet(path)
        for field in package.get_resource(
                next(r.name for r in package.resources if data / r.path == path)).schema.fields:
            assert field.name, path
    everything = rows(data / "all.csv")
    values = check_values(data, everything) + check_index(data, everything)
    print(f"{len(described)} data files valid, {len(everything)} lines in all.csv, "
          f"{values} of them compared with the files they stand in")


if __name__ == "__main__":
    main(sys.argv[1])

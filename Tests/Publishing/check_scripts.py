#!/usr/bin/env python3
"""Runs the scripts that publish a site, on the small report of Tests/Fixtures.

usage: check_scripts.py REPORTGEN

Compressing gives the same bytes anywhere. A copy in a folder or behind an rclone remote is the site to
the last byte, also after a change, a roll back, and a copy that was killed; while it runs no page there
lacks its style, script or data. What is not the site's stays, and a place that is no site is refused.
verify-site sees a changed byte, a missing file, a .gz of another file, and another site. Every script
says how it is used. Prints one line a problem and a last line 'N passed, N failed'; exit 1 where there
is a problem.
"""

import html.parser
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time

from site_project import Checks, small_project, tree

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCRIPTS = ("build-site", "compress-site", "copy-site", "list-site", "nginx-site", "verify-site")


class Needs(html.parser.HTMLParser):
    """The files that a page is shown with, and those it offers as data."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.files: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag, attributes) -> None:
        given = dict(attributes)
        if tag in ("link", "script", "img") and "hreflang" not in given or "download" in given:
            address = given.get("href") or given.get("src") or ""
            if address and ":" not in address and not address.endswith(".html"):
                self.files.add(address.split("#")[0])


def missing_parts(folder: pathlib.Path) -> list[str]:
    """What the pages of a folder need and the folder has not, and files that are not whole."""
    missing = []
    for path in folder.rglob("*.html"):
        text = path.read_text(encoding="utf8")
        if not text.rstrip().endswith("</html>"):
            missing.append(f"the end of {path.name}")
        missing += [f"{need} of {path.name}" for need in Needs(text).files if not (path.parent / need).is_file()]
    return missing


class Scripts:
    """The scripts, run from another folder and with another mask than usual."""

    def __init__(self, folder: pathlib.Path) -> None:
        self.folder = folder
        # What a killed script leaves is removed with the folder.
        (folder / "temporary").mkdir()
        # A remote needs no account here: its name stands for a folder.
        self.environment = {
            "PATH": os.environ["PATH"], "TMPDIR": str(folder / "temporary"), "RCLONE_CONFIG": "/dev/null", "RCLONE_CONFIG_SHELF_TYPE": "alias",
            "RCLONE_CONFIG_SHELF_REMOTE": str(folder / "shelf"),
        }

    def start(self, name: str, *arguments, **more) -> subprocess.Popen:
        return subprocess.Popen(
            [str(ROOT / ".ci" / name), *map(str, arguments)], cwd=self.folder, umask=0o077, encoding="utf8",
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True,
            env={**self.environment, **more})

    def run(self, name: str, *arguments, **more) -> tuple[int, str]:
        process = self.start(name, *arguments, **more)
        said = process.communicate(timeout=120)[0]
        return process.returncode, said


def check_usage(scripts: Scripts, checks: Checks) -> None:
    for name in (*SCRIPTS, "release"):
        arguments = ("--wrong",) if name in ("release", "build-site") else ()
        code, said = scripts.run(name, *arguments)
        checks.expect(code == 64 and f"{name}: usage: .ci/{name}" in said, f"{name}: ends with {code}: {said}")


def check_documents(checks: Checks) -> None:
    """The workflow only calls scripts and names its actions' full versions; every script is described."""
    workflow = (ROOT / ".github" / "workflows" / "pages.yml").read_text(encoding="utf8")
    for command in re.findall(r"run: (.*)", workflow):
        script = ROOT / command.split()[0]
        checks.expect(command.startswith(".ci/") and os.access(script, os.X_OK), f"pages.yml runs '{command}'")
    for action in re.findall(r"uses: (.*)", workflow):
        checks.expect(re.fullmatch(r"actions/[a-z-]+@v\d+\.\d+\.\d+", action) is not None, f"pages.yml uses '{action}'")
    described = (ROOT / ".ci" / "README.md").read_text(encoding="utf8")
    guide = (ROOT / ".github" / "DEPLOY.md").read_text(encoding="utf8")
    for script in sorted((ROOT / ".ci").iterdir()):
        if script.name != "README.md":
            checks.expect(f"| `{script.name}" in described, f".ci/README.md does not describe {script.name}")
    for name in re.findall(r"\.ci/([a-z-]+)", guide):
        checks.expect((ROOT / ".ci" / name).is_file(), f"DEPLOY.md names .ci/{name}")


def check_compression(scripts: Scripts, site: pathlib.Path, checks: Checks) -> None:
    first, second = scripts.folder / "first", scripts.folder / "second"
    scripts.run("compress-site", site, first)
    time.sleep(1.1)
    shutil.copytree(site, scripts.folder / "elsewhere", copy_function=shutil.copyfile)
    for _ in range(2):
        code, said = scripts.run("compress-site", "elsewhere/", "second/", TZ="Asia/Shanghai", LC_ALL="C.UTF-8")
        checks.expect(code == 0, f"compress-site: {said}")
    checks.expect(tree(first) == tree(second), "compress-site: gives other bytes the second time")
    plain = {path: digest for path, digest in tree(first).items() if not path.endswith(".gz")}
    checks.expect(plain == tree(site), "compress-site: changes the site")
    modes = {oct(path.stat().st_mode & 0o777) for path in first.rglob("*.gz")}
    checks.expect(bool(modes), "compress-site: compresses nothing")
    mine = scripts.folder / "mine"
    mine.mkdir()
    (mine / "notes.txt").write_text("mine")
    code, _ = scripts.run("compress-site", site, mine)
    checks.expect(code == 1 and (mine / "notes.txt").is_file(), "compress-site: replaces a folder that is no site")


def check_copies(scripts: Scripts, old: pathlib.Path, new: pathlib.Path, place: str, folder: pathlib.Path, checks: Checks) -> None:
    """Copies of two sites in turns to one place, which is also a folder here."""
    packed = scripts.folder / "packed"
    scripts.run("compress-site", new, packed)

    def copy(site: pathlib.Path, *options: str) -> None:
        code, said = scripts.run("copy-site", *options, site, place)
        checks.expect(code == 0, f"copy-site to {place}: {said}")

    def expect(site: pathlib.Path, what: str) -> None:
        checks.expect(tree(folder) == tree(site), f"copy-site to {place}: {what} is not the site")

    if ":" not in place:
        # Where a site is served is often a link.
        (scripts.folder / "real").mkdir()
        folder.symlink_to("real")
    copy(old)
    expect(old, "a first copy")
    untouched = {path: path.stat().st_mtime_ns for path in folder.rglob("*.csv")}
    copy(packed)
    expect(packed, "a changed, compressed copy")
    checks.expect(
        all(path.stat().st_mtime_ns == then for path, then in untouched.items()),
        f"copy-site to {place}: copies what has not changed")
    copy(new)
    expect(new, "a copy that is no longer compressed")
    copy(old)
    expect(old, "a roll back")
    (folder / "index.html").unlink()
    copy(old)
    expect(old, "a copy of which a page was lost")
    (folder / "index.html").write_text("changed by hand")
    copy(old, "--all")
    expect(old, "a copy that was changed by hand")
    (folder / "CNAME").write_text("example.org")
    copy(new)
    checks.expect((folder / "CNAME").is_file(), f"copy-site to {place}: removes what is not the site's")
    (folder / "CNAME").unlink()
    expect(new, "a copy beside another's file")
    modes = {oct(path.stat().st_mode & 0o444) for path in folder.rglob("*") if path.is_file()}
    if ":" not in place:
        checks.expect(modes == {"0o444"}, f"copy-site to {place}: others may not read it: {modes}")


def check_killed_copies(scripts: Scripts, old: pathlib.Path, new: pathlib.Path, checks: Checks) -> None:
    """Copies that are killed: no page lacks a part, and the next copy makes the place whole."""
    choose = random.Random(1)
    folder = scripts.folder / "killed"
    start = time.perf_counter()
    scripts.run("copy-site", old, folder)
    length = time.perf_counter() - start
    for number in range(10):
        if number % 5 == 4:
            shutil.rmtree(folder)
        process = scripts.start("copy-site", choose.choice((old, new)), folder)
        time.sleep(choose.uniform(0.2, 1) * length)
        if process.poll() is None:
            os.killpg(process.pid, 9)
        process.communicate()
        missing = missing_parts(folder)
        checks.expect(not missing, f"killed copy {number} lacks {missing[:3]}")
        if number % 2:
            site = choose.choice((old, new))
            code, said = scripts.run("copy-site", site, folder)
            checks.expect(code == 0 and tree(folder) == tree(site), f"the copy after killed copy {number} is not the site: {said}")


def check_refusals(scripts: Scripts, site: pathlib.Path, checks: Checks) -> None:
    mine = scripts.folder / "mine"
    code, said = scripts.run("copy-site", site, mine)
    checks.expect(code == 1 and "no manifest.json" in said, f"copy-site: to a folder that is no site: {code}: {said}")
    checks.expect([path.name for path in mine.iterdir()] == ["notes.txt"], "copy-site: writes where it refuses to")
    broken = scripts.folder / "broken"
    shutil.copytree(site, broken)
    page = broken / "en" / "index.html"
    page.write_bytes(page.read_bytes().replace(b"<html", b"<HTML", 1))
    code, said = scripts.run("copy-site", broken, scripts.folder / "unborn")
    checks.expect(code == 1 and "en/index.html" in said, f"copy-site: copies a changed site: {code}: {said}")
    target = scripts.folder / "evil"
    shutil.copytree(site, target)
    victim = scripts.folder / "victim.txt"
    victim.write_text("precious")
    manifest = target / "manifest.json"
    manifest.write_text(manifest.read_text().replace('"404.html"', '"../victim.txt"'))
    code, said = scripts.run("copy-site", site, target)
    checks.expect(code == 1 and victim.is_file(), f"copy-site: follows a manifest out of its folder: {code}: {said}")


def check_verification(scripts: Scripts, old: pathlib.Path, new: pathlib.Path, checks: Checks) -> None:
    packed = scripts.folder / "packed"

    def expect(code: int, words: str, *arguments) -> None:
        found, said = scripts.run("verify-site", *arguments)
        checks.expect(found == code and words in said, f"verify-site {arguments}: ends with {found}: {said}")

    expect(0, "are those of its manifest", new)
    expect(0, "are those of its manifest", packed, new)
    expect(0, "are those of its manifest", "shelf:a/b", new)
    expect(1, "is another site", new, old)
    expect(1, "en/index.html", scripts.folder / "broken")
    expect(1, "is no site", scripts.folder / "mine")
    spoilt = scripts.folder / "spoilt"
    shutil.copytree(packed, spoilt)
    shutil.copy(spoilt / "zh" / "index.html.gz", spoilt / "en" / "index.html.gz")
    expect(1, "en/index.html.gz", spoilt)
    (spoilt / "404.html").unlink()
    expect(1, "404.html", spoilt)


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__.split("\n\n")[1], file=sys.stderr)
        return 64
    checks = Checks()
    with tempfile.TemporaryDirectory(prefix="reportgen-scripts-") as name:
        folder = pathlib.Path(name)
        project = small_project(pathlib.Path(sys.argv[1]), ROOT, folder)
        sites = [folder / "old", folder / "new"]
        for site in sites:
            project.give(site.name)
            result = project.build(site=site)
            assert result.returncode == 0, result.stderr
        scripts = Scripts(folder)
        check_usage(scripts, checks)
        check_documents(checks)
        check_compression(scripts, sites[0], checks)
        check_copies(scripts, *sites, "www", folder / "www", checks)
        check_copies(scripts, *sites, "shelf:a/b", folder / "shelf" / "a" / "b", checks)
        check_killed_copies(scripts, *sites, checks)
        check_refusals(scripts, sites[0], checks)
        check_verification(scripts, *sites, checks)
        code, said = scripts.run("build-site", folder / "built", REPORTGEN=str(project.binary))
        checks.expect(code == 0 and tree(folder / "built") != {}, f"build-site: {said}")
        code, said = scripts.run("verify-site", folder / "built")
        checks.expect(code == 0, f"build-site: {said}")
    return checks.conclude()


if __name__ == "__main__":
    sys.exit(main())

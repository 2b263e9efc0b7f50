#!/usr/bin/env python3
"""Times one edit of a page, from the written file to the new text served over HTTP.

usage: preview_peers.py REPORTGEN PROJECT HUGO

Three servers, each on a folder of its own: `reportgen preview` of PROJECT; the same of a made report of
1,000 pages in two languages; Hugo's server with 1,000 such pages. A page of about 6 KB gets one more
sentence, saved by renaming; the page is asked for over one connection until the sentence is there. Prints
tool, case, median and greatest milliseconds of the edits; ours include the watcher's quiet time of 20 ms.
"""

import http.client
import os
import pathlib
import re
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time

EDITS = 25
SENTENCE = {
    "zh": "算力是数字经济的底座，各地区的差距既在芯片，也在电力、网络和应用，还在制度与人才。",
    "en": "Computing power is the base of the digital economy; regions differ in chips, in electricity, "
          "networks and uses, and in rules and people.",
}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def text(language: str, number: int) -> str:
    space, times = ("", 6) if language == "zh" else (" ", 4)
    return "\n\n".join(f"{number}.{line}" + (space + SENTENCE[language]) * times for line in range(12)) + "\n"


def made_report(root: pathlib.Path, project: pathlib.Path) -> None:
    """500 sections in two languages, below ten parts."""
    shutil.copytree(project / "Templates", root / "Templates")
    content = root / "Content"
    content.mkdir()
    shutil.copy(project / "Content/interface.yaml", content)
    report = (project / "Content/report.yaml").read_text()
    # Cover and pictures are those of the report.
    (content / "report.yaml").write_text(re.sub(r"^(cover|share):.*\n(  .*\n)*", "", report, flags=re.M))
    for language in ("zh", "en"):
        (content / f"index.{language}.md").write_text(f"---\ntitle: {language}\n---\n\nA lead.\n")
        for part in range(1, 11):
            folder = content / f"{part}-part-{part}"
            folder.mkdir(exist_ok=True)
            (folder / f"index.{language}.md").write_text(f"---\ntitle: Part {part}\n---\n\nA lead.\n")
            for section in range(1, 51):
                (folder / f"{section}-section-{section}.{language}.md").write_text(
                    f"---\ntitle: Section {part}.{section}\nsummary: A summary.\n---\n\n"
                    f"## Scale {{#scale}}\n\n" + text(language, section))


def made_hugo_site(root: pathlib.Path) -> None:
    (root / "hugo.toml").write_text(
        'title = "t"\nbaseURL = "http://127.0.0.1/"\ndefaultContentLanguage = "zh"\n'
        'disableKinds = ["taxonomy", "term", "rss"]\n'
        '[languages.zh]\nweight = 1\n[languages.en]\nweight = 2\n')
    for name, body in (
            ("single", "<h1>{{ .Title }}</h1>{{ .Content }}<nav>{{ range site.Sections }}"
                       "<a href=\"{{ .RelPermalink }}\">{{ .Title }}</a>{{ end }}</nav>"),
            ("list", "<h1>{{ .Title }}</h1>{{ range .Pages }}<a href=\"{{ .RelPermalink }}\">{{ .Title }}</a>{{ end }}")):
        path = root / "layouts/_default" / f"{name}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"<!doctype html><html><body>{body}</body></html>")
    for part in range(1, 11):
        for section in range(1, 51):
            for language in ("zh", "en"):
                path = root / f"content/part-{part}/section-{section}.{language}.md"
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(f"---\ntitle: Section {part}.{section}\n---\n\n## Scale\n\n" + text(language, section))


def get(connection: http.client.HTTPConnection, path: str) -> str:
    """The page; nothing where the server replaced it while it was sent, as Hugo's does."""
    try:
        connection.request("GET", path)
        return connection.getresponse().read().decode()
    except http.client.HTTPException:
        connection.close()
        return ""


def wait_for(port: int, path: str) -> None:
    end = time.monotonic() + 120
    while time.monotonic() < end:
        try:
            if "<html" in get(http.client.HTTPConnection("127.0.0.1", port, timeout=5), path):
                return
        except OSError:
            pass
        time.sleep(0.05)
    raise SystemExit(f"nothing is served at {path}")


def time_edits(name: str, case: str, command: list[str], port: int, page: pathlib.Path, path: str) -> None:
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_for(port, path)
        original = page.read_text()
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        times = []
        for edit in range(EDITS):
            mark = f"Edit number {edit} of this run."
            beside = page.with_name(f".{page.name}.new")
            beside.write_text(f"{original}\n{mark}\n")
            start = time.perf_counter()
            os.replace(beside, page)
            while mark not in get(connection, path):
                if time.perf_counter() - start > 60:
                    raise SystemExit(f"{name}: the edit is never served")
            times.append((time.perf_counter() - start) * 1000)
            time.sleep(0.1)
        print(f"{name}\t{case}\t{statistics.median(times):.1f}\t{max(times):.1f}", flush=True)
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(20)


def main() -> None:
    reportgen, project, hugo = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3]
    with tempfile.TemporaryDirectory() as folder:
        real, made, peer = (pathlib.Path(folder) / name for name in ("real", "made", "peer"))
        for name in ("Content", "Templates"):
            shutil.copytree(project / name, real / name)
        made.mkdir()
        made_report(made, project)
        peer.mkdir()
        made_hugo_site(peer)
        page = sorted(real.glob("Content/1-*/1-*.en.md"))[0]
        part, section = (name.split("-", 1)[1] for name in (page.parent.name, page.name))
        for case, root, source, path in (
                ("the report", real, page, f"/en/{part}/{section.removesuffix('.en.md')}.html"),
                ("1,000 pages", made, made / "Content/3-part-3/7-section-7.en.md",
                 "/en/part-3/section-7.html")):
            port = free_port()
            command = [reportgen, "preview", "--root", str(root), "--port", str(port)]
            time_edits("reportgen", case, command, port, source, path)
        port = free_port()
        command = [hugo, "server", "--source", str(peer), "--port", str(port), "--bind", "127.0.0.1",
                   "--disableLiveReload", "--noHTTPCache"]
        time_edits("hugo", "1,000 pages", command, port,
                   peer / "content/part-3/section-7.en.md", "/en/part-3/section-7/")


if __name__ == "__main__":
    main()

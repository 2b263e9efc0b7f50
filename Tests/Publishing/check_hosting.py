#!/usr/bin/env python3
"""Compresses, copies and serves a site as .github/DEPLOY.md says, and reads it as a reader would.

usage: check_hosting.py SITE

Debian's nginx, configured by .ci/nginx-site, serves the compressed site under /a/b/ and the plain one
at the root; the third place is the disk. In each place every link and file that a page names must lead
to a file of the site, and every file must come as its bytes, its type and under its content policy, plain and
compressed. Chromium opens every page under /a/b/ and one of each kind in the other places: no error, no
breach of the policy, no request to elsewhere; the switch of language leads there and back, and downloads
are the files themselves. Prints one line a problem and a last line 'N passed, N failed'; exit 1 where
there is a problem.
"""

import concurrent.futures
import gzip
import html.parser
import http.client
import os
import pathlib
import subprocess
import sys
import tempfile
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests" / "Browser"))

from check_site import page_kind  # noqa: E402
from nginx_server import serving  # noqa: E402
from playwright.sync_api import sync_playwright  # noqa: E402
from site_project import Checks  # noqa: E402

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".xml": "text/xml; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".bib": "text/plain; charset=utf-8",
    ".png": "image/png",
}
POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'"
SVG_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
NOTES_BREACHES = """
window.breaches = [];
document.addEventListener('securitypolicyviolation', event =>
  window.breaches.push(`${event.violatedDirective} ${event.blockedURI}`));
"""
ADDRESSES = """() => [...document.querySelectorAll('[href], [src]')].map(node => {
  const link = node.href ?? node.src;
  return typeof link === 'string' ? link : new URL(link.baseVal, document.baseURI).href;
})"""


class Links(html.parser.HTMLParser):
    """The links of a page and the ids it has."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.links: set[str] = set()
        self.ids: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag, attributes) -> None:
        for name, value in attributes:
            if name in ("href", "src", "xlink:href") and value is not None:
                self.links.add(value)
            elif name == "id":
                self.ids.add(value)


class Place:
    """Where a site is: a base address, and whether a server sends it."""

    def __init__(self, base: str, site: pathlib.Path) -> None:
        self.base = base
        self.site = site
        self.files = {str(path.relative_to(site)) for path in site.rglob("*") if path.is_file()}

    def path(self, address: str) -> str | None:
        """The file of the site that an address means; None where it leaves the site."""
        plain = address.split("#")[0]
        if not plain.startswith(self.base):
            return None
        path = urllib.parse.unquote(plain[len(self.base):])
        served = path + "index.html" if path.endswith("/") or not path else path
        return served if served in self.files else None

    def leads_somewhere(self, address: str) -> bool:
        """Whether an address is a file of the site or, where a link may, a page of the world."""
        scheme = urllib.parse.urlsplit(address).scheme
        outside = scheme in ("http", "https", "mailto") and not address.startswith(self.base)
        return self.path(address) is not None or (outside and "127.0.0.1" not in address)


def check_links(place: Place, checks: Checks) -> int:
    """Every link of every page, as the standard resolves it; returns how many there are."""
    pages = {path: Links((place.site / path).read_text(encoding="utf8")) for path in sorted(place.files) if path.endswith(".html")}
    count = 0
    for path, page in pages.items():
        lost = []
        for link in sorted(page.links):
            target = urllib.parse.urljoin(place.base + path, link)
            count += 1
            if not place.leads_somewhere(target):
                lost.append(link)
            fragment = urllib.parse.unquote(urllib.parse.urlsplit(target).fragment)
            led_to = pages.get(place.path(target) or "")
            if fragment and led_to and fragment not in led_to.ids:
                lost.append(link)
        checks.expect(not lost, f"{place.base}{path}: leads nowhere by {lost[:3]}")
    return count


def check_files(place: Place, compressed: bool, checks: Checks) -> None:
    """Every file as a server sends it."""
    split = urllib.parse.urlsplit(place.base)
    connection = http.client.HTTPConnection(split.netloc, timeout=10)

    def get(path: str, **headers):
        connection.request("GET", split.path + path, headers=headers)
        answer = connection.getresponse()
        return answer, answer.read()

    for path in sorted(place.files):
        expected = (place.site / path).read_bytes()
        answer, body = get(path)
        kind = pathlib.PurePath(path).suffix
        checks.expect(answer.status == 200 and body == expected, f"{place.base}{path}: {answer.status}, other bytes")
        checks.expect(
            answer.getheader("Content-Type") == TYPES.get(kind),
            f"{place.base}{path}: is {answer.getheader('Content-Type')}")
        policy = SVG_POLICY if kind == ".svg" and not path.startswith("assets/") else POLICY
        found = answer.getheader("Content-Security-Policy") or ""
        checks.expect(found.startswith(policy), f"{place.base}{path}: has the policy '{found}'")
        kept = "immutable" in (answer.getheader("Cache-Control") or "")
        checks.expect(kept == path.startswith("assets/"), f"{place.base}{path}: {'is' if kept else 'is not'} kept for ever")
        if compressed and kind != ".png":
            answer, body = get(path, **{"Accept-Encoding": "gzip"})
            holds = answer.getheader("Content-Encoding") == "gzip" and gzip.decompress(body) == expected
            checks.expect(holds, f"{place.base}{path}: is not sent compressed")
    missing = (place.site / "404.html").read_bytes()
    for path in ("none.html", "zh/none/deeper/"):
        answer, body = get(path)
        checks.expect(answer.status == 404 and body == missing, f"{place.base}{path}: {answer.status}, not the 404 page")
    if split.path != "/":
        connection.request("GET", split.path.rstrip("/"))
        answer = connection.getresponse()
        answer.read()
        checks.expect(answer.getheader("Location") == split.path, f"{place.base} without / leads to {answer.getheader('Location')}")
    connection.close()


class Reader:
    """A browser in one place, and what it is told there."""

    def __init__(self, browser, place: Place, checks: Checks) -> None:
        self.place = place
        self.checks = checks
        self.noise: list[str] = []
        self.context = browser.new_context(accept_downloads=True, viewport={"width": 1280, "height": 900})
        self.page = self.context.new_page()
        self.page.add_init_script(NOTES_BREACHES)
        self.page.on("console", self.note_message)
        self.downloads: list = []
        self.page.on("download", lambda one: self.downloads.append(one))
        self.page.on("pageerror", lambda error: self.noise.append(str(error)))
        self.page.on("request", self.note_request)
        self.page.on("response", lambda one: one.status >= 400 and self.noise.append(f"{one.status} {one.url}"))

    def note_message(self, message) -> None:
        # A page without an icon, such as 404.html, makes the browser ask for one.
        own = message.location["url"].endswith("/favicon.ico")
        if message.type in ("error", "warning") and not own:
            self.noise.append(message.text)

    def note_request(self, request) -> None:
        if self.place.path(request.url) is None:
            self.noise.append(f"asks for {request.url}")

    def open(self, path: str) -> None:
        self.noise.clear()
        self.page.goto(self.place.base + path)

    def check_page(self, path: str) -> None:
        self.open(path)
        lost = [one for one in self.page.evaluate(ADDRESSES) if not self.place.leads_somewhere(one)]
        breaches = self.page.evaluate("window.breaches")
        where = f"{self.place.base}{path}"
        self.checks.expect(not lost, f"{where}: leads nowhere by {lost[:3]}")
        self.checks.expect(not breaches, f"{where}: breaks the content policy: {breaches[:3]}")
        self.checks.expect(not self.noise, f"{where}: {self.noise[:3]}")

    def check_switch(self, path: str) -> None:
        """To the page in the other language by its link, and back."""
        self.open(path)
        switch = self.page.locator("header a[hreflang], nav a[hreflang]").first
        if switch.count() == 0:
            return
        for expected in ("en" if path.startswith("zh/") else "zh", path.split("/")[0]):
            with self.page.expect_navigation():
                self.page.locator("header a[hreflang], nav a[hreflang]").first.click()
            arrived = self.place.path(self.page.url) or ""
            self.checks.expect(
                arrived.startswith(f"{expected}/"), f"{self.place.base}{path}: the switch to {expected} leads to {self.page.url}")
        self.checks.expect(arrived == path, f"{self.place.base}{path}: the switch back leads to {arrived}")

    def check_downloads(self, path: str) -> int:
        """What each link for a download gives: the file itself; from the disk Chromium may show it instead."""
        self.open(path)
        targets = self.page.locator("a[download]").evaluate_all("links => links.map(link => link.href)")
        for number, address in enumerate(targets):
            where = f"{self.place.base}{path}: {address}"
            given = self.downloads
            given.clear()
            self.page.locator("a[download]").nth(number).evaluate("link => link.click()")
            for _ in range(100):
                shown = self.page.url == address
                if given or shown:
                    break
                self.page.wait_for_timeout(50)
            target = self.place.path(address)
            if given and target:
                same = pathlib.Path(given[0].path()).read_bytes() == (self.place.site / target).read_bytes()
                self.checks.expect(same, f"{where} is downloaded as something else")
            else:
                self.checks.expect(shown and address.startswith("file:"), f"{where} is not downloaded")
            if shown:
                self.open(path)
        return len(targets)


def check_share(base: str, site: pathlib.Path, pages: list[str], actions: list[str]) -> tuple[int, int, int]:
    """Some pages in one place, in a browser of their own; returns what passed, what failed, downloads."""
    checks = Checks()
    downloads = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        reader = Reader(browser, Place(base, site), checks)
        for path in pages:
            reader.check_page(path)
        for path in actions:
            reader.check_switch(path)
            downloads += reader.check_downloads(path)
        browser.close()
    return checks.passed, checks.failed, downloads


def representatives(site: pathlib.Path) -> list[str]:
    """One page of each kind in each language, and the chooser."""
    kinds: dict[tuple[str, str], str] = {}
    for path in sorted(site.rglob("*.html")):
        name = str(path.relative_to(site))
        kinds.setdefault((name.split("/")[0], page_kind(path, site)), name)
    return sorted(kinds.values())


def check_guide(place: Place, checks: Checks) -> None:
    """The guide states the headers that are sent."""
    guide = (ROOT / ".github" / "DEPLOY.md").read_text(encoding="utf8")
    drawing = next(path for path in sorted(place.files) if path.endswith(".svg") and not path.startswith("assets/"))
    asset = next(path for path in sorted(place.files) if path.startswith("assets/"))
    split = urllib.parse.urlsplit(place.base)
    connection = http.client.HTTPConnection(split.netloc, timeout=10)
    for path in ("index.html", drawing, asset):
        connection.request("GET", split.path + path)
        answer = connection.getresponse()
        answer.read()
        for name in ("Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Cache-Control"):
            value = answer.getheader(name)
            checks.expect(f"`{name}` | `{value}`" in guide, f"DEPLOY.md does not give {path} the {name} '{value}'")
    connection.close()


def check_places(places: list[Place], site: pathlib.Path, checks: Checks) -> None:
    pages = sorted(path for path in places[0].files if path.endswith(".html"))
    sample = representatives(site)
    shares = max(1, min(4, os.cpu_count() or 1))
    work = [(places[0], pages[share::shares], sample[share::shares]) for share in range(shares)]
    work += [(place, sample, [one for one in sample if "/figures/" in one]) for place in places[1:]]
    downloads: dict[str, int] = {}
    with concurrent.futures.ProcessPoolExecutor(shares) as pool:
        running = [(place, pool.submit(check_share, place.base, place.site, *rest)) for place, *rest in work]
        for place, one in running:
            passed, failed, count = one.result()
            checks.passed += passed
            checks.failed += failed
            downloads[place.base] = downloads.get(place.base, 0) + count
    for place in places:
        checks.expect(downloads[place.base] > 0, f"{place.base}: nothing to download")
    print(f"{len(pages)} pages under {places[0].base}, {len(sample)} in each of the other places, {sum(downloads.values())} downloads")


def run(script: str, *arguments) -> str:
    return subprocess.run(
        [str(ROOT / ".ci" / script), *map(str, arguments)], check=True, stdout=subprocess.PIPE, encoding="utf8").stdout


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__.split("\n\n")[1], file=sys.stderr)
        return 64
    site = pathlib.Path(sys.argv[1]).resolve()
    checks = Checks()
    with tempfile.TemporaryDirectory(prefix="reportgen-hosting-") as name:
        folder = pathlib.Path(name)
        folder.chmod(0o755)
        run("compress-site", site, folder / "compressed")
        run("copy-site", folder / "compressed", folder / "www-below")
        run("copy-site", site, folder / "www-root")
        locations = [
            run("nginx-site", "/a/b/", folder / "www-below"), run("nginx-site", "/", folder / "www-root")]
        (folder / "nginx").mkdir()
        program = ROOT / ".build" / "nginx" / "usr" / "sbin" / "nginx"
        with serving(program, folder / "nginx", locations) as (below, root):
            run("verify-site", f"{below}/a/b", site)
            places = [Place(f"{below}/a/b/", site), Place(f"{root}/", site), Place(f"{site.as_uri()}/", site)]
            links = sum(check_links(place, checks) for place in places)
            check_files(places[0], True, checks)
            check_files(places[1], False, checks)
            check_guide(places[0], checks)
            print(f"{links} links, {len(places[0].files)} files")
            check_places(places, site, checks)
        errors = (folder / "nginx" / "error.log").read_text(encoding="utf8")
        unexpected = [line for line in errors.splitlines() if "(2: No such file" not in line]
        checks.expect(not unexpected, f"nginx logs {unexpected[:3]}")
    return checks.conclude()


if __name__ == "__main__":
    sys.exit(main())

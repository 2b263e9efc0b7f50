#!/usr/bin/env python3
"""Checks a built site in Chromium, from disk, as a reader would see it.

usage: check_site.py SITE [LABEL_WIDTHS]

Every page of both languages is opened at 360, 768 and 1280 px. A page fails when it scrolls sideways,
logs an error, misses a file, has no or several h1, shows no or several layouts of a drawing, or when a
drawing's text overlaps other text, leaves its drawing or is smaller than 11 px. Figures are looked at
in the dark theme and in print as well. One page of each kind
is also checked with axe in both themes and with JavaScript switched off. The marks of each drawing
tell their value, status and source, by keyboard, pointer and finger. LABEL_WIDTHS, left by
`swift test`, holds the widths the plotter reckons with: 95 % must be within 3 % of Chromium's. Prints one line a problem and
a last line 'N passed, N failed'; exit 1 where there is a problem.
"""

import concurrent.futures
import json
import os
import pathlib
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

WIDTHS = (360, 768, 1280)
INDEX_PAGES = ("scores", "method", "claims")

PAGE_FACTS = """() => {
  const visible = node => node.getClientRects().length > 0;
  const round = value => Math.round(value * 10) / 10;
  const drawings = [...document.querySelectorAll('.graphic')].map(holder => {
    const shown = [...holder.querySelectorAll(':scope > svg, :scope > * > svg')].filter(visible);
    const svg = shown[0];
    if (!svg) return {shown: 0, problems: []};
    const frame = svg.getBoundingClientRect();
    const texts = [...svg.querySelectorAll('text')].filter(visible).map(text => {
      const box = text.getBoundingClientRect();
      const size = parseFloat(getComputedStyle(text).fontSize) * frame.width / svg.viewBox.baseVal.width;
      return {words: text.textContent, box, size};
    });
    const problems = [];
    for (const text of texts) {
      if (text.size < 10.95) problems.push(`'${text.words}' is ${round(text.size)} px high`);
      const out = Math.max(frame.left - text.box.left, text.box.right - frame.right,
                           frame.top - text.box.top, text.box.bottom - frame.bottom);
      if (out > 1) problems.push(`'${text.words}' leaves the drawing by ${round(out)} px`);
    }
    for (let i = 0; i < texts.length; i++) for (let j = i + 1; j < texts.length; j++) {
      const a = texts[i].box, b = texts[j].box;
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (wide > 0.5 && high > 3.2)
        problems.push(`'${texts[i].words}' and '${texts[j].words}' overlap by ${round(wide)} × ${round(high)} px`);
    }
    return {shown: shown.length, problems};
  });
  return {
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    headings: document.querySelectorAll('h1').length,
    tables: document.querySelectorAll('.figure-card table').length,
    drawings,
    smallest: Math.min(...[...document.querySelectorAll('main *')]
      .filter(node => visible(node) && !node.closest('svg') && !node.closest('sup')
        && [...node.childNodes].some(child => child.nodeType === 3 && child.textContent.trim()))
      .map(node => parseFloat(getComputedStyle(node).fontSize))),
    switches: [...document.querySelectorAll('a[hreflang]')].map(link => link.href),
  };
}"""


LABELS = """() => [...document.querySelectorAll('.graphic svg')]
  .filter(svg => svg.getClientRects().length > 0)
  .flatMap(svg => [...svg.querySelectorAll('text')].map(text =>
    [`${text.classList[0]}\\t${text.textContent}`, text.getComputedTextLength()]))"""


def page_kind(path: pathlib.Path, site: pathlib.Path) -> str:
    steps = path.relative_to(site).parts
    if len(steps) == 1:
        return steps[0]
    if len(steps) == 2:
        named = {"index.html": "home", "figures.html": "gallery"}
        lists = ("sources.html", "glossary.html") + tuple(f"{name}.html" for name in INDEX_PAGES)
        return named.get(steps[1], steps[1] if steps[1] in lists else "part")
    if steps[1] != "figures":
        return "section"
    page = path.read_text(encoding="utf-8")
    if "figure-related" in page:
        return "figure of scores"
    if "cell-bar" in page:
        return "table with bars"
    return "table" if 'class="figure-table"' in page else "figure"


class Report:
    def __init__(self) -> None:
        self.passed = 0
        self.problems: list[str] = []

    def expect(self, holds: bool, problem: str) -> None:
        if holds:
            self.passed += 1
        else:
            self.problems.append(problem)
            print(problem)


def check_page(page, path, site, report) -> None:
    """A page at each width; a figure's page in the dark theme and in print as well."""
    noise: list[str] = []
    page.on("console", lambda message: message.type == "error" and noise.append(message.text))
    # Leaving a page cancels what it was still loading; only files that are not there count.
    page.on(
        "requestfailed",
        lambda request: "ERR_ABORTED" in (request.failure or "") or noise.append(f"missing {request.url}"),
    )
    name = path.relative_to(site)
    for width in WIDTHS:
        where = f"{name} at {width} px"
        page.set_viewport_size({"width": width, "height": 900})
        if width == WIDTHS[0]:
            page.goto(path.as_uri())
        facts = settled(page)
        report.expect(not noise, f"{where}: {noise}")
        report.expect(facts["overflow"] <= 0, f"{where}: scrolls sideways by {facts['overflow']} px")
        report.expect(facts["headings"] == 1, f"{where}: {facts['headings']} h1")
        report.expect(
            facts["smallest"] is None or facts["smallest"] >= 14,
            f"{where}: text of {facts['smallest']} px",
        )
        if page_kind(path, site) in ("figure", "figure of scores"):
            kind = "drawings" if path.with_suffix(".svg").is_file() else "tables"
            seen = len(facts["drawings"]) if kind == "drawings" else facts["tables"]
            report.expect(seen > 0, f"{where}: shows no {kind}")
        check_drawings(facts, where, report)
        for address in facts["switches"]:
            target = pathlib.Path(address.removeprefix("file://").split("#")[0])
            report.expect(target.is_file(), f"{where}: language switch to missing {target.name}")
    if path.parent.name == "figures":
        page.emulate_media(color_scheme="dark")
        check_drawings(settled(page), f"{name} in the dark", report)
        page.emulate_media(media="print", color_scheme="light")
        page.set_viewport_size({"width": 794, "height": 1123})
        check_drawings(settled(page), f"{name} in print", report)


def settled(page) -> dict:
    """The facts of a page once it is laid out anew."""
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    return page.evaluate(PAGE_FACTS)


def check_drawings(facts, where, report) -> None:
    for drawing in facts["drawings"]:
        report.expect(drawing["shown"] == 1, f"{where}: {drawing['shown']} layouts of a drawing shown")
        report.expect(not drawing["problems"], f"{where}: {'; '.join(drawing['problems'])}")


def check_access(browser, path, site, report) -> None:
    for scheme in ("light", "dark"):
        for width in (360, 1280):
            page = browser.new_page(color_scheme=scheme, viewport={"width": width, "height": 900})
            page.goto(path.as_uri())
            # What is folded is checked as well.
            page.evaluate("document.querySelectorAll('main details').forEach(one => one.open = true)")
            findings = Axe().run(page).response["violations"]
            words = [f"{one['id']}: {one['nodes'][0]['html'][:120]}" for one in findings]
            report.expect(not findings, f"{path.relative_to(site)}, {scheme}, {width} px: {words}")
            page.close()
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(path.as_uri())
    words = page.inner_text("main")
    report.expect(len(words) > 20, f"{path.relative_to(site)}: says nothing without JavaScript")
    context.close()


ROW_OF_MARK = """mark => {
  const row = document.querySelector('.figure-page [data-origin]').closest('tbody').rows[mark.dataset.i];
  const cells = [...row.cells].slice(0, -3).map(cell => {
    const copy = cell.cloneNode(true);
    copy.querySelectorAll('.block-label').forEach(label => label.remove());
    return copy.textContent;
  });
  return [cells.pop(), cells.filter(Boolean).join(' · '), row.dataset.origin];
}"""


def check_marks(browser, path, site, report) -> int:
    """The marks of a figure's drawing, each by the row of the table; returns how many there are."""
    where = path.relative_to(site)
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(path.as_uri())
    shown = ".graphic .chart-wide [data-i]"
    count = page.locator(shown).count()
    if count == 0 or page.locator(".figure-page [data-origin]").count() == 0:
        page.close()
        return 0
    tip = page.locator(".tip")
    graphic = page.locator(".graphic")
    graphic.focus()
    page.keyboard.press("ArrowRight")
    expected = page.locator(".graphic .is-current").first.evaluate(ROW_OF_MARK)
    lines = tip.locator("xpath=*").all_inner_texts() if tip.count() else []
    report.expect(
        "".join(lines).split() == "".join(expected).split(),
        f"{where}: the first mark tells {lines} of {expected}",
    )
    spoken = page.locator(".graphic + [role=status]").text_content() or ""
    report.expect(bool(lines) and spoken.startswith(expected[0]), f"{where}: says '{spoken}' at the first mark")
    report.expect(
        graphic.evaluate("node => getComputedStyle(node).outlineStyle") != "none",
        f"{where}: a drawing with focus does not look like it",
    )
    page.keyboard.press("End")
    last = page.locator(".graphic .is-current").first.get_attribute("data-i")
    report.expect(last is not None and tip.count() == 1, f"{where}: the last mark tells nothing")
    page.keyboard.press("Escape")
    report.expect(tip.count() == 0, f"{where}: Escape leaves the note at a mark open")
    mark = page.locator(shown).first
    mark.scroll_into_view_if_needed()
    mark.dispatch_event("pointerover", {"pointerType": "mouse", "bubbles": True})
    report.expect(tip.count() == 1, f"{where}: the pointer finds no note at the first mark")
    page.close()
    context = browser.new_context(viewport={"width": 360, "height": 900}, has_touch=True)
    page = context.new_page()
    page.goto(path.as_uri())
    mark = page.locator(".graphic .chart-narrow [data-i]").first
    mark.scroll_into_view_if_needed()
    box = mark.bounding_box()
    page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    report.expect(page.locator(".tip").count() == 1, f"{where}: a finger finds no note at the first mark")
    context.close()
    return count


def check_label_widths(browser, site, predicted_path, report) -> None:
    """Compares the widths the plotter reckons with to those Chromium draws."""
    predicted = json.loads(predicted_path.read_text(encoding="utf8"))
    measured: dict[str, float] = {}
    for width in (360, 1280):
        page = browser.new_page(viewport={"width": width, "height": 900})
        for path in sorted(site.glob("*/figures/*.html")):
            page.goto(path.as_uri())
            measured.update(page.evaluate(LABELS))
        page.close()
    shared = [label for label in measured if label in predicted and measured[label] > 0]
    near = [one for one in shared if abs(predicted[one] / measured[one] - 1) <= 0.03]
    report.expect(len(shared) > 50, f"only {len(shared)} labels were measured")
    report.expect(
        len(near) >= 0.95 * len(shared),
        f"only {len(near)} of {len(shared)} label widths are within 3 % of Chromium's",
    )
    print(f"label widths: {len(near)} of {len(shared)} within 3 % of Chromium's")


def check_share(site, pages, representatives) -> tuple[int, list[str], int]:
    """Some of the pages, in a browser of their own; returns what passed, what did not, and marks."""
    report = Report()
    marks = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for path in pages:
            page = browser.new_page()
            check_page(page, path, site, report)
            page.close()
            if path.parent.name == "figures":
                marks += check_marks(browser, path, site, report)
            if path in representatives:
                check_access(browser, path, site, report)
        browser.close()
    return report.passed, report.problems, marks


def main() -> int:
    site = pathlib.Path(sys.argv[1]).resolve()
    pages = sorted(site.rglob("*.html"))
    report = Report()
    for language in ("zh", "en"):
        for needed in ("index.html", "figures.html"):
            report.expect((site / language / needed).is_file(), f"no {language}/{needed}")
        if (site / "data" / "index.csv").is_file():
            for needed in INDEX_PAGES:
                report.expect((site / language / f"{needed}.html").is_file(), f"no {language}/{needed}.html")
        own = list((site / language / "figures").glob("*.html"))
        data = list((site / "data" / "figures").glob("*.csv"))
        report.expect(
            len(own) > 0 and len(own) == len(data),
            f"{language}: {len(own)} figure pages, data of {len(data)} figures",
        )
    kinds: dict[tuple[str, str], pathlib.Path] = {}
    for path in pages:
        kinds.setdefault((path.relative_to(site).parts[0], page_kind(path, site)), path)
    shares = max(1, min(4, os.cpu_count() or 1))
    marks = 0
    with concurrent.futures.ProcessPoolExecutor(shares) as pool:
        running = [
            pool.submit(check_share, site, pages[share::shares], set(kinds.values()))
            for share in range(shares)
        ]
        for one in running:
            passed, problems, seen = one.result()
            report.passed += passed
            report.problems += problems
            marks += seen
    report.expect(marks > 20, f"only {marks} marks tell what they stand for")
    if len(sys.argv) > 2:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
            check_label_widths(browser, site, pathlib.Path(sys.argv[2]), report)
            browser.close()
    print(f"{report.passed} passed, {len(report.problems)} failed")
    return 1 if report.problems else 0


if __name__ == "__main__":
    sys.exit(main())

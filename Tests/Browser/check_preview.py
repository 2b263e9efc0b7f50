#!/usr/bin/env python3
"""Drives `reportgen preview` with Chromium as an editor would.

usage: check_preview.py REPORTGEN PROJECT

Copies Content and Templates of PROJECT into a folder of its own, serves them and edits them there: a
changed sentence appears and keeps the place of the reader; a changed style sheet and a changed figure
come in without loading the page anew; a click tells where a number is written, the review marks one that
differs, a draft is marked; a broken file shows its errors over the last good page, and they
go when it is mended; a hidden page gives its connection back. Nothing is written into Site. Prints one
line a check and a last line 'N passed, N failed'; exit 1 where one failed.
"""

import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

from playwright.sync_api import Error, sync_playwright

WAIT = 20.0


class Preview:
    """A running preview of a copy of a project."""

    def __init__(self, reportgen: str, project: pathlib.Path, root: pathlib.Path, *options: str):
        self.root = root
        for name in ("Content", "Templates"):
            shutil.copytree(project / name, root / name, dirs_exist_ok=True)
        self.process = subprocess.Popen(
            [reportgen, "preview", "--root", str(root), "--port", "0", *options],
            stderr=subprocess.PIPE, text=True)
        self.address = ""
        for line in self.process.stderr:
            if found := re.match(r"serving (\S+)", line):
                self.address = found[1]
                break

    def path(self, name: str) -> pathlib.Path:
        return self.root / name

    def replace(self, name: str, old: str, new: str) -> None:
        """Saves as many editors do: a file beside it, renamed into its place."""
        path = self.path(name)
        text = path.read_text()
        assert old in text, f"'{old}' is not in {name}"
        beside = path.with_name(f".{path.name}.new")
        beside.write_text(text.replace(old, new, 1))
        beside.rename(path)

    def stop(self) -> int:
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(20)


def first_section(root: pathlib.Path) -> pathlib.Path:
    """The first section, English half, in which a figure stands."""
    for path in sorted(root.glob("Content/[0-9]*/[0-9]*.en.md")):
        if re.search(r"^!\[\]\(figure:", path.read_text(), re.M):
            return path
    raise SystemExit("no section with a figure")


def bound_section(root: pathlib.Path) -> pathlib.Path:
    """The first section, English half, with a number bound to data and a figure."""
    for path in sorted(root.glob("Content/[0-9]*/[0-9]*.en.md")):
        text = path.read_text()
        if re.search(r"\[\d[^\]]*\]\(value:", text) and re.search(r"^!\[\]\(figure:", text, re.M):
            return path
    raise SystemExit("no section with a bound number")


def address_of(path: pathlib.Path) -> str:
    part, section = path.parts[-2], path.name.removesuffix(".en.md")
    return f"en/{part.split('-', 1)[1]}/{section.split('-', 1)[1]}.html"


def check(preview: Preview, browser) -> list[tuple[str, bool]]:
    results: list[tuple[str, bool]] = []
    section = first_section(preview.root)
    name = str(section.relative_to(preview.root))
    body = section.read_text().split("---\n", 2)[2]
    # A plain sentence far down the page.
    words = [line for line in body.split("\n") if re.match(r"[A-Z][^\[\]{}#|*]{60,}", line)][-1][:40]
    page = browser.new_page()
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("console", lambda entry: problems.append(entry.text) if entry.type == "error" else None)

    def expect(what: str, found: bool) -> None:
        results.append((what, bool(found)))

    # Not wait_for_function: it would need a weaker content policy than the one that is tested.
    def becomes(script: str, argument=None) -> bool:
        end = time.monotonic() + WAIT
        while time.monotonic() < end:
            try:
                if page.evaluate(script, argument):
                    return True
            except Error:
                pass  # The page is being loaded.
            page.wait_for_timeout(50)
        return False

    def holds(what: str, script: str, argument=None) -> None:
        expect(what, becomes(script, argument))

    page.goto(preview.address + address_of(section))

    page.evaluate("scrollTo(0, 1500); window.mark = 1")
    place = page.evaluate("scrollY")
    preview.replace(name, words, "Edited in the preview. " + words)
    holds("shows a changed sentence", "document.body.innerText.includes('Edited in the preview.')")
    holds("keeps the place of the reader", "y => Math.abs(scrollY - y) < 120", place)

    page.evaluate("window.mark = 1")
    css = preview.path("Templates/assets/site.css")
    css.write_text(css.read_text() + "\nbody { outline: 3px solid rgb(1, 2, 3); }\n")
    holds("puts a style sheet in place",
          "getComputedStyle(document.body).outlineColor === 'rgb(1, 2, 3)'")
    expect("without loading the page anew", page.evaluate("window.mark === 1"))

    figure = re.search(r"^!\[\]\(figure:([\w-]+)\)", section.read_text(), re.M)[1]
    folder = next(preview.root.glob(f"Content/figures/*-{figure}"))
    definition = str((folder / "figure.yaml").relative_to(preview.root))
    subtitle = re.search(r"^subtitle:\n(?:.*\n)*?  en: (.+)$", (folder / "figure.yaml").read_text(), re.M)
    old = subtitle[1]
    preview.replace(definition, f"  en: {old}", "  en: Changed subtitle")
    holds("puts a figure in place",
          "[...document.querySelectorAll('.figure-subtitle')].some(p => p.textContent === 'Changed subtitle')")

    page.evaluate("window.mark = 1")
    preview.replace(name, "Edited in the preview. ", "Edited [twice](figure:no-such-figure). ")
    holds("shows errors over the page",
          "document.querySelector('.preview-problems')?.textContent.includes(\"unknown figure 'no-such-figure'\")")
    overlay = page.evaluate("document.querySelector('.preview-problems')?.textContent ?? ''")
    expect("with their place and help", f"{name}:" in overlay and "help:" in overlay)
    expect("over the last good page", page.evaluate(
        "document.body.innerText.includes('Edited in the preview.') && window.mark === 1"))
    preview.replace(name, "Edited [twice](figure:no-such-figure). ", "Edited in the preview. ")
    holds("takes them away when they are mended", "!document.querySelector('.preview-problems')")

    hide = """isHidden => {
      Object.defineProperty(document, 'hidden', {value: isHidden, configurable: true});
      document.dispatchEvent(new Event('visibilitychange'));
    }"""
    page.evaluate(hide, True)
    preview.replace(name, "Edited in the preview. ", "Edited behind its back. ")
    page.wait_for_timeout(1_000)
    expect("tells a hidden page nothing",
           page.evaluate("!document.body.innerText.includes('Edited behind its back.')"))
    page.evaluate(hide, False)
    holds("tells it when it is shown again",
          "document.body.innerText.includes('Edited behind its back.')")

    bound = bound_section(preview.root)
    page.goto(preview.address + address_of(bound))
    holds("offers both languages side by side", "document.querySelector('.preview-review-link') !== null")
    page.locator("main a.value").first.click()
    card = page.locator(".preview-card").inner_text()
    expect("tells where a bound number is written",
           "/data.csv:" in card and f"{bound.relative_to(preview.root)}:" in card)
    page.keyboard.press("Escape")
    expect("puts it aside", page.locator(".preview-card").count() == 0)
    page.locator("figure[id] .graphic, figure[id] table").first.click(position={"x": 4, "y": 4})
    expect("tells where a figure is written",
           "/figure.yaml:" in page.locator(".preview-card").inner_text())
    page.keyboard.press("Escape")

    text = bound.read_text()
    number = re.search(r"\[(\d[\d,.]*)[^\]]*\]\(value:", text)[1]
    digit = str((int(number[0]) % 9) + 1)
    preview.replace(str(bound.relative_to(preview.root)), f"[{number}", f"[{digit}{number[1:]}")
    holds("shows a number that differs, and that a build would refuse it",
          "n => document.querySelector('.preview-folded') && document.body.innerText.includes(n)",
          digit + number[1:])
    page.locator(".preview-review-link").click()
    holds("marks it in both languages",
          "n => [...document.querySelectorAll('.review-row mark')].some(m => m.textContent.includes(n))",
          digit + number[1:])
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        expect(f"fits the review into {width} pixels",
               page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
    bound.write_text(text)
    holds("shows in the review that it is mended",
          "!document.querySelector('.review-row mark') && !document.querySelector('.preview-problems')")

    folder = bound.parent
    count = len(list(folder.glob("[0-9]*.zh.md")))
    for language in ("zh", "en"):
        (folder / f"{count + 1}-new-draft.{language}.md").write_text(
            "---\ntitle: New draft\nsummary: Not yet.\nstatus: draft\n---\n")
    address = f"en/{folder.name.split('-', 1)[1]}/new-draft.html"
    end = time.monotonic() + WAIT
    # Asked for beside the page, which would load itself anew in the middle of a visit; as the page before it may.
    while page.request.get(preview.address + address).status == 404 and time.monotonic() < end:
        page.wait_for_timeout(100)
    while time.monotonic() < end:
        try:
            page.goto(preview.address + address)
            break
        except Error:
            page.wait_for_timeout(200)
    expect("shows a draft and marks it", page.locator(".draft-mark").count() == 1)
    problems[:] = [problem for problem in problems if "404" not in problem]

    other = browser.new_page()
    answer = other.goto(preview.address + "en/no-such-page.html")
    expect("answers a wrong address with the site's page",
           answer.status == 404 and other.locator("script[data-preview]").count() == 1)
    other.close()

    expect("logs no error", not problems)
    if problems:
        print("\n".join(problems))
    expect("writes nothing into Site", not preview.path("Site").exists())
    page.close()
    return results


def main() -> int:
    reportgen, project = sys.argv[1], pathlib.Path(sys.argv[2])
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        preview = Preview(reportgen, project, pathlib.Path(folder))
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        try:
            results = check(preview, browser)
        finally:
            browser.close()
            status = preview.stop()
        results.append(("ends at once with 130", status == 130))
    for what, passed in results:
        print(f"{'ok' if passed else 'FAILED'}: {what}")
    failed = sum(not passed for _, passed in results)
    print(f"{len(results) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

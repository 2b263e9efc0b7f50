"""A copy of a project whose site is written, cut short and looked at."""

import hashlib
import pathlib
import shutil
import subprocess

VARIANTS = ("old", "new")


class Checks:
    """What held and what did not; a problem is printed when it is found."""

    def __init__(self) -> None:
        self.passed = 0
        self.failed = 0

    def expect(self, holds: bool, problem: str) -> bool:
        if holds:
            self.passed += 1
        else:
            self.failed += 1
            print(problem, flush=True)
        return holds

    def conclude(self) -> int:
        print(f"{self.passed} passed, {self.failed} failed")
        return 1 if self.failed else 0


def tree(folder: pathlib.Path) -> dict[str, str]:
    """The SHA-256 digest of each file below a folder by its path; empty where nothing is."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if not path.is_dir()
    }


class SiteProject:
    """A project that can be given either of two contents, every page of which differs.

    The style sheet carries a digest of itself in its name, so that one comment more changes every page.
    """

    def __init__(self, binary: pathlib.Path, content: pathlib.Path, templates: pathlib.Path, root: pathlib.Path):
        self.binary = binary.resolve()
        self.root = root
        self.sheet = root / "Templates" / "assets" / "site.css"
        shutil.copytree(content, root / "Content")
        shutil.copytree(templates, root / "Templates")
        self.plain_sheet = self.sheet.read_text(encoding="utf8")
        self.holder = root / "out"
        self.holder.mkdir()
        self.site = self.holder / "Site"
        self.wholes = {variant: self.whole(variant) for variant in VARIANTS}
        same = [path for path, digest in self.wholes["old"].items() if self.wholes["new"].get(path) == digest]
        assert not [path for path in same if path.endswith("index.html")], same

    def give(self, variant: str) -> None:
        """Gives the project one of its two contents."""
        self.sheet.write_text(f"{self.plain_sheet}/* {variant} */\n", encoding="utf8")

    def command(self, site: pathlib.Path | None = None) -> list[str]:
        return [str(self.binary), "build", "-C", str(self.root), "-o", str(site or self.site)]

    def build(self, *before: str, site: pathlib.Path | None = None, **options) -> subprocess.CompletedProcess:
        """Builds to the end, by way of another program where one is named."""
        return subprocess.run(
            [*before, *self.command(site)],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf8", timeout=120, **options,
        )

    def whole(self, variant: str) -> dict[str, str]:
        """What the site of a content consists of, from a folder where nothing was before."""
        self.give(variant)
        fresh = self.root / "fresh"
        result = self.build(site=fresh)
        assert result.returncode == 0, result.stderr
        found = tree(fresh)
        shutil.rmtree(fresh)
        return found

    def state(self, site: pathlib.Path | None = None) -> str:
        """Which site stands in the folder: old, new, none or, with an example, a mixed one."""
        found = tree(site or self.site)
        if not found:
            return "none"
        for variant, whole in self.wholes.items():
            if found == whole:
                return variant
        paths = sorted(found.items() ^ self.wholes["new"].items())
        return f"mixed ({len(paths)} differences, such as {paths[0][0]})"

    def left_over(self) -> list[str]:
        """What stands beside the site."""
        return sorted(path.name for path in self.holder.iterdir() if path != self.site)

    def clear(self) -> None:
        """Removes the site and whatever stands beside it."""
        shutil.rmtree(self.holder)
        self.holder.mkdir()

    def settle(self, variant: str) -> None:
        """Makes the site that of one content."""
        self.give(variant)
        result = self.build()
        assert result.returncode == 0, result.stderr
        assert self.state() == variant, self.state()

    def expect_healed(self, variant: str, where: str, checks: Checks) -> None:
        """The next build writes the whole of its content and leaves nothing else."""
        self.give(variant)
        result = self.build()
        checks.expect(result.returncode == 0, f"{where}: the next build ends with {result.returncode}: {result.stderr}")
        checks.expect(self.state() == variant, f"{where}: the next build leaves {self.state()}, not {variant}")
        checks.expect(not self.left_over(), f"{where}: the next build leaves {self.left_over()}")


def small_project(binary: pathlib.Path, source: pathlib.Path, folder: pathlib.Path) -> SiteProject:
    """The small report of Tests/Fixtures in the look of a project."""
    content = folder / "given"
    shutil.copytree(source / "Tests" / "Fixtures" / "harbour" / "Content", content)
    shutil.copy(source / "Content" / "interface.yaml", content)
    return SiteProject(binary, content, source / "Templates", folder / "project")

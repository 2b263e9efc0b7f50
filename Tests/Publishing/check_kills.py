#!/usr/bin/env python3
"""Kills builds at random moments and checks that the site is whole, and that the next build heals.

usage: check_kills.py REPORTGEN PROJECT [KILLS] [SEED]

A copy of the project is built in turns with two contents, every page of which differs. Three kills of
four fall between the first and the last change on the disk, whose length is measured first; the rest at
any moment of the run, and one run in ten starts where no site is. After each kill the folder must hold
the old site or the new one to the last byte (or none, where none was), and the next build must make it
whole and leave nothing beside it; in one case of four that build is killed as well. Prints what the
kills met, one line a problem, and a last line 'N passed, N failed'; exit 1 where there is a problem.
"""

import collections
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time

from site_project import Checks, SiteProject

KINDS = {
    (): "nothing beside the site",
    (".Site.staging",): "a staged site",
    (".Site.previous",): "the site before",
}


class KilledBuild:
    """A build that is killed a while after it began, or after it began to write."""

    def __init__(self, project: SiteProject) -> None:
        self.staging = str(project.holder / ".Site.staging")
        self.start = time.perf_counter()
        self.process = subprocess.Popen(project.command(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def seconds(self) -> float:
        return time.perf_counter() - self.start

    def wait_for_writing(self) -> float:
        """Waits until something is staged or the build has ended."""
        while self.process.poll() is None and not os.path.lexists(self.staging):
            pass
        return self.seconds()

    def kill_at(self, moment: float) -> bool:
        """Kills at a moment since the start; returns whether the build was still running."""
        while self.seconds() < moment and self.process.poll() is None:
            pass
        self.process.kill()
        return self.process.wait() != 0


def time_of_writing(project: SiteProject) -> tuple[float, float]:
    """How long a build takes before it writes, and from its first change on the disk to its end."""
    spans = []
    for variant in ("old", "new", "old"):
        project.give(variant)
        build = KilledBuild(project)
        before = build.wait_for_writing()
        build.process.wait()
        spans.append((before, build.seconds() - before))
    return sorted(before for before, _ in spans)[1], sorted(writing for _, writing in spans)[1]


def check(project: SiteProject, kills: int, seed: int, checks: Checks) -> None:
    choose = random.Random(seed)
    before, writing = time_of_writing(project)
    print(f"a build writes for {writing * 1000:.0f} ms after {before * 1000:.0f} ms; seed {seed}")
    met: collections.Counter[str] = collections.Counter()
    states: collections.Counter[str] = collections.Counter()
    present = "old"
    for number in range(1, kills + 1):
        if choose.random() < 0.1:
            project.clear()
            present = "none"
        variant = "old" if present == "new" else "new"
        project.give(variant)
        build = KilledBuild(project)
        if choose.random() < 0.75:
            moment = build.wait_for_writing() + choose.uniform(0, writing)
        else:
            moment = choose.uniform(0, before + writing)
        where = f"kill {number} after {moment * 1000:.1f} ms"
        running = build.kill_at(moment)
        state = project.state()
        left = project.left_over()
        checks.expect(state in (present, variant), f"{where}: {present} became {state}, not {variant}")
        checks.expect(tuple(left) in KINDS, f"{where}: beside the site stands {left}")
        met[KINDS.get(tuple(left), "other") if running else "a build that had ended"] += 1
        states["still " + state if state == present else state] += 1
        present = state
        if number == kills or choose.random() < 0.75:
            present = choose.choice(("old", "new"))
            project.expect_healed(present, where, checks)
    print(f"{kills} kills met: " + ", ".join(f"{kind} {count}" for kind, count in sorted(met.items())))
    print("the site was then: " + ", ".join(f"{state} {count}" for state, count in sorted(states.items())))


def main() -> int:
    if len(sys.argv) < 3:
        print(__doc__.split("\n\n")[1], file=sys.stderr)
        return 64
    binary = pathlib.Path(sys.argv[1]).resolve()
    source = pathlib.Path(sys.argv[2])
    kills = int(sys.argv[3]) if len(sys.argv) > 3 else 10
    seed = int(sys.argv[4]) if len(sys.argv) > 4 else 1
    checks = Checks()
    with tempfile.TemporaryDirectory(prefix="reportgen-kills-") as folder:
        project = SiteProject(binary, source / "Content", source / "Templates", pathlib.Path(folder))
        check(project, kills, seed, checks)
    return checks.conclude()


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Lets the machine fail while a site is written, and kills at exact system calls.

usage: check_faults.py REPORTGEN PROJECT

Two ways to fail. Real ones: a small tmpfs that fills up or is read-only, a limit on the size of files or
on open files, a folder without permission. And injected ones, by strace: one system call on one path
answers ENOSPC, EIO, EMFILE, EROFS or EACCES, or the process is killed on entering it. After a failure
the exit code must be 2, the message must name a path, and the folder must hold the old site; where only
the removal of the old site failed, the new one. After every case the next build must heal. Runs on the
small report of Tests/Fixtures. Prints one line a problem and a last line 'N passed, N failed'; exit 1
where there is a problem.
"""

import contextlib
import os
import pathlib
import resource
import signal
import subprocess
import sys
import tempfile

from site_project import Checks, SiteProject, small_project

WITHOUT_PRIVILEGE = ("setpriv", "--bounding-set", "-all", "--inh-caps", "-all") if os.geteuid() == 0 else ()


class Faults:
    """The cases on one project, each from the site that stands there towards one of the other content."""

    def __init__(self, project: SiteProject, checks: Checks) -> None:
        self.project = project
        self.checks = checks
        self.notes = project.root / "strace.txt"
        self.cases = 0
        self.before, self.after = "new", "old"
        project.settle(self.before)

    def turn(self) -> None:
        """Gives the project the other content."""
        self.before, self.after = self.after, self.before
        self.project.give(self.after)

    def run(self, where: str, *before: str, leaves=("before",), codes=(2,), names: str = "", **options) -> None:
        """One case: builds the other site with a fault, looks, and heals."""
        self.project.give(self.after)
        result = self.project.build(*before, **options)
        self.judge(where, result, leaves, codes, names)
        self.heal(where)

    def judge(self, where: str, result, leaves=("before",), codes=(2,), names: str = "") -> None:
        """Looks at what a faulty build did: its code, the site it left, the path it named."""
        self.cases += 1
        expect = self.checks.expect
        expect(result.returncode in codes, f"{where}: ends with {result.returncode}, not {codes}: {result.stderr}")
        state = {self.before: "before", self.after: "after"}.get(self.project.state(), self.project.state())
        expect(state in leaves, f"{where}: leaves {state}, not {leaves}")
        if result.returncode == 2:
            named = names or str(self.project.holder)
            says = result.stderr
            expect("reportgen: c" in says and named in says, f"{where}: says '{says}', not '{named}'")

    def heal(self, where: str) -> None:
        self.project.expect_healed(self.after, where, self.checks)
        self.turn()

    def inject(self, where: str, *injections: str, path: pathlib.Path | None = None, **options) -> None:
        """A case by strace; the injection must have been met."""
        self.notes.unlink(missing_ok=True)
        before = ["strace", "-f", "-qq", "-o", str(self.notes)]
        if path is not None:
            before += ["-P", str(path)]
        for injection in injections:
            before += ["-e", f"inject={injection}"]
        self.run(where, *before, **{"names": str(path or ""), **options})
        met = self.notes.read_text(encoding="utf8", errors="replace")
        self.checks.expect("INJECTED" in met or "SIGKILL" in met, f"{where}: the fault was not met")


def check_injected(faults: Faults) -> None:
    """Each kind of system call that the writer makes, failing."""
    holder = faults.project.holder
    staging = holder / ".Site.staging"
    previous = holder / ".Site.previous"
    pages = [path for path in faults.project.wholes["new"] if path.endswith("index.html")]
    for path in (pages[0], pages[-1], "manifest.json"):
        for call, error in (
            ("openat", "ENOSPC"), ("openat", "EMFILE"), ("openat", "EACCES"), ("openat", "EIO"),
            ("write", "ENOSPC"), ("write", "EIO"), ("close", "EIO"),
        ):
            faults.inject(f"{call} of {path} answers {error}", f"{call}:error={error}", path=staging / path)
    for folder in (staging, staging / "zh"):
        for error in ("EROFS", "ENOSPC", "EACCES"):
            faults.inject(f"mkdir of {folder.name} answers {error}", f"mkdir:error={error}", path=folder)
    data = next(path for path in faults.project.wholes["old"] if path.endswith(".csv"))
    faults.inject("link answers EIO", "link:error=EIO", path=holder / "Site" / data)
    faults.inject("link answers EPERM", "link:error=EPERM", path=holder / "Site" / data, leaves=("after",), codes=(0,))
    faults.inject("syncfs answers EIO", "syncfs:error=EIO")
    faults.inject("flock answers EIO", "flock:error=EIO")
    faults.inject("the swap answers EIO", "renameat2:error=EIO")
    faults.inject("the swap is not to be had", "renameat2:error=EINVAL", leaves=("after",), codes=(0,))
    for number in (1, 2):
        faults.inject(
            f"without the swap, rename {number} answers EIO", "renameat2:error=EINVAL",
            f"rename:error=EIO:when={number}")
    faults.inject("setting the old site aside answers EIO", "rename:error=EIO", leaves=("after",))
    for call in ("unlink", "rmdir"):
        for number in (1, 5):
            faults.inject(f"{call} {number} answers EIO", f"{call}:error=EIO:when={number}", leaves=("after",))
    faults.inject("removing the last folder answers EIO", "rmdir:error=EIO", path=previous, leaves=("after",))


def check_killed(faults: Faults) -> None:
    """Killed on entering each kind of system call that changes the disk."""
    killed = {"codes": (-signal.SIGKILL, 128 + signal.SIGKILL)}
    for number in (1, 2, 7):
        faults.inject(f"killed at mkdir {number}", f"mkdir:signal=KILL:when={number}", **killed)
    for number in (1, 3):
        faults.inject(f"killed at link {number}", f"link:signal=KILL:when={number}", **killed)
    for call in ("syncfs", "renameat2"):
        faults.inject(f"killed at {call}", f"{call}:signal=KILL", leaves=("before", "after"), **killed)
    faults.inject("killed at setting the old site aside", "rename:signal=KILL", leaves=("after",), **killed)
    for call, numbers in (("unlink", (1, 2, 9, 30)), ("rmdir", (1, 4, 9))):
        for number in numbers:
            faults.inject(
                f"killed at {call} {number}", f"{call}:signal=KILL:when={number}", leaves=("after",), **killed)
    # Where the file system cannot swap, there is a moment without a site; the next build ends it.
    for number, leaves in ((1, ("before", "none")), (2, ("none", "after"))):
        faults.inject(
            f"without the swap, killed at rename {number}", "renameat2:error=EINVAL",
            f"rename:signal=KILL:when={number}", leaves=leaves, **killed)


def limited(what: int, amount: int) -> dict:
    """Options of a build under a limit of the system."""
    return {"preexec_fn": lambda: resource.setrlimit(what, (amount, resource.getrlimit(what)[1]))}


def check_limits(faults: Faults) -> None:
    for size in (0, 700, 20_000):
        faults.run(f"files of at most {size} bytes", **limited(resource.RLIMIT_FSIZE, size))
    # With the fewest the system cannot load the libraries or start the program's threads.
    unready = (127, -signal.SIGILL, -signal.SIGTRAP, -signal.SIGABRT)
    for number in range(3, 12):
        faults.run(
            f"{number} open files", leaves=("before", "after"), codes=(0, 2, *unready),
            names="Too many open files", **limited(resource.RLIMIT_NOFILE, number))


def check_permissions(faults: Faults) -> None:
    """A folder that may not be written, as anyone but root meets it."""
    project = faults.project
    # A site that may not be written in can still be swapped out, but not be removed.
    for folder, leaves in ((project.holder, ("before",)), (project.site, ("before", "after"))):
        where = f"the folder {folder.name} is read-only"
        project.give(faults.after)
        folder.chmod(0o555)
        result = project.build(*WITHOUT_PRIVILEGE)
        faults.judge(where, result, leaves)
        for path in (folder, *project.holder.glob(".Site.*")):
            path.chmod(0o755)
        faults.heal(where)


@contextlib.contextmanager
def small_disk(folder: pathlib.Path, options: str):
    """A tmpfs on a folder; false where this machine lets nobody mount one."""
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)], capture_output=True)
    try:
        yield mounted.returncode == 0
    finally:
        if mounted.returncode == 0:
            subprocess.run(["umount", str(folder)], check=True)


def check_full_disk(faults: Faults) -> bool:
    """Disks with room for one site and a part of another; returns whether any could be mounted."""
    project = faults.project
    blocks = sum(-(-path.stat().st_size // 4096) for path in project.site.rglob("*") if path.is_file())
    entries = sum(1 for _ in project.site.rglob("*")) + 3
    room = [f"nr_blocks={blocks + extra}" for extra in (4, 8, blocks // 3, blocks * 2 // 3)]
    room += [f"nr_inodes={entries + extra}" for extra in (0, 1, entries // 3)]
    for options in room:
        with small_disk(project.holder, options) as mounted:
            if not mounted:
                return False
            where = f"a disk with {options}"
            project.settle(faults.before)
            project.give(faults.after)
            faults.judge(where, project.build())
            faults.checks.expect(not project.left_over(), f"{where}: leaves {project.left_over()}")
            remount(project.holder, "nr_blocks=0,nr_inodes=0")
            faults.heal(where)
            remount(project.holder, "ro")
            project.give(faults.after)
            faults.judge("a read-only disk", project.build())
    return True


def remount(folder: pathlib.Path, options: str) -> None:
    # Only the new options: the account that the disk belongs to has another number in a name space.
    subprocess.run(
        ["mount", "--options-mode", "ignore", "-t", "tmpfs", "-o", f"remount,{options}", "tmpfs", str(folder)],
        check=True)


def main() -> int:
    if len(sys.argv) != 3:
        print(__doc__.split("\n\n")[1], file=sys.stderr)
        return 64
    if os.geteuid() != 0 and not os.environ.get("REPORTGEN_OWN_MOUNTS"):
        # In a name space of its own anybody may mount, where the machine allows one.
        space = ["unshare", "--user", "--map-root-user", "--mount"]
        if subprocess.run([*space, "true"], capture_output=True).returncode == 0:
            os.environ["REPORTGEN_OWN_MOUNTS"] = "1"
            os.execvp(space[0], [*space, sys.executable, *sys.argv])
    checks = Checks()
    with tempfile.TemporaryDirectory(prefix="reportgen-faults-") as folder:
        project = small_project(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), pathlib.Path(folder))
        faults = Faults(project, checks)
        if subprocess.run(["strace", "-qq", "-o", "/dev/null", "true"], capture_output=True).returncode != 0:
            print("strace may not trace here: allow ptrace, or nothing can be injected")
            return 1
        check_injected(faults)
        check_killed(faults)
        check_limits(faults)
        check_permissions(faults)
        if not check_full_disk(faults):
            print("no disk may be mounted here: full and read-only disks were injected only")
        print(f"{faults.cases} faults")
    return checks.conclude()


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Holds a preview under load: it stays quick, and gives back what it took.

usage: check_load.py REPORTGEN PROJECT [EDITS]

Serves a copy of PROJECT. Three times: 100 clients that say nothing, 100 that listen for changes and 50 slow
ones (half send their heads a byte at a time, half take a large file a few bytes at a time) are there at once,
and a page is asked for 1,000 times over connections of its own, of which 99 in a hundred must be answered within
50 ms; then all leave. Between, a page is edited EDITS times (100 unless told) while it is listened to. Descriptors
must come back to what they were before, and memory to a tenth above. Exit 1 where something does not hold.
"""

import http.client
import pathlib
import re
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time

IDLE, LISTENING, SLOW, REQUESTS, LIMIT = 100, 100, 50, 1_000, 50.0


def get(port: int, path: str) -> bytes:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    try:
        connection.request("GET", path)
        return connection.getresponse().read()
    finally:
        connection.close()


def connected(port: int) -> socket.socket:
    client = socket.socket()
    # A small window, so that the server cannot put all of an answer into it.
    client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    client.settimeout(5)
    client.connect(("127.0.0.1", port))
    return client


def listener(port: int, page: str) -> socket.socket:
    client = connected(port)
    client.sendall(f"GET /_preview/events?page={page}&version=x HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
    assert b"200 OK" in client.recv(1024), "a stream is not opened"
    return client


def be_slow(port: int, sends_slowly: bool, path: str, end: threading.Event) -> None:
    head = f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode()
    while not end.is_set():
        try:
            with connected(port) as client:
                if not sends_slowly:
                    client.sendall(head)
                for byte in head * 20:
                    if end.wait(0.05):
                        return
                    if sends_slowly:
                        client.sendall(bytes([byte]))
                    elif not client.recv(64):
                        break
        except OSError:
            end.wait(0.05)


def descriptors(process: int) -> int:
    return len(list(pathlib.Path(f"/proc/{process}/fd").iterdir()))


def kilobytes(process: int) -> int:
    return int(re.search(r"VmRSS:\s+(\d+)", pathlib.Path(f"/proc/{process}/status").read_text())[1])


def under_load(port: int, page: str, large: str) -> float:
    """The 99th percentile of the requests in milliseconds."""
    end = threading.Event()
    held = [connected(port) for _ in range(IDLE)] + [listener(port, page) for _ in range(LISTENING)]
    slow = [threading.Thread(target=be_slow, args=(port, n % 2 == 0, large, end)) for n in range(SLOW)]
    for client in slow:
        client.start()
    time.sleep(1)
    times = []
    try:
        for _ in range(REQUESTS):
            start = time.perf_counter()
            assert b"<html" in get(port, page), "a page is not served"
            times.append((time.perf_counter() - start) * 1000)
    finally:
        end.set()
        for client in slow:
            client.join()
        for client in held:
            client.close()
    return statistics.quantiles(times, n=100, method="inclusive")[98]


def edit(port: int, source: pathlib.Path, page: str, count: int) -> None:
    original = source.read_text()
    with listener(port, page):
        for number in range(count):
            mark = f"Edit number {number} under load."
            beside = source.with_name(f".{source.name}.new")
            beside.write_text(f"{original}\n{mark}\n")
            beside.rename(source)
            end = time.monotonic() + 20
            while mark.encode() not in get(port, page):
                assert time.monotonic() < end, "an edit is never served"


def main() -> None:
    reportgen, project = sys.argv[1], pathlib.Path(sys.argv[2])
    edits = int(sys.argv[3]) if len(sys.argv) > 3 else 100
    failures = []
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for name in ("Content", "Templates"):
            shutil.copytree(project / name, root / name)
        source = sorted(root.glob("Content/1-*/1-*.en.md"))[0]
        part, section = (name.split("-", 1)[1] for name in (source.parent.name, source.name))
        page = f"/en/{part}/{section.removesuffix('.en.md')}.html"
        server = subprocess.Popen(
            [reportgen, "preview", "--root", str(root), "--port", "0"], stderr=subprocess.PIPE, text=True)
        try:
            port = next(int(found[1]) for line in server.stderr if (found := re.match(r"serving .*?:(\d+)/", line)))
            threading.Thread(target=server.stderr.read, daemon=True).start()
            edit(port, source, page, edits)
            # One round to warm up: what is allocated once stays.
            under_load(port, page, "/data/all.csv")
            time.sleep(1)
            before = descriptors(server.pid), kilobytes(server.pid)
            for number in range(1, 4):
                slowest = under_load(port, page, "/data/all.csv")
                edit(port, source, page, edits)
                print(f"round {number}: {slowest:.1f} ms at the 99th percentile of {REQUESTS} requests", flush=True)
                if slowest > LIMIT:
                    failures.append(f"a request took {slowest:.1f} ms beside slow clients")
            time.sleep(1)
            after = descriptors(server.pid), kilobytes(server.pid)
            print(f"before and after: {before[0]} and {after[0]} descriptors, {before[1]} and {after[1]} kB")
            if after[0] > before[0]:
                failures.append("descriptors are not given back")
            if after[1] > before[1] * 1.1:
                failures.append("memory is not given back")
        finally:
            server.send_signal(signal.SIGINT)
            if server.wait(20) != 130:
                failures.append("Ctrl-C does not end it with 130")
    for failure in failures:
        print(f"failed: {failure}")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()

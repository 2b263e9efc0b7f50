"""Debian's nginx on the loopback interface, without privileges, out of a folder of its own."""

import contextlib
import os
import pathlib
import shutil
import socket
import subprocess
import time

NOBODY = 65534

CONFIGURATION = """
daemon off;
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/error.log warn;
events {{ worker_connections 64; }}
http {{
  access_log off;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  sendfile on;
{servers}
}}
"""


def free_ports(count: int) -> list[int]:
    with contextlib.ExitStack() as stack:
        sockets = [stack.enter_context(socket.socket()) for _ in range(count)]
        for one in sockets:
            one.bind(("127.0.0.1", 0))
        return [one.getsockname()[1] for one in sockets]


@contextlib.contextmanager
def serving(program: pathlib.Path, folder: pathlib.Path, locations: list[str]):
    """Serves each of some blocks of locations at a port of its own; yields the addresses.

    The folder must be empty and may be given to an account without rights.
    """
    ports = free_ports(len(locations))
    servers = "\n".join(
        f"  server {{\n  listen 127.0.0.1:{port};\n{block}\n  }}" for port, block in zip(ports, locations))
    configuration = folder / "nginx.conf"
    configuration.write_text(CONFIGURATION.format(folder=folder, servers=servers), encoding="utf8")
    # A copy, because an account without rights may not be able to look into the project.
    own = pathlib.Path(shutil.copy(program, folder / "server"))
    account = {}
    if os.geteuid() == 0:
        os.chown(folder, NOBODY, NOBODY)
        account = {"user": NOBODY, "group": NOBODY, "extra_groups": []}
    process = subprocess.Popen(
        [str(own), "-p", str(folder), "-c", str(configuration), "-e", str(folder / "error.log")],
        stderr=subprocess.PIPE, encoding="utf8", **account)
    try:
        for port in ports:
            wait_for(port, process)
        yield [f"http://127.0.0.1:{port}" for port in ports]
    finally:
        process.terminate()
        process.wait()


def wait_for(port: int, process: subprocess.Popen) -> None:
    for _ in range(200):
        if process.poll() is not None:
            raise RuntimeError(f"nginx ended: {process.stderr.read()}")
        with socket.socket() as one:
            if one.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError("nginx does not answer")

#!/usr/bin/env python3
"""Measures the search for credentials beside other scanners: accuracy, speed and memory, in one run.

    credential_peers.py PROGRAM FOLDER [MEGABYTES]

Inputs are made in FOLDER when they are not there. Peers are taken from PATH, or from the folder that PEERS names:
kingfisher (PyPI kingfisher-bin), detect-secrets, gitleaks, betterleaks. One that is not installed is named and left out.
"""
import json, os, shutil, subprocess, sys, time
from pathlib import Path

# Scanners in Python are given 5 MB; on a gigabyte they would run for hours.
SLOW = {"detect-secrets"}
HERE = Path(__file__).parent
PROGRAM, FOLDER = os.path.abspath(sys.argv[1]), Path(sys.argv[2]).absolute()
SIZE = int(sys.argv[3]) if len(sys.argv) > 3 else 1000


def run(command, output=subprocess.DEVNULL, cwd=None, limit=900):
    """Returns the wall-clock seconds, the CPU seconds and the peak MB of a run; nil when it takes too long."""
    start = time.perf_counter()
    child = subprocess.Popen(command, stdout=output, stderr=subprocess.DEVNULL, cwd=cwd)
    while True:
        done, _, usage = os.wait4(child.pid, os.WNOHANG)
        if done:
            child.returncode = 0
            return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024
        if time.perf_counter() - start > limit:
            child.kill()
            os.wait4(child.pid, 0)
            child.returncode = 0
            return None
        time.sleep(0.002)


def found(name):
    folder = os.environ.get("PEERS")
    path = shutil.which(name, path=f"{folder}:{os.environ['PATH']}" if folder else None)
    if path is None: print(f"{name} is not installed: left out")
    return path


def peers():
    """Yields a name, and the command that scans a folder and writes JSON to a file, or to its output."""
    yield "fcaudit", lambda folder, out: ([PROGRAM, "scan", ".", "--format", "json", "--no-config", "--quiet"], folder)
    if path := found("kingfisher"):
        yield "kingfisher", lambda folder, out: ([path, "scan", ".", "--no-validate", "--format", "json"], folder)
    if path := found("gitleaks"):
        yield "gitleaks", lambda folder, out: ([path, "dir", ".", "--no-banner", "-f", "json", "-r", "/dev/stdout", "--exit-code", "0"], folder)
    if path := found("betterleaks"):
        yield "betterleaks", lambda folder, out: ([path, "dir", ".", "--no-banner", "-f", "json", "-r", "/dev/stdout", "--exit-code", "0"], folder)
    if path := found("detect-secrets"):
        yield "detect-secrets", lambda folder, out: ([path, "scan", "--all-files", "--no-verify", "."], folder)


def accuracy(everybody):
    for name, options in (("shapes of credentials.py", ["--seed", "21"]), ("shapes of credential_shapes.py", ["--seed", "22", "--further"])):
        folder = FOLDER / f"credentials{options[1]}"
        shutil.rmtree(folder, ignore_errors=True)
        subprocess.run([sys.executable, HERE / "credentials.py", "corpus", folder, *options], check=True, stdout=subprocess.DEVNULL)
        print(f"== accuracy, {name}", flush=True)
        for peer, command in everybody:
            report = folder / f"{peer}.json"
            arguments, cwd = command(folder / "files", report)
            with open(report, "wb") as out: run(arguments, out, cwd)
            subprocess.run([sys.executable, HERE / "credentials.py", "score", folder, report])


def sources(megabytes):
    folder = FOLDER / f"sources{megabytes}"
    if not folder.exists():
        subprocess.run([sys.executable, HERE / "sources.py", folder, "--megabytes", str(megabytes)], check=True)
    return folder, sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def measure(name, arguments, folder, size, tries):
    runs = [run(arguments, cwd=folder) for _ in range(tries)]
    runs = [found for found in runs if found]
    if not runs: return print(f"{name:<28} took more than 15 minutes")
    wall, cpu, memory = (min(column) for column in zip(*runs))
    print(f"{name:<28} {wall:8.2f} s wall {cpu:8.2f} s CPU {size / wall / 1e6:8.1f} MB/s {memory:8.0f} MB peak, {size / 1e6:.0f} MB", flush=True)


def speed(everybody):
    print("== speed, ordinary source, whole process, the best of three runs; of peers one run", flush=True)
    folder, size = sources(SIZE)
    # Reads every byte once: afterwards all of them find the files in memory, and it is the limit.
    measure("cat, every file", ["sh", "-c", "find . -type f -print0 | xargs -0 cat | wc -c"], folder, size, 2)
    for name, command in everybody:
        if name == "fcaudit":
            for threads in ("1", "2"):
                measure(f"{name} -j {threads}", command(folder, None)[0] + ["-j", threads], folder, size, 3)
        elif name in SLOW:
            small, small_size = sources(5)
            measure(name, command(small, None)[0], small, small_size, 1)
        else:
            measure(name, command(folder, None)[0], folder, size, 1)


everybody = list(peers())
accuracy(everybody)
speed(everybody)

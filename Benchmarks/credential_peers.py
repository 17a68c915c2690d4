#!/usr/bin/env python3
"""Measures the search for credentials beside its limits and beside other scanners: accuracy, speed and memory, in one run.

    credential_peers.py PROGRAM FOLDER [MEGABYTES]

Inputs are made in FOLDER when they are not there. The limit of source is reading and touching every byte
(`reading.c`, when there is a C compiler), that of packages is inflating them by zlib (`packages.py --read`).
Peers are taken from PATH, or from the folder that PEERS names: kingfisher (PyPI kingfisher-bin), detect-secrets,
gitleaks, betterleaks. One that is not installed is named and left out. Absolute times drift; the ratios count.
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
    """Prints the best of some runs and returns its wall-clock and CPU seconds; nil when it takes too long."""
    runs = [run(arguments, cwd=folder) for _ in range(tries)]
    runs = [found for found in runs if found]
    if not runs:
        print(f"{name:<28} took more than 15 minutes")
        return None
    wall, cpu, memory = (min(column) for column in zip(*runs))
    print(f"{name:<28} {wall:8.2f} s wall {cpu:8.2f} s CPU {size / wall / 1e6:8.1f} MB/s {memory:8.0f} MB peak, {size / 1e6:.0f} MB", flush=True)
    return wall, cpu


def compare(name, ours, theirs):
    """Prints how many times as long as `theirs` our run took."""
    if ours and theirs:
        print(f"  fcaudit / {name}: {ours[0] / theirs[0]:.2f} of the wall time, {ours[1] / theirs[1]:.2f} of the CPU time", flush=True)


def reader():
    """Returns the program that reads and touches every byte; nil without a C compiler."""
    program = FOLDER / "reading"
    compiler = shutil.which("cc")
    if compiler is None:
        print("cc is not installed: the limit of reading is left out")
        return None
    subprocess.run([compiler, "-O3", "-pthread", "-o", program, HERE / "reading.c"], check=True)
    return str(program)


def speed(everybody):
    print("== speed, ordinary source, whole process, the best of five runs; of peers one run", flush=True)
    folder, size = sources(SIZE)
    limit = reader()
    ours = {}
    for threads in ("1", "2"):
        # Touches every byte once: afterwards all of them find the files in memory.
        bound = measure(f"reading alone, {threads} threads", [limit, folder, threads], folder, size, 5) if limit else None
        for name, command in everybody:
            if name != "fcaudit": continue
            ours[threads] = measure(f"{name} -j {threads}", command(folder, None)[0] + ["-j", threads], folder, size, 5)
            compare("reading alone", ours[threads], bound)
    for name, command in everybody:
        if name == "fcaudit": continue
        if name in SLOW:
            small, small_size = sources(5)
            theirs = measure(name, command(small, None)[0], small, small_size, 1)
            theirs = theirs and tuple(seconds * size / small_size for seconds in theirs)
        else:
            theirs = measure(name, command(folder, None)[0], folder, size, 1)
        compare(name, ours["2"], theirs)


def packages(everybody):
    print("== speed, packages, everything inflated and searched; the limit is zlib alone, on one thread", flush=True)
    folder = FOLDER / "packages"
    if not folder.exists():
        subprocess.run([sys.executable, HERE / "packages.py", folder], check=True)
    size = int(subprocess.run([sys.executable, HERE / "packages.py", "--read", folder], check=True, capture_output=True).stdout)
    bound = measure("zlib, 1 thread", [sys.executable, HERE / "packages.py", "--read", folder], folder, size, 3)
    for name, command in everybody:
        if name != "fcaudit": continue
        for threads in ("1", "2"):
            ours = measure(f"{name} -j {threads}", command(folder, None)[0] + ["-j", threads], folder, size, 3)
            compare("zlib", ours, bound)


everybody = list(peers())
accuracy(everybody)
speed(everybody)
packages(everybody)

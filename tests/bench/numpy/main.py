"""Bands and outcomes over the vectorised model. Protocol: see serve.ts."""

import json
import sys
import time

import numpy as np
from model import load, run_paths

# Paths at a time: a vector of them fits into the second-level cache.
BLOCK = 4096
PERCENTILES = [5, 10, 25, 50, 75, 90, 95]


class Store:
    def __init__(self, s, paths):
        self.paths = paths
        self.lines = np.zeros((len(s.balance), s.months, paths), np.float32)
        self.ledger = np.zeros((len(s.balance), s.months, min(BLOCK, paths)))
        self.outcomes = {
            name: np.zeros(paths) for name in ("cash_out", "need", "break_even", "dilution", "simple_runway")
        } | {name: np.zeros((len(s.events), paths)) for name in ("event_month", "event_amount")}


def simulate(s, rng, store):
    store.outcomes["event_month"].fill(0)
    store.outcomes["event_amount"].fill(0)
    for first in range(0, store.paths, BLOCK):
        n = min(BLOCK, store.paths - first)
        ledger = store.ledger[:, :, :n]
        run_paths(s, rng, ledger, n, store.outcomes, first)
        store.lines[:, :, first : first + n] = ledger


def statistics(values):
    """Mean and percentiles of [column, path]."""
    return np.concatenate(
        [values.mean(axis=1, dtype=np.float64)[:, None], np.percentile(values, PERCENTILES, axis=1).T], axis=1
    )


def period_values(s, lines, row):
    """[period, path]: sums of a flow, ends of a balance."""
    monthly = lines[row]
    if s.balance[row]:
        return monthly[[to - 1 for _, to in s.periods]]
    return np.stack([monthly[a:b].sum(axis=0, dtype=np.float64).astype(np.float32) for a, b in s.periods])


def summarise_bands(s, store):
    bands = [statistics(period_values(s, store.lines, row)) for row in range(len(s.balance))]
    for numerator, denominator, sign in s.ratios:
        above, below = period_values(s, store.lines, numerator), period_values(s, store.lines, denominator)
        bands.append(statistics(sign * np.divide(above, below, out=np.zeros_like(above), where=below != 0)))
    return np.stack(bands)


def month_percentile(months, p):
    at = np.where(months == 0, np.inf, months)
    k = int(np.ceil(len(at) * p)) - 1
    return float(np.partition(at, k)[k])


def summarise_outcomes(s, store, bands):
    o, every = store.outcomes, np.arange(1, 100)
    need = np.percentile(o["need"], every)
    worst = np.sort(o["need"])[int(0.95 * store.paths) :].mean()
    survival = 1 - np.cumsum(np.bincount(o["cash_out"].astype(int), minlength=s.months + 1)[1:]) / store.paths
    events = [np.percentile(a[m > 0], [10, 50, 90]) for m, a in zip(o["event_month"], o["event_amount"])]
    rest = np.percentile(o["dilution"], [5, 50, 95]), [month_percentile(o["break_even"], p) for p in (0.05, 0.5, 0.95)]
    return {
        "runway": month_percentile(o["cash_out"], 0.5),
        "lasts12": float(survival[11]),
        "need80": float(need[79]),
        "revenue": float(bands[s.line.revenue, s.firstYear, 4]),
    }, (worst, events, rest)


def main():
    s = load(sys.argv[1])
    rng = np.random.Generator(np.random.SFC64(1))
    store, bands = None, None
    for command in sys.stdin:
        name, *arguments = command.split()
        if name == "run":
            paths = int(arguments[0])
            if store is None or store.paths != paths:
                store = None
                store = Store(s, paths)
            start = time.perf_counter()
            simulate(s, rng, store)
            simulated = time.perf_counter()
            bands = summarise_bands(s, store)
            headline, _ = summarise_outcomes(s, store, bands)
            end = time.perf_counter()
            answer = {"ms": (end - start) * 1e3, "simulation": (simulated - start) * 1e3} | headline
        else:
            answer = [] if bands is None else bands.ravel().tolist()
        print(json.dumps(answer), flush=True)


main()

"""The model of docs/model.md, vectorised over paths in NumPy. Arrays hold one value a path; months are a loop."""

import json
import math
from types import SimpleNamespace

import numpy as np

DAYS_PER_MONTH = 365.25 / 12


class Scenario:
    def __init__(self, setting):
        self.__dict__.update(setting)
        self.line = SimpleNamespace(**self.layout["LINE"])
        self.groups = SimpleNamespace(**self.slot)
        self.kinds = {number: name for name, number in self.layout["KIND"].items()}

    def read(self, inputs, group, slot):
        """The inputs of a group or item by name."""
        return SimpleNamespace(**{n: inputs[slot + k] for n, k in self.layout[group].items() if slot + k < len(inputs)})


def load(setting):
    with open(setting) as file:
        return Scenario(json.load(file))


def draw(rng, kind, a, b, c, d, n):
    if kind == "uniform":
        return rng.uniform(a, b, n)
    if kind == "triangular":
        return rng.triangular(a, b, c, n)
    if kind == "normal":
        return rng.normal(a, b, n)
    if kind == "lognormal":
        return a * np.exp(b * rng.standard_normal(n))
    if kind == "beta":
        return a + (b - a) * rng.beta(c, d, n)
    return a


def nearest(x):
    return np.floor(np.asarray(x) + 0.5)


def growing(rate):
    """Monthly log growth of a yearly rate."""
    return np.log1p(np.maximum(rate, -0.99)) / 12


def run_segments(s, inputs, rng, ledger, n):
    for segment in s.segments:
        q = s.read(inputs, "SEGMENT", segment["slot"])
        fade, margin_fade = np.exp2(-1 / np.asarray(q.growthHalfLife)), np.exp2(-1 / np.asarray(q.marginHalfLife))
        gap = (q.growthInitial - q.growthLong) * np.exp2(-0.5 / np.asarray(q.growthHalfLife))
        margin_gap = q.marginStart - q.marginTarget
        spread, drift = q.volatility / np.sqrt(12), np.square(q.volatility) / 24
        collected = 1 / (1 + q.receivableDays / DAYS_PER_MONTH)
        loss_chance, after_loss = 5 * q.topLossRate / 12, 1 - q.topShare / 5
        level, receivables = np.full(n, float(q.start)), np.full(n, float(q.openingReceivables))
        for t in range(s.months):
            level *= np.exp(growing(q.growthLong + gap) + spread * rng.standard_normal(n) - drift)
            level[rng.random(n) < loss_chance] *= after_loss
            gap = gap * fade
            margin_gap = margin_gap * margin_fade
            revenue = level * segment["season"][t]
            lost = revenue * q.badDebt
            due = receivables + revenue - lost
            receipts = due * collected
            receivables = due - receipts
            ledger[segment["row"], t] = revenue
            ledger[s.line.revenue, t] += revenue
            ledger[s.line.costOfSales, t] += revenue * (1 - np.clip(q.marginTarget + margin_gap, -2, 0.95))
            ledger[s.line.creditLosses, t] += lost
            ledger[s.line.receipts, t] += receipts
            ledger[s.line.receivables, t] += receivables


def run_compute(s, inputs, rng, ledger, n):
    q = s.read(inputs, "COMPUTE", s.groups.compute)
    kind, *size = s.draws[s.groups.compute + s.layout["COMPUTE"]["trainingSize"]]
    half_life = np.asarray(q.demandHalfLife)
    fade, gap = np.exp2(-1 / half_life), (q.demandInitial - q.demandLong) * np.exp2(-0.5 / half_life)
    spread = q.priceVolatility / np.sqrt(12)
    drift = np.log1p(-q.priceDecline) / 12 - np.square(q.priceVolatility) / 24
    duration = np.maximum(1, nearest(q.shockMonths))
    demand, price, until = np.ones(n), np.ones(n), np.full(n, -1.0)
    for t in range(s.months):
        demand *= np.exp(growing(q.demandLong + gap))
        gap = gap * fade
        price *= np.exp(drift + spread * rng.standard_normal(n))
        begins = (t > until) & (rng.random(n) < q.shockRate / 12)
        until = np.where(begins, t + duration - 1, until)
        trains = np.flatnonzero(rng.random(n) < q.trainingRate / 12)
        volume = q.start * demand
        volume[trains] += np.maximum(draw(rng, s.kinds[kind], *size, len(trains)), 0)
        ledger[s.line.compute, t] = volume * price * np.where(t <= until, 1 + q.shockUplift, 1)


def run_costs(s, inputs, ledger):
    """All months at once; returns what is bought on credit and what is paid in its month."""
    line = s.line
    gross = ledger[line.revenue] - ledger[line.costOfSales]
    compute = ledger[line.compute]
    ledger[line.grossProfit], ledger[line.research], ledger[line.operatingProfit] = gross, compute, gross - compute
    credit, at_once = compute + ledger[line.costOfSales], np.zeros_like(compute)
    months = np.arange(1, s.months + 1)[:, None] / 12
    for cost in s.costs:
        level = math.prod(inputs[slot] for slot in cost["level"] if slot >= 0)
        growth, share = inputs[cost["growth"]], inputs[cost["shareOfRevenue"]]
        value = level * np.exp(np.log1p(growth) * months) + share * ledger[line.revenue]
        ledger[cost["row"]] = value
        ledger[line.operatingProfit] -= value
        if cost["onCredit"]:
            credit += value
        else:
            at_once += value
        if cost["research"]:
            ledger[line.research] += value
    return credit, at_once


def draw_funding(s, inputs, rng, n, outcomes, first):
    planned, committed, loans, redemption = (np.zeros((s.months, n)) for _ in range(4))
    kept, awaited = np.ones(n), np.full(n, np.inf)
    for k, event in enumerate(s.events):
        q = s.read(inputs, "EVENT", event["slot"])
        month = np.where(rng.random(n) < q.probability, np.maximum(1, nearest(q.month)), np.inf)
        if k == s.awaitedEvent:
            awaited = month
        here = np.flatnonzero(month <= s.months)
        net = np.broadcast_to(q.amount * (1 - q.fees) * q.exchangeRate, n)[here]
        at = month[here].astype(int) - 1
        (planned if event["planned"] else committed)[at, here] += net
        if event["loan"]:
            loans[at, here] += net
        if event["equity"]:
            kept[here] *= np.broadcast_to(q.preMoney / (q.preMoney + q.amount), n)[here]
        outcomes["event_month"][k, first + here] = at + 1
        outcomes["event_amount"][k, first + here] = net
    outcomes["dilution"][first : first + n] = 1 - kept
    if s.groups.redemption >= 0:
        q = s.read(inputs, "REDEMPTION", s.groups.redemption)
        deadline, instalments = np.broadcast_to(nearest(q.deadline), n), np.maximum(1, nearest(q.payMonths))
        called = (awaited > deadline) & (rng.random(n) < q.probability)
        for t in range(s.months):
            paying = called & (t >= deadline) & (t < deadline + instalments)
            redemption[t] = np.where(paying, q.amount / instalments, 0)
    return planned, committed, loans, redemption, awaited


def run_cash(s, inputs, ledger, spending, funding, n, outcomes, first):
    credit, at_once = spending
    all_planned, all_committed, new_loans, redemptions, awaited = funding
    line, q, o = s.line, s.read(inputs, "CASH", s.groups.cash), s.read(inputs, "OPENING", s.groups.opening)
    on = s.groups.facility >= 0
    f = s.read(inputs, "FACILITY", s.groups.facility) if on else SimpleNamespace(limit=0, rate=0)
    paid = 1 / (1 + q.payableDays / DAYS_PER_MONTH)
    cash, loans, payables = (np.full(n, float(x)) for x in (o.cash, o.debt, o.payables))
    redeemable = np.full(n, float(o.redeemable))
    drawn, so_far, out = np.zeros(n), np.zeros(n), np.zeros(n)
    lowest = np.full(n, np.inf)
    for t in range(s.months):
        planned, committed, redemption = all_planned[t], all_committed[t], redemptions[t]
        due = payables + credit[t]
        settled = due * paid
        payables = due - settled
        payments = settled + at_once[t]
        interest = (q.cashYield * np.maximum(cash, 0) - q.debtRate * loans - f.rate * drawn) / 12
        burn = payments - ledger[line.receipts, t] - interest + q.capex + q.leases
        loans = loans + new_loans[t]
        so_far = so_far + planned
        before = cash - burn + planned + committed - redemption
        facility = np.minimum(np.maximum(o.cashFloor - before, -drawn), f.limit - drawn)
        drawn = drawn + facility
        cash = before + facility
        redeemable = np.where(awaited == t + 1, 0, np.maximum(0, redeemable - redemption))
        self_funded = cash - so_far
        lowest = np.minimum(lowest, self_funded)
        out[(cash < o.cashFloor) & (out == 0)] = t + 1
        for row, value in (
            (line.payments, payments), (line.capex, q.capex), (line.leases, q.leases), (line.interest, interest),
            (line.burn, burn), (line.plannedFunding, planned), (line.committedFunding, committed),
            (line.redemption, redemption), (line.facilityDraw, facility), (line.cash, cash),
            (line.selfFundedCash, self_funded), (line.payables, payables), (line.debt, loans + drawn),
            (line.netCurrentAssets, cash + ledger[line.receivables, t] - payables - loans - drawn - redeemable),
        ):
            ledger[row, t] = value
    here = slice(first, first + n)
    outcomes["cash_out"][here] = out
    outcomes["need"][here] = np.maximum(0, o.cashFloor - lowest)
    outcomes["simple_runway"][here] = o.cash / o.recentBurn if np.all(np.asarray(o.recentBurn) > 0) else 0


def trailing_year(s, inputs, ledger, outcomes, first, n):
    def trailing(values):
        sums = np.cumsum(values, axis=0)
        sums[12:] -= sums[:-12].copy()
        return sums

    profit, revenue = trailing(ledger[s.line.operatingProfit]), trailing(ledger[s.line.revenue])
    even = profit[11:] >= 0
    outcomes["break_even"][first : first + n] = np.where(even.any(axis=0), even.argmax(axis=0) + 12, 0)
    if s.groups.market >= 0:
        q = s.read(inputs, "MARKET", s.groups.market)
        months = np.arange(1, s.months + 1)[:, None]
        revenue[:12] *= 12 / months[:12]
        ledger[s.line.impliedShare] = revenue / (q.size * np.exp(np.log1p(q.growth) * months / 12))


def run_paths(s, rng, ledger, n, outcomes, first):
    """`n` paths into `ledger` [line, month, path] and, from `first`, into the outcomes."""
    ledger.fill(0)
    inputs = [draw(rng, s.kinds[kind], *rest, n) for kind, *rest in s.draws]
    run_segments(s, inputs, rng, ledger, n)
    run_compute(s, inputs, rng, ledger, n)
    spending = run_costs(s, inputs, ledger)
    funding = draw_funding(s, inputs, rng, n, outcomes, first)
    run_cash(s, inputs, ledger, spending, funding, n, outcomes, first)
    trailing_year(s, inputs, ledger, outcomes, first, n)

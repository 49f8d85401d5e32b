#include "model.h"
#include "ziggurat.h"
#include <math.h>
#include <string.h>

#define DAYS_PER_MONTH (365.25 / 12)
#define IN(group, field) (in[(group) + (field)])

static inline double left_after(double months, double half_life) { return exp2(-months / half_life); }
static inline double nearest(double x) { return floor(x + 0.5); }

static inline double sample(const Draw *q, Random *random) {
  switch (q->kind) {
    case KIND_uniform: return q->a + (q->b - q->a) * next_uniform(random);
    case KIND_triangular: {
      const double u = next_uniform(random), width = q->c - q->a;
      return u * width < q->b - q->a ? q->a + sqrt(u * width * (q->b - q->a)) : q->c - sqrt((1 - u) * width * (q->c - q->b));
    }
    case KIND_normal: return q->a + q->b * next_normal(random);
    case KIND_lognormal: return q->a * exp(q->b * next_normal(random));
    case KIND_beta: return q->a + (q->b - q->a) * beta32(q->beta, high_half(next_word(random)));
    default: return q->a;
  }
}

static void run_segment(const Scenario *s, const Segment *segment, const double *in, Random *shared, Path *path, int first) {
  Random random = *shared;
  const int slot = segment->slot, months = s->months;
  const double grow_long = IN(slot, SEGMENT_growthLong), half_life = IN(slot, SEGMENT_growthHalfLife);
  const double fade = left_after(1, half_life);
  double gap = (IN(slot, SEGMENT_growthInitial) - grow_long) * left_after(0.5, half_life);
  const double volatility = IN(slot, SEGMENT_volatility), spread = volatility / sqrt(12), drift = volatility * volatility / 24;
  const double target = IN(slot, SEGMENT_marginTarget), margin_fade = left_after(1, IN(slot, SEGMENT_marginHalfLife));
  double margin_gap = IN(slot, SEGMENT_marginStart) - target;
  const double bad_debt = IN(slot, SEGMENT_badDebt), collected = 1 / (1 + IN(slot, SEGMENT_receivableDays) / DAYS_PER_MONTH);
  const double loss_chance = 5 * IN(slot, SEGMENT_topLossRate) / 12, after_loss = 1 - IN(slot, SEGMENT_topShare) / 5;
  double level = IN(slot, SEGMENT_start), receivables = IN(slot, SEGMENT_openingReceivables);
  double *own = path->ledger[segment->row];
  double(*ledger)[MAX_MONTHS] = path->ledger;
  for (int t = 0; t < months; t++) {
    const double growth = fmax(grow_long + gap, -0.99);
    gap *= fade;
    level *= exp(log(1 + growth) * (1.0 / 12) + spread * next_normal(&random) - drift);
    if (next_uniform(&random) < loss_chance) level *= after_loss;
    const double revenue = level * segment->season[t];
    margin_gap *= margin_fade;
    const double margin = fmin(fmax(target + margin_gap, -2), 0.95);
    const double lost = revenue * bad_debt, due = receivables + revenue - lost, receipt = due * collected;
    receivables = due - receipt;
    own[t] = revenue;
    ledger[LINE_revenue][t] = (first ? 0 : ledger[LINE_revenue][t]) + revenue;
    ledger[LINE_costOfSales][t] = (first ? 0 : ledger[LINE_costOfSales][t]) + revenue * (1 - margin);
    ledger[LINE_creditLosses][t] = (first ? 0 : ledger[LINE_creditLosses][t]) + lost;
    ledger[LINE_receipts][t] = (first ? 0 : ledger[LINE_receipts][t]) + receipt;
    ledger[LINE_receivables][t] = (first ? 0 : ledger[LINE_receivables][t]) + receivables;
  }
  *shared = random;
}

static void run_compute(const Scenario *s, const double *in, Random *shared, double *line) {
  Random random = *shared;
  const int slot = s->compute;
  const Draw *size = &s->draws[slot + COMPUTE_trainingSize];
  const double start = IN(slot, COMPUTE_start), grow_long = IN(slot, COMPUTE_demandLong);
  const double half_life = IN(slot, COMPUTE_demandHalfLife), fade = left_after(1, half_life);
  double gap = (IN(slot, COMPUTE_demandInitial) - grow_long) * left_after(0.5, half_life);
  const double volatility = IN(slot, COMPUTE_priceVolatility), spread = volatility / sqrt(12);
  const double drift = log(1 - IN(slot, COMPUTE_priceDecline)) / 12 - volatility * volatility / 24;
  const double shock_chance = IN(slot, COMPUTE_shockRate) / 12, shocked = 1 + IN(slot, COMPUTE_shockUplift);
  const int shock_months = (int)fmax(1, nearest(IN(slot, COMPUTE_shockMonths)));
  const double training_chance = IN(slot, COMPUTE_trainingRate) / 12;
  double demand = 1, price = 1;
  int shocked_until = -1;
  for (int t = 0; t < s->months; t++) {
    const uint64_t word = next_word(&random);
    const double growth = fmax(grow_long + gap, -0.99);
    gap *= fade;
    demand *= exp(log(1 + growth) * (1.0 / 12));
    price *= exp(drift + spread * next_normal(&random));
    if (t > shocked_until && uniform32(low_half(word)) < shock_chance) shocked_until = t + shock_months - 1;
    double volume = start * demand;
    if (uniform32(high_half(word)) < training_chance) volume += fmax(0, sample(size, &random));
    line[t] = volume * price * (t <= shocked_until ? shocked : 1);
  }
  *shared = random;
}

typedef struct {
  double credit[MAX_MONTHS], at_once[MAX_MONTHS], planned[MAX_MONTHS], committed[MAX_MONTHS], loans[MAX_MONTHS],
      redemption[MAX_MONTHS];
} Flows;

static void run_costs(const Scenario *s, const double *in, double (*restrict ledger)[MAX_MONTHS], Flows *restrict flows) {
  const int months = s->months;
  for (int t = 0; t < months; t++) {
    const double gross = ledger[LINE_revenue][t] - ledger[LINE_costOfSales][t], compute = ledger[LINE_compute][t];
    ledger[LINE_grossProfit][t] = gross;
    ledger[LINE_research][t] = compute;
    ledger[LINE_operatingProfit][t] = gross - compute;
    flows->credit[t] = compute + ledger[LINE_costOfSales][t];
    flows->at_once[t] = 0;
  }
  for (int k = 0; k < s->cost_count; k++) {
    const Cost *cost = &s->costs[k];
    const double share = in[cost->share], growth = exp(log(1 + in[cost->growth]) / 12);
    double *restrict own = ledger[cost->row], *restrict bucket = cost->on_credit ? flows->credit : flows->at_once;
    double level = 1;
    for (int k = 0; k < FACTORS; k++)
      if (cost->level[k] >= 0) level *= in[cost->level[k]];
    for (int t = 0; t < months; t++) {
      level *= growth;
      own[t] = level + share * ledger[LINE_revenue][t];
    }
    for (int t = 0; t < months; t++) {
      ledger[LINE_operatingProfit][t] -= own[t];
      bucket[t] += own[t];
    }
    if (cost->research)
      for (int t = 0; t < months; t++) ledger[LINE_research][t] += own[t];
  }
}

static void draw_funding(const Scenario *s, const double *in, Random *random, Flows *flows, Outcome *outcome, int *converts) {
  const size_t bytes = s->months * sizeof(double);
  memset(flows->planned, 0, bytes);
  memset(flows->committed, 0, bytes);
  memset(flows->loans, 0, bytes);
  memset(flows->redemption, 0, bytes);
  double kept = 1, awaited = INFINITY;
  *converts = 0;
  for (int k = 0; k < s->event_count; k++) {
    const Event *event = &s->events[k];
    outcome->event_month[k] = outcome->event_amount[k] = 0;
    if (next_uniform(random) >= IN(event->slot, EVENT_probability)) continue;
    const int month = (int)fmax(1, nearest(IN(event->slot, EVENT_month)));
    if (k == s->awaited) awaited = month;
    if (month > s->months) continue;
    if (k == s->awaited) *converts = month;
    const double amount = IN(event->slot, EVENT_amount);
    const double net = amount * (1 - IN(event->slot, EVENT_fees)) * IN(event->slot, EVENT_exchangeRate);
    (event->planned ? flows->planned : flows->committed)[month - 1] += net;
    if (event->loan) flows->loans[month - 1] += net;
    outcome->event_month[k] = month;
    outcome->event_amount[k] = net;
    const double before = event->equity ? IN(event->slot, EVENT_preMoney) : 0;
    if (event->equity && before + amount > 0) kept *= before / (before + amount);
  }
  outcome->dilution = 1 - kept;
  if (s->redemption < 0) return;
  const double deadline = nearest(IN(s->redemption, REDEMPTION_deadline));
  if (awaited <= deadline) return;
  if (next_uniform(random) >= IN(s->redemption, REDEMPTION_probability)) return;
  const double instalments = fmax(1, nearest(IN(s->redemption, REDEMPTION_payMonths)));
  const double last = fmin(deadline + instalments, s->months);
  for (int month = (int)deadline; month < last; month++)
    flows->redemption[month] = IN(s->redemption, REDEMPTION_amount) / instalments;
}

static void run_cash(const Scenario *s, const double *in, double (*ledger)[MAX_MONTHS], const Flows *flows, Outcome *outcome, int converts) {
  const int months = s->months, facility = s->facility;
  const double paid = 1 / (1 + IN(s->cash, CASH_payableDays) / DAYS_PER_MONTH);
  const double capex = IN(s->cash, CASH_capex), leases = IN(s->cash, CASH_leases);
  const double yield = IN(s->cash, CASH_cashYield) / 12, debt_rate = IN(s->cash, CASH_debtRate) / 12;
  const double limit = facility < 0 ? 0 : IN(facility, FACILITY_limit);
  const double facility_rate = facility < 0 ? 0 : IN(facility, FACILITY_rate) / 12;
  const double floor_ = IN(s->opening, OPENING_cashFloor), opening = IN(s->opening, OPENING_cash);
  double cash = opening, loans = IN(s->opening, OPENING_debt), payables = IN(s->opening, OPENING_payables);
  double redeemable = IN(s->opening, OPENING_redeemable), drawn = 0, planned_so_far = 0, lowest = INFINITY;
  int out = 0;
  for (int t = 0; t < months; t++) {
    const double due = payables + flows->credit[t], settled = due * paid, payments = settled + flows->at_once[t];
    payables = due - settled;
    const double interest = yield * fmax(cash, 0) - debt_rate * loans - facility_rate * drawn;
    const double burn = payments - ledger[LINE_receipts][t] - interest + capex + leases;
    const double planned = flows->planned[t], committed = flows->committed[t], redemption = flows->redemption[t];
    loans += flows->loans[t];
    planned_so_far += planned;
    const double before = cash - burn + planned + committed - redemption;
    const double draw = fmin(fmax(floor_ - before, -drawn), limit - drawn);
    drawn += draw;
    cash = before + draw;
    redeemable = t + 1 == converts ? 0 : fmax(0, redeemable - redemption);
    const double self_funded = cash - planned_so_far;
    lowest = fmin(lowest, self_funded);
    if (cash < floor_ && out == 0) out = t + 1;
    ledger[LINE_payments][t] = payments;
    ledger[LINE_capex][t] = capex;
    ledger[LINE_leases][t] = leases;
    ledger[LINE_interest][t] = interest;
    ledger[LINE_burn][t] = burn;
    ledger[LINE_plannedFunding][t] = planned;
    ledger[LINE_committedFunding][t] = committed;
    ledger[LINE_redemption][t] = redemption;
    ledger[LINE_facilityDraw][t] = draw;
    ledger[LINE_cash][t] = cash;
    ledger[LINE_selfFundedCash][t] = self_funded;
    ledger[LINE_payables][t] = payables;
    ledger[LINE_debt][t] = loans + drawn;
    ledger[LINE_netCurrentAssets][t] = cash + ledger[LINE_receivables][t] - payables - loans - drawn - redeemable;
  }
  const double recent = IN(s->opening, OPENING_recentBurn);
  outcome->cash_out_month = out;
  outcome->funding_need = fmax(0, floor_ - lowest);
  outcome->simple_runway = recent > 0 ? opening / recent : 0;
}

static void trailing_year(const Scenario *s, const double *in, double (*ledger)[MAX_MONTHS], Outcome *outcome) {
  double market = s->market < 0 ? INFINITY : IN(s->market, MARKET_size), profit = 0, revenue = 0;
  const double growth = s->market < 0 ? 1 : exp(log(1 + IN(s->market, MARKET_growth)) / 12);
  outcome->break_even_month = 0;
  for (int t = 0; t < s->months; t++) {
    profit += ledger[LINE_operatingProfit][t] - (t >= 12 ? ledger[LINE_operatingProfit][t - 12] : 0);
    revenue += ledger[LINE_revenue][t] - (t >= 12 ? ledger[LINE_revenue][t - 12] : 0);
    if (t >= 11 && profit >= 0 && outcome->break_even_month == 0) outcome->break_even_month = t + 1;
    market *= growth;
    const double annual = t < 12 ? revenue * 12 / (t + 1) : revenue;
    ledger[LINE_impliedShare][t] = market > 0 ? annual / market : 0;
  }
}

void run_path(const Scenario *s, Random *random, Path *path) {
  Flows flows;
  double *in = path->inputs;
  int converts;
  for (int i = 0; i < s->draw_count; i++)
    in[i] = s->draws[i].kind == KIND_constant ? s->draws[i].a : sample(&s->draws[i], random);
  for (int k = 0; k < s->segment_count; k++) run_segment(s, &s->segments[k], in, random, path, k == 0);
  run_compute(s, in, random, path->ledger[LINE_compute]);
  run_costs(s, in, path->ledger, &flows);
  draw_funding(s, in, random, &flows, &path->outcome, &converts);
  run_cash(s, in, path->ledger, &flows, &path->outcome, converts);
  trailing_year(s, in, path->ledger, &path->outcome);
}

#pragma once
#include "random.h"
#include "scenario.h"

typedef struct {
  double cash_out_month, funding_need, break_even_month, dilution, simple_runway;
  double event_month[MAX_ITEMS], event_amount[MAX_ITEMS];
} Outcome;

/* One path: a row per line, a column per month. */
typedef struct {
  double inputs[MAX_DRAWS];
  double ledger[MAX_LINES][MAX_MONTHS];
  Outcome outcome;
} Path;

void run_path(const Scenario *scenario, Random *random, Path *path);

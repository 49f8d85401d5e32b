#pragma once
#include "layout.h"
#include "quantile.h"

enum { MAX_MONTHS = 120, MAX_ITEMS = 40, MAX_LINES = FIXED_LINES + 2 * MAX_ITEMS, MAX_DRAWS = 2048, MAX_PERIODS = 256 };

typedef struct {
  int kind;
  double a, b, c, d;
  BetaTable *beta;
} Draw;

typedef struct {
  int slot, row;
  double season[MAX_MONTHS];
} Segment;

/* The amount at the balance date is a product; -1 stands for a one. */
typedef struct {
  int level[FACTORS], growth, share, row, on_credit, research;
} Cost;

typedef struct {
  int slot, planned, equity, loan;
} Event;

typedef struct {
  int numerator, denominator, sign;
} Ratio;

typedef struct {
  int from, to;
} Period;

/* Slots of switched-off groups are -1. */
typedef struct {
  int months, draw_count, segment_count, cost_count, event_count, line_count, ratio_count, period_count;
  int compute, cash, opening, redemption, facility, market, awaited, first_year;
  Draw draws[MAX_DRAWS];
  Segment segments[MAX_ITEMS];
  Cost costs[MAX_ITEMS];
  Event events[MAX_ITEMS];
  int balance[MAX_LINES];
  Ratio ratios[8];
  Period periods[MAX_PERIODS];
} Scenario;

/* Ends the program if the file is not what setting.ts writes. */
void read_scenario(Scenario *scenario, const char *file);

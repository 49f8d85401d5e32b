#include "summary.h"
#include "select.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

static void sum_period(const Scenario *s, const Store *store, int row, Period period, double *restrict sums) {
  memset(sums, 0, store->paths * sizeof *sums);
  for (int month = period.from; month < period.to; month++) {
    const float *restrict values = column(s, store, row, month);
    for (int i = 0; i < store->paths; i++) sums[i] += values[i];
  }
}

static void line_bands(const Scenario *s, Store *store, int row, Period period, double *out, double *errors) {
  if (s->balance[row] || period.to - period.from == 1) {
    summarise(column(s, store, row, period.to - 1), store->paths, out, errors);
    return;
  }
  sum_period(s, store, row, period, store->sums);
  for (int i = 0; i < store->paths; i++) store->values[i] = (float)store->sums[i];
  summarise(store->values, store->paths, out, errors);
}

static void ratio_bands(const Scenario *s, Store *store, Ratio ratio, Period period, double *out, double *errors) {
  sum_period(s, store, ratio.numerator, period, store->sums);
  sum_period(s, store, ratio.denominator, period, store->others);
  for (int i = 0; i < store->paths; i++)
    store->values[i] = (float)(store->others[i] == 0 ? 0 : ratio.sign * store->sums[i] / store->others[i]);
  summarise(store->values, store->paths, out, errors);
}

void summarise_bands(const Scenario *s, Store *store) {
  double *out = store->bands, *errors = store->errors;
  for (int row = 0; row < s->line_count + s->ratio_count; row++)
    for (int p = 0; p < s->period_count; p++, out += STATISTICS, errors += STATISTICS) {
      if (row < s->line_count) line_bands(s, store, row, s->periods[p], out, errors);
      else ratio_bands(s, store, s->ratios[row - s->line_count], s->periods[p], out, errors);
    }
}

static int ascending(const void *a, const void *b) {
  const double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

static double percentile(const double *sorted, int count, double p) {
  const double place = (count - 1) * p;
  const int below = (int)place;
  return sorted[below] + (place - below) * (sorted[below + 1 < count ? below + 1 : below] - sorted[below]);
}

/* Counts of months 1 to `months`; never (0) is last. */
static void count_months(const double *values, int paths, int months, int *counts) {
  memset(counts, 0, (months + 2) * sizeof *counts);
  for (int i = 0; i < paths; i++) counts[values[i] == 0 ? months + 1 : (int)values[i]]++;
}

static double month_percentile(const int *counts, int months, int paths, double p) {
  const int wanted = (int)ceil(paths * p);
  int seen = 0;
  for (int month = 1; month <= months; month++)
    if ((seen += counts[month]) >= wanted) return month;
  return INFINITY;
}

/* Sorts a copy and reads `wanted` percentiles. */
static void sorted_percentiles(const double *values, int count, double *room, int wanted, double *out) {
  memcpy(room, values, count * sizeof *room);
  qsort(room, count, sizeof *room, ascending);
  for (int k = 0; k < wanted; k++) out[k] = percentile(room, count, (k + 1.0) / (wanted + 1));
}

static volatile double kept;

Headline summarise_outcomes(const Scenario *s, Store *store) {
  const int paths = store->paths, months = s->months;
  const double *cash_out = store->outcomes, *need = cash_out + paths;
  double needs[99], dilution[19], amounts[9] = {0}, survival[MAX_MONTHS + 1];
  int counts[MAX_MONTHS + 2];
  Headline headline = {0};

  count_months(need + paths, paths, months, counts);
  kept = month_percentile(counts, months, paths, 0.05) + month_percentile(counts, months, paths, 0.5);
  count_months(cash_out, paths, months, counts);
  survival[0] = 1;
  for (int month = 1; month <= months; month++) survival[month] = survival[month - 1] - (double)counts[month] / paths;
  headline.runway = month_percentile(counts, months, paths, 0.5);
  headline.lasts12 = survival[12];

  sorted_percentiles(need, paths, store->sums, 99, needs);
  headline.need80 = needs[79];
  double worst = 0;
  for (int i = (int)(paths * 0.95); i < paths; i++) worst += store->sums[i];
  sorted_percentiles(store->outcomes + 3 * (size_t)paths, paths, store->sums, 19, dilution);
  kept = worst + dilution[9];
  for (int k = 0; k < s->event_count; k++) {
    const double *event_months = store->outcomes + (size_t)(OUTCOMES + k) * paths;
    const double *event_amounts = store->outcomes + (size_t)(OUTCOMES + s->event_count + k) * paths;
    int happened = 0;
    for (int i = 0; i < paths; i++)
      if (event_months[i] != 0) store->others[happened++] = event_amounts[i];
    if (happened > 0) sorted_percentiles(store->others, happened, store->sums, 9, amounts);
    kept = amounts[4];
  }
  if (s->first_year >= 0) headline.revenue = store->bands[((size_t)LINE_revenue * s->period_count + s->first_year) * STATISTICS + 4];
  return headline;
}

#pragma once
#include "scenario.h"
#include <stddef.h>

enum { STATISTICS = 8, OUTCOMES = 5 };

/* Month-major: (row * months + month) * paths + path. Outcomes by kind, then event months, then event amounts. */
typedef struct {
  int paths;
  float *lines;
  double *outcomes;
  double *bands, *errors;
  float *values;
  double *sums, *others;
} Store;

typedef struct {
  double runway, lasts12, need80, revenue;
} Headline;

static inline const float *column(const Scenario *s, const Store *store, int row, int month) {
  return store->lines + ((size_t)row * s->months + month) * store->paths;
}

void summarise_bands(const Scenario *scenario, Store *store);
Headline summarise_outcomes(const Scenario *scenario, Store *store);

#pragma once

/* Mean and seven percentiles of `count` values, to `out`; their standard errors, from sixteen replicates, to `errors`. */
void summarise(const float *values, int count, double *out, double *errors);

#pragma once

/* Mean and seven percentiles of `count` values, to `out`. */
void summarise(const float *values, int count, double *out);

#include "scenario.h"
#include <stdio.h>
#include <stdlib.h>

static double number(FILE *file) {
  double value;
  if (fscanf(file, "%lf", &value) != 1) {
    fprintf(stderr, "the setting ends too soon\n");
    exit(1);
  }
  return value;
}

static int whole(FILE *file, int max) {
  const int value = (int)number(file);
  if (value > max) {
    fprintf(stderr, "the setting has %d of something; at most %d fit\n", value, max);
    exit(1);
  }
  return value;
}

static Draw read_draw(FILE *file) {
  Draw draw = {.kind = whole(file, KIND_beta)};
  draw.a = number(file);
  draw.b = number(file);
  draw.c = number(file);
  draw.d = number(file);
  if (draw.kind == KIND_beta) {
    draw.beta = malloc(sizeof(BetaTable));
    fill_beta_table(draw.beta, draw.c, draw.d);
  }
  return draw;
}

void read_scenario(Scenario *s, const char *path) {
  FILE *file = fopen(path, "r");
  if (!file) {
    perror(path);
    exit(1);
  }
  s->months = whole(file, MAX_MONTHS);
  s->draw_count = whole(file, MAX_DRAWS);
  s->segment_count = whole(file, MAX_ITEMS);
  s->cost_count = whole(file, MAX_ITEMS);
  s->event_count = whole(file, MAX_ITEMS);
  s->line_count = whole(file, MAX_LINES);
  s->ratio_count = whole(file, 8);
  s->period_count = whole(file, MAX_PERIODS);
  int *slots[] = {&s->compute, &s->cash, &s->opening, &s->redemption, &s->facility, &s->market, &s->awaited, &s->first_year};
  for (int i = 0; i < 8; i++) *slots[i] = whole(file, MAX_DRAWS);
  for (int i = 0; i < s->draw_count; i++) s->draws[i] = read_draw(file);
  for (int i = 0; i < s->segment_count; i++) {
    s->segments[i].slot = whole(file, MAX_DRAWS);
    s->segments[i].row = whole(file, MAX_LINES);
    for (int month = 0; month < s->months; month++) s->segments[i].season[month] = number(file);
  }
  for (int i = 0; i < s->cost_count; i++) {
    Cost *cost = &s->costs[i];
    int *fields[] = {&cost->growth, &cost->share, &cost->row, &cost->on_credit, &cost->research};
    for (int k = 0; k < FACTORS; k++) cost->level[k] = whole(file, MAX_DRAWS);
    for (int k = 0; k < 5; k++) *fields[k] = whole(file, MAX_DRAWS);
  }
  for (int i = 0; i < s->event_count; i++) {
    Event *event = &s->events[i];
    int *fields[] = {&event->slot, &event->planned, &event->equity, &event->loan};
    for (int k = 0; k < 4; k++) *fields[k] = whole(file, MAX_DRAWS);
  }
  for (int i = 0; i < s->line_count; i++) s->balance[i] = whole(file, 1);
  for (int i = 0; i < s->ratio_count; i++) {
    s->ratios[i].numerator = whole(file, MAX_LINES);
    s->ratios[i].denominator = whole(file, MAX_LINES);
    s->ratios[i].sign = whole(file, 1);
  }
  for (int i = 0; i < s->period_count; i++) {
    s->periods[i].from = whole(file, MAX_MONTHS);
    s->periods[i].to = whole(file, MAX_MONTHS);
  }
  fclose(file);
}
